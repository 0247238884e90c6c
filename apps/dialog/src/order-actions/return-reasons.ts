// Why something goes back, as a shop may want to know it and as it is said again.

/** Reasons with their names in both languages, in the order in which they are offered. */
export const returnReasons: readonly (readonly [id: string, zh: string, en: string])[] = [
  ['not-wanted', '不想要了', 'I no longer want it'],
  ['does-not-fit', '尺寸不合适', 'It does not fit'],
  ['defective', '有质量问题', 'It is defective'],
  ['wrong-item', '发错货了', 'I got the wrong item'],
];
