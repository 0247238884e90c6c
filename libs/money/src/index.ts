// Currencies by ISO 4217 and how amounts are written; runs everywhere, in browsers too.
export * from './money.js';
