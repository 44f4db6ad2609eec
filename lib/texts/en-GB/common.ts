/** Words used in more than one room. */
export const common = {
  product: 'Upmark',
  strapline: 'Service-improvement proposals that stand up to marking',
  none: 'None',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
} as const;
