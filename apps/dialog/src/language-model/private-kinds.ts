// The kinds of personal data that are kept from the language model, and how a shape of them is described.

/** What a token stands for. */
export type PrivateKind =
  'NAME' | 'PHONE' | 'EMAIL' | 'ADDRESS' | 'ORDER' | 'NUMBER' | 'COMPANY' | 'POSTCODE' | 'SECRET';

/** A shape of personal data; with `group` only the first group of a match is private. */
export interface PrivatePattern {
  readonly kind: PrivateKind;
  readonly pattern: RegExp;
  readonly group?: true;
}
