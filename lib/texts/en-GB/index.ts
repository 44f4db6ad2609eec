import { authorship } from './authorship';
import { bank } from './bank';
import { charts } from './charts';
import { cli } from './cli';
import { common } from './common';
import { exports } from './exports';
import { fields } from './fields';
import { findings } from './findings';
import { form } from './form';
import { handingIn, letter, noticeList } from './handing-in';
import { notices } from './notices';
import { pdf } from './pdf';
import { people } from './people';
import { plans } from './plans';
import { quality } from './quality';
import { refusals } from './refusals';
import { review } from './review';
import { server } from './server';
import { shell } from './shell';
import { thread } from './thread';
import { verify } from './verify';

/** British English. Each room of the product has its own file; see the comment at the top of each. */
export const enGB = {
  common,
  authorship,
  bank,
  charts,
  exports,
  shell,
  form,
  fields,
  cli,
  findings,
  handingIn,
  letter,
  noticeList,
  notices,
  quality,
  refusals,
  pdf,
  people,
  review,
  plans,
  server,
  verify,
  thread,
} as const;
