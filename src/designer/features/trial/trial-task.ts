/** The id of the one task of a trial. */
export const trialTask = 'draft';
