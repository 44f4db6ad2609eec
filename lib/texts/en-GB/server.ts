import { handingInErrors } from './handing-in';

/** Error messages of services and routes, by stable code. */
export const server = {
  errors: {
    ...handingInErrors,
    'not-signed-in':
      'You are not signed in, or your session has ended. Sign in again; what you wrote is kept here.',
    'not-allowed': 'Your role does not allow this.',
    'not-found': 'There is no such proposal, or it is not yours.',
    'no-such-address': 'There is nothing at this address.',
    'wrong-origin': 'This request did not come from our own pages, so nothing was changed.',
    'wrong-content-type': 'Send this as application/json.',
    'too-large': 'This is more than can be sent at once.',
    'malformed-json': 'This is not well-formed JSON.',
    'wrong-shape': 'Some of what was sent is not of the expected kind.',
    'too-deep': 'This is nested too deeply to be a proposal.',
    'too-many-changes': 'At most 200 changes can be sent at once.',
    'unknown-template': 'This unit, or this version of it, is not known here.',
    'revision-ahead': 'The page knows of a newer state than the server. Reload the page.',
    locked: 'This proposal has been handed in and is being read, so it cannot be changed just now.',
    'file-too-large': 'This file is too large to be a proposal.',
    'file-not-json': 'This file is not a proposal: it is not well-formed JSON.',
    'file-not-a-proposal': 'This file is not an exported proposal.',
    'file-newer': 'This file was exported by a newer version.',
    'file-faulty': 'This file holds values that cannot be taken. Nothing was imported.',
    'database-busy': 'The server is busy. Nothing was lost; try again in a moment.',
    unexpected: 'Something went wrong on our side. Nothing was changed.',
  },
} as const;
