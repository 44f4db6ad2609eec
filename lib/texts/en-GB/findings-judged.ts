/** What is said where the checker weighs words and figures against each other. */
export const judgedFindings = {
  'answer-elsewhere': {
    says: 'The answer to this is given in another place, and counts.',
    next: 'Move it here, or repeat it in a few words, so that nobody misses it.',
  },
  'link-by-words': {
    says: 'The words of “{name}” show what it rests on, but it is not linked.',
    next: 'Set the link, so that a reader can follow it.',
  },
  'asks-subject-only': {
    says: '“{name}” says what the rule is about, not what has to be done.',
    next: 'Say what must be done, by when or how much, so that one could tell whether it is kept.',
  },
  'both-sides-named': {
    says: 'Both sides are there: {internal, plural, one {# internal requirement} other {# internal requirements}} and {external, plural, one {# external one} other {# external ones}}.',
    next: 'Nothing more is needed here.',
  },
  'breach-recited': {
    says: 'The consequence given for “{name}” would fit any rule.',
    next: 'Say what this customer would lose, or who could act and what they could do.',
  },
  'law-title-slip': {
    says: '“{given}” looks like a slip of the pen for {law}.',
    next: 'Check the title against its source.',
  },
  'evidence-old': {
    says: '“{name}” is more than a year old.',
    next: 'Look for newer figures, or say why the old ones still hold.',
  },
  'evidence-sample-small': {
    says: '“{name}” asked {count, plural, one {# person} other {# people}}, too few to speak for everybody.',
    next: 'Ask more, or say only what these few said.',
  },
  'sum-wrong': {
    says: '“{figure}” does not add up: the two numbers make about {share}%.',
    next: 'Check which of the figures is right.',
  },
  'gap-figure-differs': {
    says: '“{name}” begins at {baseline}, while its gap gives {present} as the level now.',
    next: 'Check which of the two is right.',
  },
  'kpi-unit-differs': {
    says: '“{name}” is counted in {unit}, its gap in {gap}.',
    next: 'Use one unit, so that the reader can see the gap close.',
  },
  'kpi-not-its-gap': {
    says: '“{name}” does not seem to measure what “{improvement}” is to change.',
    next: 'Measure what the gap measures, or say how the two are connected.',
  },
  'kpi-target-past': {
    says: 'The target date of “{name}” has passed.',
    next: 'Set a date that lies ahead.',
  },
  'benefit-twice': {
    says: '“{name}” seems to claim the same gain as “{other}”.',
    next: 'Count it once, or say what the two have not in common.',
  },
  'benefit-no-kpi': {
    says: 'No KPI would show whether “{name}” comes true.',
    next: 'Link the KPI that will show it.',
  },
  'resources-waved-away': {
    says: '“{words}” does not say what is needed.',
    next: 'Count the hours, money and people, and say where they come from.',
  },
  'action-in-past': {
    says: '“{name}” was to end on {date}, before today.',
    next: 'Give it a new date, or say that it is done.',
  },
};
