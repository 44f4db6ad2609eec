export { type Agreement, agreement, strengthOf } from './agreement';
export { type Anchor, findAnchor, LONGEST_QUOTE, makeAnchor, type Stretch } from './anchor';
export {
  type Anonymised,
  anonymise,
  HIDDEN_KINDS,
  type Hidden,
  type HiddenKind,
  type Known,
  type NeutralWord,
} from './anonymise';
export { canonicalJson } from './canonical';
export {
  type AcrossExercises,
  agreementAcross,
  type ExerciseResults,
  exerciseResults,
  type Given,
  isDone,
  type Mark,
  type Marks,
  type PointResult,
} from './exercise';
export {
  type Candidate,
  type Criteria,
  type Drawn,
  drawSample,
  hash32,
  type Reason,
  USUAL_CRITERIA,
} from './sampling';
export { isSettled, type Spoken } from './settled';
export {
  ACTION_OF,
  EDITABLE,
  type Effect,
  EVENTS,
  isEditable,
  isSignedOff,
  isState,
  type ReviewEvent,
  SIGNED_OFF,
  STATES,
  type State,
  TRANSITIONS,
  type Transition,
  transition,
} from './transitions';
export {
  type CommentSeen,
  type Reader,
  seesComment,
  seesDecision,
  seesThread,
  type ThreadSeen,
} from './visibility';
