/** A witness's answer as it is kept beside the proposal; it is never part of the document. */
export type Answered = {
  readonly row: string;
  readonly state: string;
  readonly answeredAt: string | null;
  readonly answer: { readonly name: string; readonly role: string; readonly statement: string } | null;
};
export type Confirmation = {
  readonly row: string;
  readonly name: string;
  readonly role: string;
  /** When the witness answered. */
  readonly at: string;
  /** They put it in their own words, and these are the words that stand in the row. */
  readonly own: boolean;
};

const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * The statements that stand as their witness confirmed them. A witness confirms words: where the words of a row are
 * others by now, nothing is confirmed.
 */
export function confirmations(
  rows: readonly { readonly id: string; readonly statement?: string }[],
  answers: readonly Answered[],
): ReadonlyMap<string, Confirmation> {
  const found = new Map<string, Confirmation>();
  for (const row of rows) {
    const said = answers
      .filter(({ state }) => state === 'confirmed' || state === 'amended')
      .filter(
        (one) => one.row === row.id && one.answer && plain(one.answer.statement) === plain(row.statement),
      )
      .sort((a, b) => (b.answeredAt ?? '').localeCompare(a.answeredAt ?? ''))[0];
    if (!said?.answer || plain(row.statement) === '') continue;
    found.set(row.id, {
      row: row.id,
      name: said.answer.name,
      role: said.answer.role,
      at: said.answeredAt ?? '',
      own: said.state === 'amended',
    });
  }
  return found;
}
