import { memo } from '../../text';
import { pattern } from '../../text/pattern';
import { enablesIn } from './blame';

/** Rules at large, or a law by the name that everybody has for it: not one paper, clause or title that is weighed. */
const AT_LARGE = pattern(
  /\b(?:rules?|regulations?|laws?|legislation|policies|compliance|gdpr|data protection|health and safety|red tape|paper ?work)\b/,
);
/** What is lost or not to be had, in classes: time, people, money, leave to act, any good at all. */
const LOSS = pattern(
  new RegExp(
    [
      '(?:twice|three times|much|far|so|too|even) (?:as )?(?:long|slow|many|much)\\w*|wait(?:s|ing)?\\b|slow\\w*|longer than',
      '(?:lose|losing|lost) (?:\\w+ ){0,2}(?:money|customers|people|sales|trade|business|time)|angry|fed up|frustrat\\w+',
      "(?:can ?not|can't|could not|couldn't) (?:\\w+ ){0,2}(?:help|serve|do|give|be|just)|say(?:s|ing)? no\\b|stops? (?:us|you|me)|(?:holds?|held|holding) (?:\\w+ ){1,6}back",
      '(?:a|the|our|my|big|biggest|main|always|only|real) (?:\\w+ )?(?:problem|trouble|obstacle|reason (?:people|customers|we|it|things|everything))',
      "(?:nothing|nobody|no ?one|none|not a single|n't help|not help|never help) ?(?:\\w+ ){0,3}(?:back|better|good|anybody|anyone|helped|gains?|customer|to any)|(?:do|does)(?: not|n't) help",
      '(?:would|could) (?:\\w+ )?(?:just|simply|easily|do (?:it|all|this|that)|be (?:easy|simple|quick))|none of (?:this|it|that) would|(?:not|less|fewer) so (?:many|much)|get rid|fewer|(?:there to|exist to) (?:cover|annoy|protect (?:management|head office|the boss))',
    ].join('|'),
  ),
);
/** Where the rule is kept, asked for, met or answered, it is at work and not in the way; so it is where the fault is one's own. */
const AT_WORK = pattern(
  /\b(?:nothing to do with|(?:not|n't|hardly) (?:a|the|any) (?:\w+ )?(?:problem|reason|trouble|obstacle)|no (?:rule|law|regulation|policy|act)\b|what (?:the|our|a) (?:law|rules?|regulations?|act|policy)|without (?:the |these |any )?(?:rules?|laws?|regulations?|gdpr) (?:a|an|any\w*|every\w*|people|customers?|tenants?|patients?|guests?|they)\b|not followed|follow\w*|kept?|keeps?|asks?|asked|requir\w+|leaves?|left|allow\w*|permit\w*|comply|complies|within|under the|as the|in line|meets?|met|says? (?:that|who|how|when|what)|not the (?:law|act|rules?|regulations?)|old|out of date|our own|our (?:\w+ )?(?:procedure|policy|paper|form)|(?:do|does|did)(?: not|n't) (?:stop|prevent|hold)|version|section|know\w*|read|aware|training|trained|so that|so (?:the|we|it|i)|instead|therefore|replac\w+|breach\w*|breaks?|broken|fall short|falls short)\b/,
);

/** A closing word on rules in which they only cost: rules at large, a loss, and nothing that they do, ask or give. */
export const costsOnly: (plain: string) => boolean = memo(
  (plain) =>
    AT_LARGE.test(plain) &&
    LOSS.test(plain) &&
    !AT_WORK.test(plain) &&
    !/\d/.test(plain) &&
    !enablesIn(
      plain.replace(
        /\b(?:would|could|to|not|n't|never|they|don't) help\w*\b|\breason to (?:say|refuse|stop|turn)|\b(?:main|only|real|whole) reason\b|\bprotect(?:s|ing)? (?:management|head office)/g,
        ' ',
      ),
    ),
);
