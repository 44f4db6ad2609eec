import { charts } from './charts';
import { cli } from './cli';
import { common } from './common';
import { exports } from './exports';
import { fields } from './fields';
import { findings } from './findings';
import { form } from './form';
import { notices } from './notices';
import { pdf } from './pdf';
import { people } from './people';
import { refusals } from './refusals';
import { server } from './server';
import { shell } from './shell';
import { thread } from './thread';

/** British English. Each room of the product has its own file; see the comment at the top of each. */
export const enGB = {
  common,
  charts,
  exports,
  shell,
  form,
  fields,
  cli,
  findings,
  notices,
  refusals,
  pdf,
  people,
  server,
  thread,
} as const;
