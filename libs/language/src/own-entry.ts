// Tables that are read by words which shops, shoppers, carriers and models write.

/** What a table says of a word. Every object of JavaScript knows "constructor" and "toString"; a table knows only what stands in it. */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
