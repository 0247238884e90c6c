// What is understood in both languages: forms of writing, tokens, numbers, money, days, options and places.
export * from './budget.js';
export * from './calendar-days.js';
export { spelledOut } from './chat-spelling.js';
export * from './days.js';
export * from './destinations.js';
export * from './edit-distance.js';
export * from './locale.js';
export * from './money.js';
export * from './normalize.js';
export * from './numbers.js';
export { NUMERAL, type NumberRange, chineseNumber, parseNumber, parseNumberRange } from './numerals.js';
export * from './options.js';
export { entryOf } from './own-entry.js';
export * from './places.js';
export * from './lexicon/goods.js';
export { compoundKindsIn, isOtherKind, type KindAsked } from './lexicon/other-kind.js';
export { NameIndex, type NameMention } from './lexicon/name-index.js';
export * from './tokenize.js';
