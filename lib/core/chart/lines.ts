/** Words in lines of so many letters, a long one parted by a hyphen; what does not fit ends in an ellipsis. */
export function inLines(words: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of words
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((one) => parted(one, letters))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, letters - 1)}…`];
}

/** A piece at least three letters long on either side. */
function parted(word: string, letters: number): string[] {
  if (word.length <= letters || letters < 4) return [word];
  const at = Math.min(letters - 1, word.length - 3);
  return [`${word.slice(0, at)}-`, ...parted(word.slice(at), letters)];
}
