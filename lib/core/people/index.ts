export { type Device, deviceOf } from './device';
export {
  choiceOf,
  LETTER_GROUPS,
  type LetterChoice,
  type LetterGroup,
  letterGroupsFor,
  USUAL_CHOICE,
} from './letters';
export { LONGEST_PASSWORD, type PasswordFault, passwordFault, SHORTEST_PASSWORD } from './password';
export { cleanEmail, cleanName, isEmail, LONGEST_EMAIL, LONGEST_NAME, sameName } from './words';
