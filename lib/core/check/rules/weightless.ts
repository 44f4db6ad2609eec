import type { Row } from '../../proposal/document';
import { hasFigure, memo, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';

type Evidence = Row<'evidence'>;

/** Words of a source that every organisation has, and that lead to no page, file or day. */
const ANYWHERE = new Set(
  `the a an our my your their some various several different many all any general own personal other others
  of from in on by at to with and or about for as during over through when while that what which who it is are was were has have
  feedback comments comment remarks opinions views voices experience experiences knowledge observation observations conversation conversations
  talk talks talking chat chats chatting word mouth hearsay impression impressions
  customer customers client clients guest guests member members patient patients passenger passengers tenant tenants visitor visitors people person
  public user users staff colleague colleagues team teams manager managers boss management everyone everybody us me we i they them others friends family
  say said says tell told tells telling hear heard hearing see saw seen seeing think thought notice noticed know known ask asked asking
  received given gathered collected shared mentioned discussed raised passed
  shop store branch office work workplace job company organisation business hotel salon desk counter floor reception place industry sector trade market
  online internet web website websites net google source sources article articles blog blogs research study studies information info
  data statistics figures reports report records record system systems computer day daily everyday time times always often regular regularly
  face informal verbal verbally anecdotal common channel channels touchpoint touchpoints platform platforms forum forums sector-wide media social insight insights
  whole across recent recently past years wide range broad selection mix`.split(/\s+/),
);

/** "Feedback received in branch", "various online sources": nobody could go and look. */
export const leadsNowhere: (source: string) => boolean = memo((source) => {
  const plain = normalise(source);
  if (/\d|\.[a-z]{2,}\b/.test(plain)) return false;
  const list = plain.split(/[^a-z']+/).filter(Boolean);
  return list.every((word) => ANYWHERE.has(word.replace(/'s?$/, '')));
});

const WHEN = pattern(
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:last|past|previous|this) (?:week|month|quarter|year|season|term))\b/,
);

/**
 * No figure, no day, nobody counted, and a source that leads nowhere: a row of evidence by which nothing is shown, however
 * many gaps and changes are tied to it.
 */
export const isWeightless = ofRow((row: Evidence): boolean => {
  if (
    row.sample !== undefined ||
    row.population !== undefined ||
    row.from !== undefined ||
    row.to !== undefined
  )
    return false;
  const said = [row.name, row.source, row.method, row.finding, row.figure].filter(Boolean).join(' . ');
  return !hasFigure(said) && !WHEN.test(normalise(said)) && leadsNowhere(row.source ?? row.name ?? '');
});
