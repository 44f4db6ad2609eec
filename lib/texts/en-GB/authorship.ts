/** How a proposal was written: to its author on the history, to assessors and quality assurers on a page of its own. */
export const authorship = {
  title: 'How it was written',
  lead: 'While you write, this page counts three numbers for each section: signs typed, signs pasted, and time at work on the page. It never keeps which keys you press or what you paste.',
  why: 'The numbers help if you are asked how the work came about. Pasting is no fault: quotations and your own notes are pasted too. They prove nothing by themselves.',
  who: 'You see them, and so do your assessor and your quality assurer. Managers do not.',
  none: 'Nothing has been counted yet. What was brought in from a file, or written before, is not counted.',
  bySection: 'By section',
  byDay: 'By day',
  section: 'Section',
  day: 'Day',
  typed: 'Signs typed',
  pasted: 'Signs pasted',
  time: 'Time',
  all: 'All together',
  minutes: '{minutes, plural, =0 {under a minute} one {# minute} other {# minutes}}',
  hours: '{hours, plural, one {# hour} other {# hours}} {minutes, number} min',
  failed: 'The figures could not be read just now.',
  staff: {
    lead: 'While a learner writes, the form counts three numbers for each section: signs typed, signs pasted, and time at work on the page. It never keeps which keys are pressed or what is pasted.',
    why: 'The numbers help when you talk about how the work came about. Pasting is no fault, and they prove nothing by themselves.',
    who: 'The learner sees the same figures. Managers do not.',
    back: 'Back to the review',
  },
  exampleNone:
    'None of the {count, plural, one {# longer answer} other {# longer answers}} stands in the worked example of this unit.',
  exampleSome:
    'Of {count, number} longer answers {from, plural, one {# stands} other {# stand}} almost word for word in the worked example of this unit:',
  exampleAll:
    'This is the worked example of this unit: all of its {count, number} longer answers stand there almost word for word.',
} as const;
