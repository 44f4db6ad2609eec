import { INSTRUMENTS } from '../../law';
import type { Row } from '../../proposal/document';
import { memo, normalise, topics, wordCount } from '../../text';
import { pattern } from '../../text/pattern';

type External = Row<'externalRequirements'>;

const LAW_KINDS = new Set(['act', 'statutory-instrument', 'assimilated-regulation']);
/** All that the laws of the catalogue are about, by the words of their titles. */
const MATTERS: ReadonlySet<string> = new Set(
  INSTRUMENTS.filter((one) => LAW_KINDS.has(one.kind)).flatMap((one) => [...topics(one.title)]),
);
/** How law is called, or who makes it. */
const CALLED_LAW = pattern(
  /\b(?:acts?|regulations?|regs|orders?|laws?|legislation|statut\w*|bye-?laws?|directive|licen[cs]\w*|gdpr|codes?|conditions|dut(?:y|ies)|standards?|rights?|rules?|measure|requirements?|ban|permits?|scheme|protocol|convention|constitution|guidance|registration|certificat\w*|principles|objectives|council|government|ministry|department|authority|commission|agency|police|uk|eu|british|national|welsh|scottish|english|irish|northern ireland|nhs)\b/,
);
/** What the state keeps an eye on, whatever it is called. */
const WATCHED = pattern(
  /\b(?:allerg\w*|smok\w*|tobacco|vap\w+|alcohol|gambl\w*|betting|lotter\w*|immigra\w*|launder\w*|safeguard\w*|cctv|blue badge|delay repay|carrier|bags?|advertis\w*|age|under[- ]?\d+|challenge|children|disab\w*|access\w*|traffic|parking|tax|vat|customs|planning|building|tenan\w*|deposits?|wages?|pensions?|insur\w*|credit|debts?|privacy|cookies?|spam|copyright|recycl\w*|waste|pollut\w*|animals?|welfare|veterin\w*|medicin\w*|drugs?|prescri\w*|controlled|firework\w*|knives|knife|weapons?|asbestos|legionella|water|electric\w*|gas|energy|fuel|broadcast\w*|harass\w*|slaver\w*|brib\w*|fraud|identity|candour|capacity|attorney|probate|data|confidential\w*|consent|cooling|sell\w*|selling|trading|trade|weights?|pric(?:e|es|ing) mark\w*|labell?\w*|ingredients?|hygiene|food|fire|safety|health|first aid|manual handling|ladders?|lift\w*|noise|emission\w*|speed|mot|passports?|visas?|compensation|disclosure|redundan\w*|fairly|vulnerab\w*|working time|holiday pay)\b/,
);
/** So many words of its own it must have before one can say what it is. */
const WORDS = 2;

/**
 * Called legislation, and nothing in its name is like any law: no word for one, no maker of one, nothing that the state
 * minds. "Fitting room limit", "Signature on collection": it was made here.
 */
export const isUnlikeLaw = (row: External): boolean =>
  row.kind === 'legislation' && unlike(row.instrument ?? '') && !OPEN_TO_ALL.test(row.source ?? '');

/** Where law is published. */
const OPEN_TO_ALL = /legislation|gov\.|\.gov|\.org|parliament|regulator|statut|act\b/i;
/** "PCI DSS", "ATOL": letters that stand for something one would have to know. */
const LETTERS = /(?<![\p{L}\d])\p{Lu}{2,}\d*(?![\p{L}])/u;

const unlike = memo((text): boolean => {
  const plain = normalise(text).trim();
  if (wordCount(plain) < WORDS || CALLED_LAW.test(plain) || WATCHED.test(plain)) return false;
  if (LETTERS.test(text) || /\b(?:1[89]|20)\d{2}\b/.test(plain)) return false;
  const about = [...topics(text)];
  return about.length > 0 && !about.some((word) => MATTERS.has(word));
});

/** "Package travel rules": all that it speaks of stands in the title of one law. */
export const isMatterOfLaw: (name: string) => boolean = memo((name) => {
  const about = [...topics(name.replace(/\brules?\b/g, ' '))];
  return (
    /\b(?:blue badge|cctv|water)\b/.test(name) ||
    (about.length >= WORDS && TITLES.some((title) => about.every((word) => title.has(word))))
  );
});
const TITLES = INSTRUMENTS.filter((one) => LAW_KINDS.has(one.kind)).map((one) => topics(one.title));
