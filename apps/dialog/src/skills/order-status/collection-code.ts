// The code with which a parcel is collected from a locker or a shop: whether it is asked for, and whether a scan tells it.

/** Asks for it, in the comparable form. */
export const ASKS_COLLECTION_CODE =
  /取[件货]码|提货码|自提码|开箱码|\b(?:pick ?-?up|collection|locker|collect) ?(?:code|pin|number)\b/u;
const TELLS_CODE = /(?:码|\b(?:code|pin))\D{0,6}\d{3}/u;

/** Whether a text in the comparable form tells one. */
export const tellsCollectionCode = (plain: string): boolean => TELLS_CODE.test(plain);
