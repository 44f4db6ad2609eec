/** The command line. */
export const cli = {
  usage:
    'usage: npm run upmark -- templates [--json] | check FILE [--json] [--today yyyy-mm-dd] | pdf|docx FILE -o OUT [--edition assessment|plan] [--learner NAME] [--centre NAME] [--today yyyy-mm-dd] | xlsx|ics FILE -o OUT [--learner NAME] [--today yyyy-mm-dd] | csv FILE -o OUT [--register LIST] [--today yyyy-mm-dd] | validate FILE   (FILE may be - for standard input)',
  unknownCommand: 'There is no command “{name}”.',
  wrongFiles: 'Name exactly one file, or none for “templates”.',
  noOutput: 'Say where the file goes: -o OUT.',
  badEdition: '--edition takes “assessment” or “plan”.',
  unknownRegister: 'There is no list “{name}” in this unit; there are: {all}.',
  badToday: '--today takes a date such as 2026-12-03.',
  notReadable: '{file} cannot be read: {reason}',
  notWritable: '{file} cannot be written: {reason}',
  unexpected: 'Something went wrong on our side: {reason}',
  unknownTemplate:
    'There is no unit “{id}” in version {version} here, so it cannot be checked. “pdf” still makes a copy of it.',
  templateGone:
    'There is no unit “{id}” in version {version} here: the copy is made with the usual words, without a map of the marking points.',
  template: '{id} v{version}  {title}',
  valid: 'This is a sound proposal for “{title}” (version {version}).',
  point: '{verdict} {title}',
  verdicts: { met: '[met]    ', partly: '[partly] ', 'not-yet': '[not yet]' },
  open: '{count, plural, =0 {Nothing left to look at.} one {1 thing to look at:} other {# things to look at:}}',
  considered: 'Considered by the author:',
  reason: 'Reason: {reason}',
  draft: 'draft',
  files: {
    'file-too-large': '{file} is too large to be a proposal.',
    'file-not-json': '{file} is not well-formed JSON.',
    'file-not-a-proposal': '{file} is not an exported proposal.',
    'file-newer': '{file} was exported by a newer version.',
    'file-faulty': '{file} holds values that cannot be taken.',
  },
  faults: {
    'not-a-proposal': 'This has to be “proposal”; the file is not an exported proposal.',
    'format-missing': 'The format is missing.',
    'format-newer': 'This format is newer than this version of Upmark can read.',
    'format-unknown': 'This format is not known.',
    'not-an-object': 'This has to be an object.',
    missing: 'This is missing.',
  },
} as const;
