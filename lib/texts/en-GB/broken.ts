/** When a page breaks. In a file of its own: these words travel with every page, in case they are needed. */
export const broken = {
  title: 'Something went wrong here',
  says: 'It is our fault, not yours. What was saved is safe. Try again; if it happens once more, come back in a few minutes.',
  again: 'Try again',
  home: 'Go to the first page',
  reference: 'If you tell your centre about it, give this reference: {digest}',
} as const;
