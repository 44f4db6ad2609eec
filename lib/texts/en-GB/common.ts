/** Words used in more than one room. */
export const common = {
  product: 'Upmark',
  strapline: 'Service-improvement proposals that stand up to marking',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  notGiven: 'Not given',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
} as const;
