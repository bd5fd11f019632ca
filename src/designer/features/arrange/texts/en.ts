export const en = {
  group: 'Arrange',
  layout: 'Lay out',
  layoutSelection: 'Lay out the selection',
  cancelLayout: 'Stop laying out',
  layingOut_one: 'Laying out {{count}} item…',
  layingOut_other: 'Laying out {{count}} items…',
  cancel: 'Cancel',
  flowRight: 'Let data flow from left to right',
  flowDown: 'Let data flow from top to bottom',
} as const;
