/** Two letters for the round button: first and last name; never half of a character. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...new Intl.Segmenter('en-GB').segment(words[0] ?? '')][0]?.segment ?? '?';
  const last =
    words.length > 1 ? ([...new Intl.Segmenter('en-GB').segment(words.at(-1) ?? '')][0]?.segment ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase('en-GB');
}
