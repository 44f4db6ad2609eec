/** True when the words, without white space, stand in the text in few pieces: a page may end in the middle of them. */
export function runsThrough(text: string, words: string): boolean {
  let rest = words;
  for (let piece = 0; piece < 6 && rest !== ''; piece += 1) {
    let low = 0;
    let high = rest.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (text.includes(rest.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    if (low < Math.min(12, rest.length)) return false;
    rest = rest.slice(low);
  }
  return rest === '';
}
