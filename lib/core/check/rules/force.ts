import { instrumentByName, instrumentsIn } from '../../law';
import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import { normalise, sentences, written } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { BINDS, OPTIONAL, PUNISHED, said } from './binding';
import { claimedAsLaw, isRegulators } from './claimed-law';
import { isScene } from './effects';
import { namesOwnPaper } from './filing';
import { BINDING, lawContext } from './requirements';
import { HALF } from './share';

type External = Row<'externalRequirements'>;

/** What binds all the same: a promise signed, or a buyer who asks for it. */
const BY_CONTRACT = pattern(
  /\b(?:contract\w*|tender|franchise\w*|signed|membership|(?:as|being|our|the|its) members?|members? (?:of|must)|condition of|terms of|buyers?|clients? (?:ask|require|insist)|commission(?:er|ers|ed)|as long as we|while we (?:hold|show|are))\b/,
);
/** It need not reach us: then following it really is a choice. */
const NOT_OURS = pattern(
  /\b(?:does not (?:apply|reach|bind|cover)|do not (?:apply|reach|bind|cover)|not (?:bound|covered) by|outside (?:its|the) scope|applies only to|in (?:its|the) spirit|only (?:applies|binds|covers))\b/,
);
/** Marks and awards nobody can be made to hold, beside those in the catalogue. */
const CHOSEN = pattern(
  /\biso(?:\/iec)? ?\d{4,5}\b|\binvestors in people\b|\bservicemark\b|\b(?:aa|visit (?:england|wales|britain|scotland)) (?:[\w-]+ ){0,3}(?:rosettes?|stars?|grading|quality)\b|\b(?:best practice|good practice) (?:guide|guidance|framework)\b|\b(?:quality|service) (?:award|mark)\b|\btrip ?advisor\b|\btrustpilot\b|\b(?:kite ?mark|charter ?mark|accreditation|awards?|trusted trader|disability confident|cyber essentials|fair ?trade|red tractor|green (?:key|tourism)|living wage foundation|great place to work|best companies|b corp|(?:hygiene|star|quality) ratings?(?! \(?(?:act|scheme|wales|regulations)))\b/,
);
const GUIDANCE =
  /\b(?:guidance|guides?|guidelines|toolkit|good practice|best practice|advice|recommendations?)\b/;

const known = (row: External, lens: Lens) =>
  instrumentByName(row.instrument ?? '', lawContext(lens))?.instrument;
const words = ofRow((row: External): string =>
  normalise([row.asks, row.effect, row.breachOrganisation].filter(Boolean).join(' \n ')),
);

/** Surely law, whatever the row says. */
const isBinding = (row: External, lens: Lens): boolean => {
  const instrument = known(row, lens);
  if (instrument) return instrument.force === 'mandatory' && instrument.kind !== 'code';
  if (row.force === 'voluntary' && isRegulators(row)) return true;
  return row.kind === 'legislation' && !GUIDANCE.test(normalise(row.instrument ?? ''));
};
/** A code, a scheme or a mark: nobody is born into it, though a regulator or an Act may stand behind one. */
const JOINED = pattern(
  /\b(?:codes?(?: of (?:practice|conduct|ethics))?|schemes?|awards?|marks?|labels?|logos?|charters?|pledges?|accreditations?|standards?|ratings?|memberships?|ratings?)\b/,
);
/** Those who make such things for their own trade. */
const TRADE_BODY = pattern(
  /\b(?:societ(?:y|ies)|associations?|federations?|guilds?|institutes?|alliances?|chambers?|confederations?|leagues?|unions?|trade bod(?:y|ies)|networks?|clubs?|foundations?|councils? of)\b/,
);
const MADE_LAW = pattern(
  /\b(?:acts?|regulations?|regs|orders?|law|laws|legislation|statut\w*|byelaws?|directive|licen[cs]\w*|government|ministry|department|highway|ofcom|fca|ofgem|ofwat|ofsted|cqc|hse|police|conditions)\b/,
);
const ofTrade = (row: External): boolean => {
  const name = normalise(row.instrument ?? '');
  return JOINED.test(name) && TRADE_BODY.test(name) && !MADE_LAW.test(name);
};
/** A code known by letters, which says of itself that it is one for the members of a trade's own body. */
const ofMembers = (row: External): boolean => {
  const name = normalise(row.instrument ?? '');
  return JOINED.test(name) && !MADE_LAW.test(name) && MEMBERS_OF.test(normalise(row.asks ?? ''));
};
const MEMBERS_OF =
  /\b(?:members?|membership|belong(?:s|ing)? to|signed up|sign up|signatories|subscribers?|joined|join)\b/;
/** What a regulated profession is struck off for: standards by name, and no choice. */
const OF_PROFESSION = pattern(
  /^(?=.*\b(?:code|standards?)\b).*\b(?:pharmac\w+|nurs(?:es?|ing)|midwi\w+|optic\w+|optometr\w+|dent(?:al|ists?)|doctors?|medical council|solicitors?|social work\w*|vets?|veterinary|paramedics?|physio\w*|registrants?|osteopath\w*|chiropract\w*)\b/,
);
/** Surely a choice. */
const isChoice = (row: External, lens: Lens): boolean => {
  if (row.kind === 'contract') return false;
  const instrument = known(row, lens);
  if (instrument) return instrument.force === 'voluntary';
  if (row.kind === 'regulators-rule' && OF_PROFESSION.test(normalise(row.instrument ?? ''))) return false;
  if (row.kind === 'voluntary-standard' || CHOSEN.test(normalise(row.instrument ?? ''))) return true;
  if (ofTrade(row) || ofMembers(row) || toldAsLaw(row, lens)) return true;
  if (row.kind === 'regulators-rule') return false;
  // Called law, and said to be punished: no code, mark or scheme is, that no Act stands behind.
  const name = normalise(row.instrument ?? '');
  return JOINED.test(name) && !MADE_LAW.test(name) && said(words(row), PUNISHED) !== undefined;
};

/** A paper of one's own among the laws is another mistake, told where the two sides are. */
const toldAsLaw = (row: External, lens: Lens): boolean => claimedAsLaw(row) && !namesOwnPaper(row, lens);

/** In the box for what follows: what only a court or the state can do, named without a denial or a law that would do it. */
const SENTENCE = pattern(
  /\b(?:fines?|fined|courts?|prison|jail|prosecut\w+|penalt(?:y|ies)|sued|lawsuits?|legal (?:action|proceedings|case|consequences)|criminal)\b/,
);
const NO_SENTENCE = pattern(
  /\b(?:no|not|never|none|nobody|nothing|without|neither|cannot|can't|n't|isn't|only|act|law|regulations?|gdpr|instead|itself)\b/,
);
const punishedIn = (row: External): boolean => {
  const plain = normalise(row.breachOrganisation ?? '');
  return SENTENCE.test(plain) && !NO_SENTENCE.test(plain);
};

/** Nobody minds it, keeps it, takes it exactly: where nothing is told that anybody does for it, the law is let off. */
const LIGHTLY = pattern(
  /\b(?:not|\w+n't|cannot|nobody|no one|none of us|no|hardly|barely|seldom|rarely|few)\b(?: [\w']+){0,4} (?:minds?|bother\w*|exact\w*|strict\w*|serious\w*|necessary|compulsory|check(?:s|ed)?|enforce[sd]?|cares?|worr\w+|fuss\w*|punish\w*|follows?|keeps? (?:it|to it|that)|obeys?|observes?|sticks?|insists?)\b/,
);

/** Whether the reader learns that it binds or is a choice: by its field, its kind or its words. */
const isTold = (row: External): boolean =>
  row.force !== undefined ||
  row.kind === 'legislation' ||
  row.kind === 'voluntary-standard' ||
  row.kind === 'customer-expectation' ||
  row.kind === 'competition' ||
  said(words(row), BINDS) !== undefined ||
  said(words(row), OPTIONAL) !== undefined;

export function mandatoryTold(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('externalRequirements');
  const all = lens.place('externalRequirements');
  if (rows.length === 0) return c.leave('external-none', all);
  let told = 0;
  for (const row of rows) {
    if (isTold(row)) told++;
    else {
      c.needs('externalRequirements', row, 'kind', 'external-no-kind');
      c.needs('externalRequirements', row, 'force', 'external-no-force');
    }
    forceAgrees(c, row);
  }
  elsewhere(c);
  const mandatory = rows.filter(
    (row) => row.force === 'mandatory' || (row.force === undefined && isBinding(row, lens)),
  );
  const voluntary = rows.filter(
    (row) => row.force === 'voluntary' || (row.force === undefined && !BINDING.has(row.kind ?? 'contract')),
  );
  if (told > 0 && mandatory.length === 0) c.missing('no-mandatory', {}, all);
  // Good to show that one knows the difference; where everything binds there is nothing to tell apart.
  if (told > 0 && voluntary.length === 0) c.missing('no-voluntary', {}, all);
  if (told === 0) return c.done('not-yet');
  const clash = c.findings.some((one) => one.kind === 'clash');
  if (clash || mandatory.length === 0 || told < rows.length * HALF) return c.done('partly');
  c.good(
    'force-told',
    { mandatory: mandatory.length, voluntary: voluntary.length },
    ...rows.map((row) => lens.place('externalRequirements', row, 'force')),
  );
  return c.done('met');
}

function forceAgrees(c: Collector, row: External): void {
  const { lens } = c;
  const name = lens.name('externalRequirements', row);
  const place = lens.place('externalRequirements', row, 'force');
  const title = lens.quote('externalRequirements', row, 'instrument');
  const instrument = known(row, lens);
  const all = words(row);
  const wants = row.kind === 'customer-expectation' || row.kind === 'competition';
  if (isBinding(row, lens) && !wants) {
    if (row.force === 'voluntary') {
      if (!NOT_OURS.test(all)) c.clash('law-called-voluntary', { name }, place, title);
      return;
    }
    if (saidOf(c, row, OPTIONAL, 'law-called-voluntary')) return;
    const effect = row.effect ?? '';
    if (LIGHTLY.test(written(effect)) && !isScene(effect) && !NOT_OURS.test(all))
      c.clash('law-called-voluntary', { name }, lens.quote('externalRequirements', row, 'effect'));
  }
  if (isChoice(row, lens)) {
    const byContract =
      BY_CONTRACT.test(all) && said(all, BINDS) === undefined && said(all, PUNISHED) === undefined;
    if (row.force === 'mandatory') {
      if (!byContract) c.clash('standard-called-mandatory', { name }, place, title);
      return;
    }
    if (toldAsLaw(row, lens)) {
      c.clash('standard-called-mandatory', { name }, place, title);
      return;
    }
    if (saidOf(c, row, BINDS, 'standard-called-mandatory')) return;
    if (!BY_CONTRACT.test(all) && saidOf(c, row, PUNISHED, 'standard-called-mandatory')) return;
    if (!BY_CONTRACT.test(all) && punishedIn(row)) {
      c.clash(
        'standard-called-mandatory',
        { name },
        lens.quote('externalRequirements', row, 'breachOrganisation'),
      );
      return;
    }
  }
  if (row.force === 'mandatory' && wants) {
    // A law filed under the wrong kind is told so below; a wish of customers binds nobody.
    if (!instrument) {
      c.clash('expectation-called-mandatory', { name }, place, title);
      return;
    }
  }
  if (!instrument || row.kind === undefined) return;
  const kindPlace = lens.place('externalRequirements', row, 'kind');
  const isLaw =
    instrument.kind === 'act' ||
    instrument.kind === 'statutory-instrument' ||
    instrument.kind === 'assimilated-regulation';
  if (isLaw && !BINDING.has(row.kind) && row.kind !== 'contract')
    c.clash('kind-disagrees', { name, kind: 'law' }, kindPlace, title);
  else if (instrument.kind === 'standard' && row.kind === 'legislation')
    c.clash('kind-disagrees', { name, kind: 'standard' }, kindPlace, title);
}

/** What the row says of itself in words, against what it is. */
function saidOf(
  c: Collector,
  row: External,
  pattern: RegExp,
  code: 'law-called-voluntary' | 'standard-called-mandatory',
): boolean {
  const { lens } = c;
  for (const field of ['asks', 'effect', 'breachOrganisation'] as const) {
    const text = row[field] ?? '';
    const found = said(text, pattern);
    if (!found) continue;
    const sentence = sentences(text).find((one) => one.start <= found.start && found.end <= one.end);
    const about = normalise(sentence?.text ?? text);
    // "Keeping it helps us with the Equality Act, a legal duty": the words are about another law.
    if (instrumentsIn(about, lawContext(lens)).some((one) => one.instrument.id !== known(row, lens)?.id))
      continue;
    if (code === 'law-called-voluntary' && NOT_OURS.test(words(row))) continue;
    if (code === 'standard-called-mandatory' && OTHER_LAW.test(about)) continue;
    c.clash(
      code,
      { name: lens.name('externalRequirements', row) },
      lens.quote('externalRequirements', row, field, found),
    );
    return true;
  }
  return false;
}
const OTHER_LAW = /\b(?:the (?:act|law|regulations?)|acts? of|beyond (?:the|our)|on top of|more than)\b/;

const SPOKEN = [
  ['gaps', ['cause', 'effect']],
  ['improvements', ['change', 'compliance', 'why']],
  ['options', ['reason']],
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
  ['context', ['overview', 'service', 'promise']],
] as const;

/** The same mistake where a law or a standard is only spoken of. */
function elsewhere(c: Collector): void {
  const { lens } = c;
  for (const [collection, fields] of SPOKEN) {
    const holders = collection === 'summary' || collection === 'context' ? [null] : lens.rows(collection);
    for (const row of holders) {
      for (const field of fields) {
        const text = lens.text(collection, row, field);
        if (text === '') continue;
        const mentions = instrumentsIn(text, lawContext(lens));
        if (mentions.length === 0) continue;
        for (const sentence of sentences(text)) {
          const named = mentions.filter((one) => sentence.start <= one.start && one.end <= sentence.end);
          const [only] = named;
          // With two of them in one sentence nobody can tell which is meant.
          if (!only || named.length > 1) continue;
          const choice = only.instrument.force === 'voluntary';
          if (!choice && only.instrument.kind === 'code') continue;
          const found = said(sentence.text, choice ? BINDS : OPTIONAL);
          if (
            !found ||
            NOT_OURS.test(normalise(sentence.text)) ||
            (choice && OTHER_LAW.test(normalise(sentence.text)))
          )
            continue;
          const place: Place = lens.quote(collection, row, field, sentence);
          c.clash(choice ? 'standard-called-mandatory' : 'law-called-voluntary', { name: only.quote }, place);
        }
      }
    }
  }
}
