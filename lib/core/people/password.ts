export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 1_024;
/** Fewer different signs than this are a pattern, however long. */
const FEWEST_SIGNS = 5;

export type PasswordFault =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-is-email'
  | 'password-too-plain';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiopasdfghjklzxcvbnm', '1234567890'];

/** Made of the same few signs, of a run along the alphabet or the keyboard, or of «password» and figures. */
function isPlain(password: string): boolean {
  const bare = plain(password).replace(/\s/g, '');
  if (new Set(bare).size < FEWEST_SIGNS) return true;
  if (/^(.{1,6}?)\1+$/u.test(bare)) return true;
  if (/^[\W\d_]*(?:password|passw0rd|letmein|welcome|upmark)+[\W\d_]*$/.test(bare)) return true;
  return RUNS.some((run) => {
    const twice = run + run;
    return twice.includes(bare) || [...twice].reverse().join('').includes(bare);
  });
}

/**
 * What stands against a password. Length does most; no rule asks for capitals or signs, which only makes people write
 * them down.
 */
export function passwordFault(password: string, email: string): PasswordFault | null {
  if ([...password].length < SHORTEST_PASSWORD) return 'password-too-short';
  if (password.length > LONGEST_PASSWORD) return 'password-too-long';
  const [given, own] = [plain(password).trim(), plain(email).trim()];
  const local = own.split('@', 1)[0] ?? '';
  if (given === own || given === local || given.replace(/[\W\d_]+$/, '') === local.replace(/[\W\d_]+$/, ''))
    return 'password-is-email';
  return isPlain(password) ? 'password-too-plain' : null;
}
