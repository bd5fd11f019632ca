/** The sections of the settings page, in order: what a link to one names, and its title's text. */
export const settingsSections = ['look', 'engine', 'connections', 'machineTypes', 'interface'] as const;
