/** Room between a group's frame and what lies in it, in canvas units; its title stands in the one at the top. */
export const groupPadding = { top: 48, side: 24 } as const;
