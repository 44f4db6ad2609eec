const PLACEHOLDER = /\{(learner|title|point|quote)\}/g;

/** Puts the case's own words where a comment used again has `{learner}`, `{title}`, `{point}` or `{quote}`. */
export const fillIn = (body: string, values: Readonly<Record<string, string>>): string =>
  body.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole);
