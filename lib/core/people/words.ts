import { z } from 'zod';

export const LONGEST_NAME = 120;
export const LONGEST_EMAIL = 254;

/** Signs that show nothing or turn the line round: a name made of them could pass for another. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A name as it is kept: one line, no unseen signs, single spaces. */
export const cleanName = (name: string): string =>
  name.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

/** One e-mail, one person: in lower case, without the spaces a list brings along. */
export const cleanEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

const Email = z.email();
export const isEmail = (email: string): boolean =>
  email.length <= LONGEST_EMAIL && Email.safeParse(email).success;

/** For comparing names of cohorts, employers and the like: capitals and spaces make no difference. */
export const sameName = (name: string): string => cleanName(name).toLocaleLowerCase('en-GB');
