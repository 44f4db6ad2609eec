import { matchesOf, memo, normalise, shared, words } from '../../text';
import { pattern } from '../../text/pattern';

/** Heads of titles, by what people say for them. */
const HEADS: readonly (readonly [said: RegExp, title: RegExp])[] = [
  [/\bacts?\b/, /\bact\b/],
  [/\breg(?:s|ulations?)?\b/, /\breg(?:s|ulations?)\b/],
  [/\bcodes?\b/, /\bcode\b/],
  [/\border\b/, /\border\b/],
  [/\b(?:licen[cs]e )?conditions?\b/, /\b(?:conditions?|licen[cs]e)\b/],
  [/\bschemes?\b/, /\bscheme/],
  [/\bstandards?\b/, /\bstandards?\b/],
  [/\bpolic(?:y|ies)\b/, /\bpolicy\b/],
  [/\bprocedures?\b/, /\b(?:procedure|sop)\b/],
  [/\b(?:agreement|contract|sla)\b/, /\b(?:agreement|contract|sla)\b/],
  [/\b(?:charter|promise)\b/, /\b(?:charter|promise)\b/],
  [/\b(?:manual|handbook)\b/, /\b(?:manual|handbook)\b/],
  [/\bbudgets?\b/, /\bbudget\b/],
  [/\b(?:rota|roster)\b/, /\b(?:rota|roster)\b/],
  [
    /\b(?:plan|script|guide|guidance|rules|protocol|terms|directive)\b/,
    /\b(?:plan|script|guide|guidance|rules|protocol|terms|directive)\b/,
  ],
];
const DEFINITE = /\b(?:the|our|that|this|its|company|house) (?:[\w'-]+ )?([a-z]+)\b/g;
const YEAR_HEAD = /\b((?:19|20)\d{2}) (acts?|regs?|regulations?|order|code|rules|scheme|directive)\b/g;
const CLAUSE =
  /\b(clause|section|sect?|s|para(?:graph)?|article|art|part|rule|step|page|pp?|chapter|schedule|condition|standard|principle|appendix)\.? ?(\d{1,4}(?:\.\d+)*[a-z]?)\b/g;

const clausesIn: (text: string) => readonly string[] = memo((text) =>
  matchesOf(normalise(text), CLAUSE).map((match) => `${(match[1] ?? '').slice(0, 1)}${match[2]}`),
);

const SMALL = new Set(['and', 'of', 'the', 'for', 'to', 'in', 'on', 'etc', 'with', 'our', 'a']);
/** "PAP" for the Patient Access Policy. */
const initialsOf: (title: string) => string = memo((title) =>
  words(title)
    .map((one) => one.text)
    .filter((word) => /^\p{L}/u.test(word) && !SMALL.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join(''),
);

const asWord = (initials: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${initials}s?(?![\\p{L}\\d])`, 'u');

/** Called by its year, its initials or one of its clauses: names that fit hardly any other. */
export function calledShort(text: string, title: string, about = ''): boolean {
  const plain = normalise(text);
  for (const match of matchesOf(plain, YEAR_HEAD)) {
    if (title.includes(match[1] ?? ' ') && sameHead(match[2] ?? '', title)) return true;
  }
  const initials = initialsOf(title);
  if (initials.length >= 3 && text.includes(initials) && asWord(initials).test(text)) return true;
  const said = clausesIn(text);
  return said.length > 0 && clausesIn(`${title} . ${about}`).some((one) => said.includes(one));
}

/** "The Code", "our policy", "the deposit rules": plain enough where the rule is linked beside it. */
export function calledLoosely(text: string, title: string): boolean {
  const plain = normalise(text);
  const said = headsSaid(plain);
  if (said.length > 0) {
    const own = headsOf(title);
    if (said.some((head) => own.has(head))) return true;
  }
  return RULE_WORD.test(plain) && shared(text, title) >= 1;
}
/** Which heads are spoken of as known: "the Code", "our policy". */
const headsSaid: (plain: string) => readonly number[] = memo((plain) => {
  const words = matchesOf(plain, DEFINITE).map((match) => match[1] ?? '');
  return HEADS.flatMap(([said], at) => (words.some((word) => said.test(word)) ? [at] : []));
});
const headsOf: (title: string) => ReadonlySet<number> = memo(
  (title) => new Set(HEADS.flatMap(([, own], at) => (own.test(normalise(title)) ? [at] : []))),
);
const RULE_WORD = pattern(
  /\b(?:acts?|laws?|legal(?:ly)?|reg(?:s|ulations?)|codes?|rules?|conditions?|standards?|polic(?:y|ies)|procedures?|sops?|charter|agreement|contract|limit|guidance|manual|handbook|duty)\b/,
);

const sameHead = (said: string, title: string): boolean => {
  const plain = normalise(title);
  return HEADS.some(([one, other]) => one.test(said) && other.test(plain));
};
