/** The only door to the database. No client leaves this folder. */
export { enterGate, type Gate, type Limit, leaveGate } from './attempts';
export { isBusy } from './busy';
export { type CentreScope, inCentre, type Tx } from './centre';
export { closeDatabase } from './client';
export { type DueWork, dueWork } from './due';
export { Prisma } from './generated/client';
export { isReady } from './health';
export { type ActorRecord, findActor, findForSignIn, isUuid, type SignInRecord } from './identity';
export {
  acceptInvitation,
  findInvitation,
  type InvitationRecord,
  type InvitationState,
  invitationState,
  type Joined,
  setName,
  setPassword,
} from './joining';
export { listen } from './listen';
export { type FoundPaper, findPaper } from './papers';
export {
  type CentreChoice,
  centresOf,
  endSessions,
  findInSession,
  forgetSessions,
  type InSession,
  liveSessions,
  moveSession,
  openSession,
  type SessionRow,
} from './sessions';
export { answerTestimony, findTestimony, provenCentreOfTestimony } from './testimony';
