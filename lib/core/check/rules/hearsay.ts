import { hasFigure, memo, normalise, wordCount } from '../../text';
import { pattern } from '../../text/pattern';

const BRIEF = 8;
const GUESS = pattern(
  /^(?:(?:just|only|a|an|my|our|own|pure|rough|best|wild|it|is|it's|this|that|i|we|would|'d|say|could|should|be|so|probably|maybe|perhaps|sounds?|seems?|about|around|roughly) )*(?:guess\w*|guesstimate|estimat\w*|assum\w+|roughly|about(?: that| right| it)?(?: much)?|that(?: much)?|expected|loads|a lot|lots|hard to say|not sure|unsure|(?:do not|don't) know|no idea|it depends?.*|depends?.*|i (?:would )?(?:think|reckon|guess|suppose|say)(?: so)?|maybe|not (?:so |too |very )?(?:expensive|dear|much)|cheap|reasonable|finger in the air|ball ?park|out of my head|from memory|common sense|should be enough)\W*$/,
);

/** "My guess", "about that much": where a sum comes from, and nowhere it could be looked up. */
export const isGuess: (text: string) => boolean = memo((text) => {
  const plain = normalise(text).trim();
  return !hasFigure(plain) && wordCount(plain) <= BRIEF && GUESS.test(plain);
});

const HEARSAY = pattern(
  /^(?:(?:the|a|an|my|our|on|in|from|at|by|some|various|general|i|we|it|was|were|have|had|just|read|saw|seen|found|looked|learnt|learned|heard|told|know|knew|this|that|up|about|of|google)\b[ ,]*)*(?:google\w*|googled(?: it)?|internet|online|on ?line|web|the net|websites?|web ?pages?|search(?: engine)?|chat ?gpt|ai|wikipedia|social media|facebook|youtube|tik ?tok|training|course|induction|e-?learning|work|experience|job|head|memory|colleagues?|managers?|boss|supervisor|friends?|common knowledge|everyone|everybody knows?|somewhere|school|college|books?|news|law|the law|government|none|nothing|myself|me|knowledge|known)(?: (?:at|from|in|on|about|with|by|last|this|since|when|it|we|had|did|told|me|us|work|my|the|a|years?|day|job|course|training|said|so))*\W*$/,
);

/** Where nobody else could read it: a search, a course, what one was told. */
export const isHearsay: (text: string) => boolean = memo((text) => {
  const plain = normalise(text).trim();
  return !/\d|\.[a-z]{2,}\b/.test(plain) && HEARSAY.test(plain);
});

const NAMELESS = pattern(
  /^(?:(?:the|our|my|some|all|any|company|shop|house|staff|internal|usual|general|normal|various|existing|own|work|team|office|store|firm|business|organisation|organisational|standard)\b ?)*(?:rules?(?: and regulations?)?|polic(?:y|ies)|procedures?|standards?|guidelines?|guidance|documents?|paper ?work|papers|instructions?|process(?:es)?|practices?|ways? of working|polic(?:y|ies) and procedures?|rules? of (?:the )?(?:shop|boss|house|company|firm|office|store)|how we (?:do things|work)|the way we (?:do things|work))$/,
);

/** "Our procedures", "company rules": no paper one could ask for. */
export const isNameless: (title: string) => boolean = memo((title) =>
  NAMELESS.test(normalise(title).trim().replace(/\W+$/, '')),
);

/** Met with somewhere, by chance, and of nobody here: a video, an article, what is said of such things. */
const RUMOUR = pattern(
  /\b(?:(?:an?|some|one|this|that|any|several|the|many|various|my) (?:\w+ )?(?:videos?|articles?|blogs?|podcasts?|magazines?|newspapers?|documentar(?:y|ies)|programmes?|posts?|tik ?toks?|reels?|ted talks?|websites?|web ?pages?|adverts?|books?)\b|(?:on|from|off|via|over) (?:the )?(?:internet|net|web|google|you ?tube|tik ?tok|facebook|instagram|linkedin|twitter|x|telly|tv|radio|news|social media|reddit|chat ?gpt)\b|(?:research|studies|statistics|experts?|science|scientists|psychologists?|researchers?|doctors|professors?|specialists|marketing people|evidence|surveys?) (?:have |has |always |often |all |clearly )?(?:shows?|shown|says?|proves?|proved|proven|tells?|suggests?|found|agrees?)|(?:it is|it's|its|is|been) (?:\w+ )?(?:proven|proved|known|a (?:known|proven) fact) that|(?:i|we) (?:once |have |had |'ve )*(?:read|watched|googled|saw online|heard) )/,
);
/** And yet it can be looked up, or is of this place. */
const TRACEABLE = pattern(
  /\b(?:our|we|us|e\d|here|(?:19|20)\d{2}|january|february|march|april|may|june|july|august|september|october|november|december|\d+ (?:out )?of|log|panel|(?:the|this|that|my) (?:survey|sample|count|check|tally|register|report|complaints?|records?))\b/,
);
export const isRumour: (text: string) => boolean = memo((text) => {
  const plain = normalise(text);
  return RUMOUR.test(plain) && !TRACEABLE.test(plain);
});
