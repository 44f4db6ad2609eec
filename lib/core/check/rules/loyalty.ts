import { type CollectionName, isList } from '../../proposal/catalogue';
import type { Place } from '../../proposal/place';
import { figures, hasFigure, memo, namesDocument, normalise, type Span, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ownText } from './concepts';
import { LOYAL_DEED, MAY_BE_DEED } from './loyal-deeds';
import { loyalFor } from './loyal-for-else';

// That service which is the same each time makes people trust and come back: the whole thought, and of this organisation.

const LOYAL = pattern(
  /\b(?:loyal\w*|trust\w*|stay(?:s|ed)? (?:with|since|for (?:\w+ )?years)|years (?:\w+ )?with us|been with us|with us (?:for|since) |look(?:s|ing)? for another|(?:phon|ring|shop|ask|look)(?:s|ing)? (?:a)?round|(?:check|ask|worry|haggle|compare|look|ring|doubt)(?:s|ing)?(?: \w+)? any ?more|(?:leaves?|left) (?:it (?:all )?to us|(?:us|me|it with us) (?:the|their|his|her) \w+)|rel(?:y|ies|ied|ying) on|(?:come|comes|came|coming) back|(?:guests?|customers?|people|they|members?|clients?|patients?|visitors?|families|who|and) return\b|return(?:s|ing)? (?:to us|next|again|guests?|customers?|visitors?|members?|clients?|card|holders?)|had (?:\w+ ){1,4}(?:with us )?before|been (?:\w+ )?before|repeat (?:bookings?|customers?|orders?|business|visits?|sales|guests?)|regulars?|confidence in (?:us|our)|believ\w* (?:us|what we|in us|me)|renew\w*|stop(?:s|ped)? (?:checking|asking|worrying|ringing|comparing|looking)|word of mouth|(?:from|by|on) (?:a |an |their |the )?(?:\w+'s )?(?:recommendation|tip|word)\b|(?:come|comes|came|sent|brought|tipped) (?:from|by) (?:a |an |their )?(?:friends?|relatives?|famil\w+|neighbours?|\w+'s)|(?:opens?|joins?|signs?|buys?|books?|comes?|shops?) (?:\w+ )?(?:here|with us) (?:too|again)|(?:go|went|shop|look) (?:anywhere|somewhere|nowhere) else|keep(?:s)? (?:coming|using|buying)|(?:asked for|ask for) (?:\w+ ){0,3}by name|stay(?:s|ed|ing)? with|(?:people|customers|members|they|and) stay\b|(?:come|came|comes|use|used|book|books|booked|choose|chose|buy|shop|stay|visit|ring|call|order|upgrade|sign|join)(?:s|d|ed)? (?:\w+ ){0,3}again|recommend\w*|tell(?:s)? (?:their |his |her )?friends)\b/,
);
const CONSISTENT = pattern(
  /\b(?:every|each|always|the same|(?:is|are|be|stays?) same|same (?:\w+ )?(?:every|each|good|way|service|quality)|(?:it|promise|word) is kept|consisten\w*|again and again|time after time|keep(?:s|ing)? (?:its|the|a|our|this|that|their|every|each) (?:\w+ )?(?:promise|word)|one kept promise|kept promise|promised call|reliab\w*|who(?:m)?ever|whichever|as (?:we )?promised|what (?:they|we|was|were) (?:were |was )?promised|when we said|promise is kept|nothing surprises|(?:two|three|four|five) times|count on|(?:second|third|fourth|fifth) (?:time|person|visit|order|trip|stay)|time and again|without fail)\b/,
);
/** Said of firms at large. */
const ANY_FIRM = /\b(?:every|each) (?:business|company|organi[sz]ation|shop|firm|brand|other)\b/g;
const LINK = pattern(
  /\b(?:so|because|foster\w*|creat\w+|earn\w*|generat\w+|inclined|more likely|encourag\w+|strengthen\w*|develop\w*|turns? into|translat\w+|gives?|that is why|which is why|teach(?:es)?|learn(?:s|ed|t)?|builds?|built|grows?|grew|then|leads? to|no reason to|lets?|makes?|therefore|since|means|where|when|begins?|wins?|won|earns?|brings?|keeps? (?:them|people|customers)|if|who (?:can|finds?|gets?|receives?|sees?|knows?)|and (?:that|people|customers|guests|trust|they)|result)\b/,
);
const STRONG = /\b(?:loyal\w*|trust\w*)\b/;
const DATED = pattern(
  /\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/,
);

