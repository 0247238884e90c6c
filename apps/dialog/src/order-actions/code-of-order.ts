// Whether a code in a message is an order's number, by how it is said or written.
import { normalize } from '#language';

/** Whether a code is said to be an order's, or is all that is said. */
export const isSaidAsOrder = (code: string, text: string): boolean => {
  const bare = normalize(code)
    .replace(/^#/u, '')
    .replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  return new RegExp(
    `#${bare}|(?:订单|单号|\\border(?: number| no\\.?| id)?)\\s*(?:号|是|:)?\\s*${bare}|^\\s*${bare}\\s*$`,
    'u',
  ).test(normalize(text));
};

/** "#W7736708" and "w1234567" are written alike: letters, then so many digits. */
export const shapeOf = (code: string): string =>
  normalize(code)
    .replace(/^#/u, '')
    .replace(/[a-z]+/gu, 'a')
    .replace(/\d/gu, '9');
