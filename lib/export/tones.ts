import type { Tone } from './view/types';

/** The few colours of everything that is printed, whatever format it is printed in. */
export const INK = '#16213d';
export const SOFT = '#4a5670';
export const THREAD = '#0b7a75';
export const PALE = '#cfe5e3';
export const RULE = '#d9dce3';
export const LOSS = '#a8322a';

export const TONES: Record<Tone, string> = {
  thread: THREAD,
  pale: PALE,
  ink: INK,
  soft: SOFT,
  rule: RULE,
  loss: LOSS,
};
