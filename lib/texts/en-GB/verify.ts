/** The public page on which anybody who holds a paper can ask after it. */
export const verify = {
  title: 'Check a paper',
  lede: 'Papers that were handed in carry a code on their first page, beside a square to scan. It says how the paper stands, and whether a file is the one that is kept.',
  code: 'Code on the paper',
  codeHint: 'Ten letters and figures, such as 7F3K2 2QDXX. Spaces and small letters do not matter.',
  look: 'Look it up',
  another: 'Look up another paper',
  wrongShape:
    'This is not a code: a code has ten letters and figures, and never 0, 1, I, L, O or U. Look at the first page once more.',
  unknownTitle: 'No paper has this code',
  unknown:
    'Look at the first page once more: a sign may have been misread. If it is right, the paper was not handed in here, or its proposal has been deleted since.',
  busyTitle: 'Too many codes',
  busy: 'Many codes that do not exist were tried from your address. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  foundTitle: 'This paper is known',
  standing: 'How it stands',
  standings: {
    'handed-in': 'Handed in',
    superseded: 'Superseded',
    withdrawn: 'Withdrawn',
    'signed-off': 'Signed off',
  },
  standingSays: {
    'handed-in': 'It is the latest that was handed in, and it has not been signed off.',
    superseded: 'A later version has been handed in since.',
    withdrawn: 'Its author took it back after handing it in.',
    'signed-off': 'It was assessed and signed off.',
  },
  codeTerm: 'Code',
  day: 'Handed in on',
  number: 'Submission',
  reference: 'Reference',
  referenceSays: 'also printed on the cover of the assessment copy',
  files: 'The files that are kept',
  edition: { assessment: 'Assessment copy (PDF)', plan: 'Service improvement plan (PDF)' },
  fingerprint: 'Fingerprint (SHA-256)',
  size: '{bytes, number} bytes',
  noFiles: 'No PDF of it has been made yet. It is made soon after the hand-in: try again in a minute.',
  check: {
    title: 'Do you hold the file?',
    says: 'Drop the PDF anywhere on this page, or choose it. It is looked at here, in your browser, and does not leave your device.',
    choose: 'Choose a file',
    drop: 'Drop the PDF here',
    reading: 'Working out the fingerprint…',
    is: 'This is the file, byte for byte',
    isSays:
      '“{name}” is the {edition, select, assessment {assessment copy} other {service improvement plan}} that is kept. Nothing in it has been changed.',
    not: 'This is not the file',
    notSays:
      '“{name}” differs from what is kept. It may have been changed, saved anew or printed again, or it is another paper or another kind of file, such as Word.',
    found: 'Its fingerprint is {hash}',
    unreadable: '“{name}” could not be read. Choose it once more.',
    one: 'Choose one file at a time.',
    insecure:
      'Your browser works out fingerprints on secure pages only, and this page is not one. Work it out yourself and compare it with the one above: “sha256sum file.pdf” on Linux, “shasum -a 256 file.pdf” on a Mac, “certutil -hashfile file.pdf SHA256” on Windows.',
    noScript:
      'Without JavaScript, work out the fingerprint of your file yourself and compare it with the one above: “sha256sum file.pdf” on Linux, “shasum -a 256 file.pdf” on a Mac, “certutil -hashfile file.pdf SHA256” on Windows.',
  },
  how: {
    title: 'How this works',
    once: 'When something is handed in, its PDF is made once and kept. Everybody who may download it gets those same bytes, for good.',
    print:
      'From all the bytes of a file a fingerprint is worked out, 64 signs long. If a single byte changes, the fingerprint is another one; to make a second file with the same one is beyond anybody’s means.',
    inside:
      'Why is it not printed on the paper? Because it cannot be: to write the fingerprint into the file would change the file, and with it the fingerprint. So the paper carries a short code instead, and the fingerprint is kept here.',
    paper:
      'A sheet of paper has no bytes. For one, compare the day, the submission and the reference with what is printed on it, or ask whoever gave it to you for the file.',
    tells:
      'This page names nobody. It tells what somebody who holds the paper needs, and nothing of how the work was judged on the way.',
  },
} as const;
