// Import and export of a store as a folder of JSONL files (data-format.md).
export * from './export-store.js';
export * from './import-store.js';
export { describeIssues, parseLine } from './records.js';
