import { runModel } from '#contract/models.ts';

/** The shape of a stored run view: the same as on the wire. */
export const runViewSchema = runModel.shape.view;
