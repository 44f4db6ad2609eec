/** The code on a paper: ten signs of which none is mistaken for another (no 0, 1, I, L, O, U). */
const CODE = /^[2-9A-HJKMNP-TV-Z]{10}$/;

/** What somebody typed from paper as a code, or null. Small letters, spaces and hyphens are theirs to choose. */
export function readCode(given: string): string | null {
  if (given.length > 60) return null;
  const code = given.toUpperCase().replace(/[\s\-–—.]/gu, '');
  return CODE.test(code) ? code : null;
}