const TOLD_OF_LOYALTY: readonly (readonly [CollectionName, readonly string[]])[] = [
  ['context', ['promise', 'overview']],
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
  ['gaps', ['effect']],
  ['improvements', ['why']],
  ['evidence', ['finding']],
  ['internalRequirements', ['why']],
  ['stages', ['happens']],
];

type Passage = {
  readonly place: Place;
  readonly score: number;
  readonly anchored: boolean;
  readonly strong: boolean;
  readonly acting: boolean;
  /** What loyal people do is told. */
  readonly deeds: boolean;
  /** Paid for by points and prices, with nothing kept or done for them. */
  readonly bought: boolean;
  /** The whole thought in words: the same each time, so they trust. */
  readonly thought: boolean;
  /** People of one's own who stayed, seen and not counted. */
  readonly seen: boolean;
  /** Something is done for them; or something else is the reason. */
  readonly served: boolean;
  readonly forElse: boolean;
};

/** Coming back, staying, telling others: what loyal people do, and not the word for it. */
const ACTING = pattern(
  /\b(?:(?:come|comes|came|coming) back|stay(?:s|ed)? (?:since|for (?:\w+ )?years)|years (?:\w+ )?with us|return(?:s|ing|ed)?|renew\w*|recommend\w*|stay(?:s|ed)? with|(?:come|came|use|book|choose|buy|shop|visit|order|upgrade|join)(?:s|d|ed)? (?:\w+ ){0,3}again|tell(?:s)? (?:their |his |her |other )?(?:friends|people|others)|(?:go|went) (?:somewhere|elsewhere)|by name|repeat \w+)\b/,
);
const SEEN = pattern(
  /\b(?:some|many|most|lots|loads|a few|half|plenty|several)(?: of (?:them|our \w+|the \w+|people))? (?:\w+ ){0,2}(?:have|has|'ve|had) (?:been )?(?:coming|come|with us|using|stayed|booked|used|known|bought|shopped)\b|\b(?:coming|with us|stayed|using us|members|customers) (?:\w+ )?(?:for|since) (?:\w+ ){0,3}(?:years|decades|generations|ages|school|they were|19\d\d|20\d\d)/,
);
const SERVED_WELL = pattern(
  /\b(?:service|served|remember\w*|recogni[sz]\w*|listen\w*|friendly|kind(?:ly|ness)?|welcom\w*|gentle|careful|honest\w*|on time|ready when|explain\w*|same (?:person|face|people|girl|man|hands)|treat(?:s|ed)?|looked after|every ?time|each time|always|the same|nice time|visit|experience|promis\w*|answer\w*|call(?:ed)? back|kept|consisten\w*|help(?:ed|ful)?|care[ds]? for|quality)\b/,
);
const BY_PRICE = /\b(?:price\w*|cheap\w*|discount\w*|points?|offers?|vouchers?|cards?|deals?|free)\b/;
const KEPT = pattern(
  /\b(?:promis\w*|kept|keep\w*|same|answer\w*|call\w*|serv\w+|treat\w*|help\w*|ready|on time|honest\w*|consisten\w*|reliab\w*|look\w* after|cared?|know\w*|find\w*|true|said|say\w*|there|right)\b/,
);
const isActing = (plain: string, deed: boolean): boolean =>
  (deed || ACTING.test(plain)) &&
  SERVED_WELL.test(plain) &&
  /\b(?:if|because|so|since|when|then|that is why|makes?|means|who|and (?:\w+ )?(?:customers?|people|they|guests?|clients?|members?|patients?|families|visitors?))\b|they'll/.test(
    plain,
  ) &&
  !BY_PRICE.test(plain);

