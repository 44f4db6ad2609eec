/** A small but complete template; each test breaks one thing in it. */
export const SAMPLE = `format: 1
id: sample-unit
version: 1
title: A sample unit
asks: Say what is required and improve it.
hours: { from: 5, to: 20 }
sections:
  - id: organisation
    question: Which organisation is this about?
    term: Organisation
    why: Everything else is judged against it.
    collections:
      about: {}
      goals:
        fields:
          name: { label: Goal, hint: Copy the words of the plan. }
  - id: internal
    question: What does the organisation ask of itself?
    term: Internal requirements
    why: These are the rules it chose.
    collections:
      internalRequirements:
        fields:
          owner: { hide: true }
markingPoints:
  - id: names-the-rules
    answers: marking-points:1
    title: Names the rules
    credit: Credit is given for naming the rules.
    verb: identify
    checks:
      - check: internal-requirements-named
        with: { min: 2 }
pitfalls:
  - id: old-documents
    answers: misconceptions:1
    title: Out-of-date documents
    advice: Check the review date.
    detect:
      - check: documents-in-date
tips:
  - id: start-with-rules
    answers: exam-tips:1
    text: Start with the rules.
    place: { section: internal, field: internalRequirements.asks }
glossary:
  - id: service-standard
    answers: key-concepts:1
    term: Service standard
    also: [service promise]
    means: A level of service a customer can count on.
`;
