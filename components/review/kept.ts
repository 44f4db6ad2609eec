/** Words not sent yet, kept in this tab alone so that a reload or a slip loses none of them. */
const keyOf = (name: string) => `upmark-review ${name}`;

export function keptWords(name: string): string {
  try {
    return sessionStorage.getItem(keyOf(name)) ?? '';
  } catch {
    return '';
  }
}

export function keepWords(name: string, words: string): void {
  try {
    if (words === '') sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), words);
  } catch {
    // A browser that keeps nothing: the words still stand on the page.
  }
}