/** Sayings that are told everywhere: a figure in one is nobody's own. */
const SAYING = pattern(
  /\b(?:worth|costs?|tells?|spends?) (?:\w+ ){0,3}(?:up to |about |at least )?(?:\d+|three|five|six|seven|nine|ten|eleven) (?:times|people|others|friends)\b|\b(?:research|studies|statistics|experts?) (?:shows?|says?|suggests?|prove)\b/,
);
/** Something of this organisation: a figure, a quoted promise, a document, a date, its own name. */
function anchored(text: string, lens: Lens): boolean {
  if (SAYING.test(normalise(text))) return false;
  if (hasFigure(text) || figures(text).length > 0 || /["“][^"”]{4,}["”]/.test(text)) return true;
  const plain = normalise(text);
  if (DATED.test(plain)) return true;
  const name = normalise(lens.document.context.organisation ?? '').trim();
  if (name.length > 2 && plain.includes(name)) return true;
  return lens
    .rows('internalRequirements')
    .some((row) => row.document !== undefined && namesDocument(text, row.document));
}

type Stretch = Omit<Passage, 'place' | 'anchored'> & { start: number; end: number; said: string };

/** Up to three sentences in a row that speak of loyalty, and how much of the thought they hold. */
const ofLoyalty: (text: string) => readonly Stretch[] = memo((text) => {
  const found: Stretch[] = [];
  const all = sentences(text);
  for (let from = 0; from < all.length; from++) {
    for (let size = 1; size <= 3 && from + size <= all.length; size++) {
      const [first, last] = [all[from] as Span, all[from + size - 1] as Span];
      const stretch = { start: first.start, end: last.end };
      const said = text.slice(stretch.start, stretch.end);
      // What a promise says in its own words does not say what keeping it does.
      const plain = normalise(said).replace(/"[^"]*"/g, ' ');
      const deed = MAY_BE_DEED.test(plain) && LOYAL_DEED.test(plain);
      if (!deed && !LOYAL.test(plain)) continue;
      found.push({
        ...stretch,
        said,
        score: 1 + Number(CONSISTENT.test(plain)) + Number(LINK.test(plain)),
        strong: STRONG.test(plain),
        acting: isActing(plain, deed),
        bought: BY_PRICE.test(plain) && !KEPT.test(plain),
        deeds: (deed || ACTING.test(plain)) && !BY_PRICE.test(plain),
        thought:
          STRONG.test(plain) &&
          CONSISTENT.test(plain.replace(ANY_FIRM, ' ')) &&
          LINK.test(plain) &&
          !BY_PRICE.test(plain),
        seen: SEEN.test(plain) && !BY_PRICE.test(plain),
        ...loyalFor(said, LOYAL),
      });
    }
  }
  return found;
});

/** Those of the whole proposal. */
const passages = (lens: Lens): Passage[] =>
  TOLD_OF_LOYALTY.flatMap(([collection, fields]) =>
    lens.cells.ask(`loyalty in ${collection}`, () => passagesIn(lens, collection, fields), alike),
  );

function passagesIn(lens: Lens, collection: CollectionName, fields: readonly string[]): Passage[] {
  const found: Passage[] = [];
  for (const row of isList(collection) ? lens.rows(collection) : [null]) {
    for (const field of fields) {
      const text = ownText(lens, collection, row, field);
      for (const { start, end, said, ...rest } of ofLoyalty(text)) {
        const place = lens.quote(collection, row, field, { start, end });
        found.push({ place, anchored: anchored(said, lens), ...rest });
      }
    }
  }
  return found;
}

export function loyaltyExplained(c: Collector): CheckResult {
  const { lens } = c;
  const found = passages(lens);
  if (found.length === 0) return c.nothing('loyalty-none', lens.place('context', null, 'promise'));
  // What is given away each week keeps people as well; it is no service.
  const ofService = (one: Passage) => one.served || !one.forElse;
  const whole = found.find((one) => one.score === 3 && one.anchored && !one.bought && ofService(one));
  if (whole) {
    c.good('loyalty-explained', {}, whole.place);
    return c.done('met');
  }
  // The thought in one place and its figure in another: coming back because it is the same each time, and how many do.
  const thought = found.find((one) => one.score === 3 && one.deeds && ofService(one));
  const counted = found.find((one) => one.anchored && one.deeds && ofService(one));
  if (thought && counted) {
    c.good('loyalty-explained', {}, thought.place, counted.place);
    return c.done('met');
  }
  // Said and not shown: what people do, because of how they are served. That loyalty is worth having says neither.
  const acting = found.find((one) => one.acting);
  // Put down to a price, a card, a contract or the place, and nowhere to anything done for them: that is another thought.
  const elseFor = found.find((one) => one.forElse);
  if (elseFor && !found.some((one) => one.served)) {
    c.fault('loyalty-generic', {}, elseFor.place);
    return c.done('not-yet');
  }
  const grounded = found.filter((one) => one.anchored).sort((a, b) => b.score - a.score)[0];
  if (grounded) {
    c.missing('loyalty-unlinked', {}, grounded.place);
    return c.done('partly');
  }
  const aimed = found.find(
    (one) => one.deeds && lens.rows('goals').some((row) => LOYAL.test(normalise(row.name ?? ''))),
  );
  const shown = acting ?? aimed ?? found.find((one) => one.seen) ?? found.find((one) => one.thought);
  if (shown) {
    c.missing('loyalty-unlinked', {}, shown.place);
    return c.done('partly');
  }
  const best = found.filter((one) => one.strong).sort((a, b) => b.score - a.score)[0];
  if (!best) c.missing('loyalty-none', {}, lens.place('context', null, 'promise'));
  else c.fault('loyalty-generic', {}, best.place);
  return c.done('not-yet');
}
