export { saysNoDuty, setsLimit } from './duty';
export { type DurationUnit, type Figure, type FigureKind, figures, hasFigure } from './figures';
export { genericSentences, isGeneric } from './generic';
export { written } from './informal';
export { type Emptiness, emptiness, isMeaningful, type MeaningOptions } from './meaning';
export { memo } from './memo';
export { namesDocument, namesIn, namesSomething } from './named';
export { namesSource, type Opinion, opinions, setAside } from './opinion';
export { matchesOf, twofold } from './plain';
export { shared, topics } from './related';
export { bareWords, containment, fingerprint, mostlyIn, runKeys, runsIn } from './runs';
export {
  literal,
  normalise,
  type Span,
  sentences,
  squeeze,
  wordCount,
  wordList,
  words,
  wordsIn,
} from './words';
