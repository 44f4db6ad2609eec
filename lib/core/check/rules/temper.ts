import { memo, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';
import type { Contact } from './contact';
import { seenSince } from './seen-since';

/** Anger, and not only worry or tears: what it takes to keep one's manner at is more. */
const ANGER = pattern(
  /\b(?:ang(?:ry|rily|er|ered)|furious|fuming|raging|in a rage|livid|irate|shout\w*|yell\w*|scream(?:ed|ing) at|loud(?:ly)?|swear\w*|swore|sworn|rais(?:ed|ing) (?:his|her|their) voices?|rude|rudely|abusive|aggressive|aggresive|hostile|kick(?:ed|ing) off|having a go|had a go|threaten\w*|bang(?:ed|ing)|thump\w*|slamm\w*|stroppy|effing|mad at|cross with|very cross)\b/,
);
export const isAngry: (told: string) => boolean = memo((told) => ANGER.test(normalise(told)));

/** The learner's own manner lost: answered back, threatened, mocked, or told off. */
const LOST = pattern(
  /\b(?:i|i'd|i'm|and|so|then|we) (?:\w+ )?(?:snapped|shouted|yelled|raised my voice|lost my (?:temper|rag|patience|cool|head)|lost it|rolled my eyes|sighed|tutted|laughed at|smirked|sneered|swore|argued|answered (?:him |her |them )?back|shouted back|bit back|had a go|hit back|gave (?:him|her|them|it) (?:a piece|an earful|both barrels|as good|back|what for)|gave as good|told (?:him|her|them) (?:off|where to go|to (?:shut|grow|mind|watch|get out|get lost|clear off|pipe down|behave|stop moaning|calm down or)))\b|\bgave as good as\b|\bmy (?:temper|patience) (?:went|ran out|snapped)\b|\b(?:no (?:call|need|reason|right|cause) to|not (?:going to|to|having|be)|don't you|can't|won't be) (?:\w+ )?(?:talk(?:ed|ing)?|speak(?:ing)?|spoken|shout(?:ed|ing)?|be shouted|take that tone|take that)(?: at| to)? ?(?:me|us|my|like)\b|\b(?:would(?: not|n't)|won't|not going to|refuse(?:d)? to|stop) (?:be )?(?:serv(?:e|ing)|help(?:ing)?|deal(?:ing)? with|talk(?:ing)? to|listen(?:ing)? to) (?:him|her|them)\b|\bi (?:\w+ )?(?:spoke|talked|shouted|got|went|was) (?:even )?louder (?:than|till|until|so)\b|\b(?:talked|spoke|shouted|argued) over (?:him|her|them)\b|\b(?:i (?:was|am|'m|wasn't)|i'm|am|was)(?: not|n't)? (?:paid|here|employed|going) to (?:be|take|stand|put up|listen|have)\b[^.]{0,30}\b(?:roared|shouted|sworn|yelled|screamed|spoken|talked|abused?|insulted|moan\w*|rubbish|lip|cheek|nonsense|attitude|that|this|it)\b|\bi(?:'m| am| was|'m) not (?:a|your|his|her|their|anybody's|anyone's) (?:punch ?bag|doormat|servant|slave|mother|mum)\b|\b(?:cut|talked) (?:him|her|them) (?:off|short|down)(?! (?:a|the|some))\b|\bput (?:him|her|them) (?:straight|in (?:his|her|their) place)\b|\bshut (?:him|her|them) up\b|\b(?:his|her|their|your) own (?:stupid )?fault\b[^.]{0,20}\bi (?:said|told)\b|\bi (?:told|said)\b[^.]{0,40}\b(?:his|her|their|your) own (?:stupid |silly )?fault\b|\b(?:served (?:him|her|them) right|had it coming|asked for it|two can play)\b/,
);
/** What a rule for abuse asks for is a warning, and no temper. */
const WARNED = pattern(
  /\b(?:as (?:the|our) (?:standard|procedure|policy|rule|script)|policy says|procedure says|we may end|i may end|under [A-Z]{1,4})\b/,
);
const OF_MANNER = pattern(
  /\b(?:voice|calm\w*|breath\w*|temper|loud\w*|listen\w*|let (?:him|her|them|people|the)|shout\w*|patien\w*|tone|wait|snap\w*|quiet\w*|sharp\w*|rude\w*|sorry|apologi\w*|count|finish|react\w*|rise|bite|argu\w*|interrupt\w*|walk away|step (?:back|away)|colleague|supervisor|manager)\b/,
);
/** Anger met with anger, told without a word that it was wrong. */
export const lostManner = ofRow((row: Contact): boolean => {
  const did = normalise(row.did ?? '');
  return (
    LOST.test(did) &&
    !WARNED.test(did) &&
    !seenSince([row.did, row.reflection, row.outcome].filter(Boolean).join('\n'), OF_MANNER)
  );
});
