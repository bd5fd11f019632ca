/** React Flow calls each item a “node” and each link an “edge”, in English, behind its name; the name says what it is. */
export const noRoleDescription = { 'aria-roledescription': undefined };
