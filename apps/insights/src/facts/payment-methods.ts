// Ways to pay that shoppers name and that an answer does not offer: told by their names in both languages.
import { normalize } from '#language';
import { PAYMENT_METHODS } from './payment-methods.data.js';

/** Forms of what people type are folded before, so names are in lower case and simplified Chinese. */
const METHODS = PAYMENT_METHODS.map(({ id, pattern }) => ({ id, pattern: new RegExp(pattern, 'u') }));
const MAX_TEXT = 2_000;
const CLAUSE_ENDS = /[,，。；;.!?！？\n]|但|\bbut\b|\bexcept\b/u;
const DENIES =
  /不(?:支持|接受|能|可以|可|收|行|提供)|暂(?:不|未)|没有|没开通|未开通|无法|\b(?:not|no|never|cannot|unable|without)\b|n't\b/u;
const ASKS_TO_PAY =
  /付|支持|能用|可以用|能不能用|接受|收不收|刷|\b(?:pay|paying|payments?|accept|take|support|use|checkout)\b/u;

const namedIn = (plain: string): string[] => METHODS.filter(({ pattern }) => pattern.test(plain)).map(({ id }) => id);

/**
 * The ways to pay that a shopper asked for and that are not offered, by id. An answer that names ways to pay offers those that it does not deny;
 * one that names none says nothing, unless it is known that there was no answer (`isUnanswered`) and the line asks to pay.
 */
export function refusedPayments(line: string, answer: string, isUnanswered: boolean): string[] {
  const asked = normalize(line.slice(0, MAX_TEXT));
  const named = namedIn(asked);
  if (named.length === 0) return [];
  const clauses = normalize(answer.slice(0, MAX_TEXT)).split(CLAUSE_ENDS);
  const told = clauses.flatMap((clause) => namedIn(clause));
  if (told.length === 0) return isUnanswered && ASKS_TO_PAY.test(asked) ? named : [];
  const offered = new Set(clauses.filter((clause) => !DENIES.test(clause)).flatMap((clause) => namedIn(clause)));
  return named.filter((id) => !offered.has(id));
}
