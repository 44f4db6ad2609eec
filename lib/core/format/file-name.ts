/** Letters that composing does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
  '&': ' and ',
  '£': ' GBP ',
};
/** Names Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/**
 * A file name from a title and a date, without ending: `Answering complaints in time 2026-12-03`. Only letters,
 * figures, spaces, hyphens and inner dots remain, so it cannot leave its folder, break a header, or be
 * taken for a formula, a device or a hidden file.
 */
export function fileName(title: string, date: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\u0020-\u007E]/gu, (letter) => LETTERS[letter] ?? (/\p{M}/u.test(letter) ? '' : ' '))
    .replace(/[&£]/g, (sign) => LETTERS[sign] ?? ' ')
    .replace(/['’]/g, '')
    .replace(/(?<!\d)\.|\.(?!\d)|[^A-Za-z0-9.-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ -]+|[ -]+$/g, '');
  const short =
    plain.length <= LONGEST
      ? plain
      : plain
          .slice(0, LONGEST + 1)
          .replace(/ [^ ]*$/, '')
          .slice(0, LONGEST);
  const name = short === '' || DEVICES.test(short) ? `Proposal ${short}`.trim() : short;
  const day = date.replace(/[^0-9-]/g, '').slice(0, 10);
  return day === '' ? name : `${name} ${day}`;
}
