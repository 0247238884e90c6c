// Which products a shopper wants to see side by side: by name, by place in what was shown, or those just shown.
import { normalize } from '#language';
import { isSaidAsName } from '../../evidence/name-like.js';
import { evidenceNow } from '../../evidence/evidence.js';
import { bestOf } from '../../ground/best-candidates.js';
import { productAtHand } from '../../ground/shown-products.js';
import { genericNouns } from '../../ground/generic-nouns.js';
import { ordinalsIn } from '../../ground/ordinals.js';
import { pointsAt, productWords } from '../../understand/mention.js';
import type { Turn } from '../skill.js';
import { COMPARING_WORDS, PRICE_GAP } from './compared-by.js';

const MOST = 4;
const JOINTS = /和|跟|与|同|还是|或者?|、|，|,|;|；|\b(?:and|vs\.?|versus|or|with|to|than|against)\b/u;
const COMPARING =
  /区别|对比|相比|比较?|比(?=哪|[?？]|$)|不同|一样|差别|差异|差在哪|哪(?:一)?[个款种]|[两俩几三四这那][个款种只把台件本条双]?|所有的?|全部|[更最]?(?:好|值|静音)(?=$|[?？吗呢些点])|\b(?:compare[ds]?|comparing|comparison|differences?|between|better|differ|different|same|which|all|the)\b/gu;
const ENOUGH = 0.6;
/** A title that a part shares less with is called so by chance. */
const LEAST_STRENGTH = 0.25;
/** A part of the question that may name a product is at least this sure to be one, or it is said not to be there. */
const MAX_PARTS = 6;

/** What is to be compared. */
export interface Compared {
  readonly ids: readonly string[];
  /** Whether they are those that were shown, in their order. */
  readonly areShown: boolean;
  /** A name that the shop does not have. */
  readonly notFound?: string;
}

/** The products that a message compares; fewer than two where that is not clear. */
export async function comparedProducts(text: string, turn: Turn): Promise<Compared> {
  const shown = turn.state.shown.filter((thing) => thing.kind === 'product').map((thing) => thing.id);
  const atHand = productAtHand(turn.state, turn.state.page);
  const ordinals = ordinalsIn(text);
  if (ordinals.length > 0 && shown.length > 1) {
    const picked = ordinals.flatMap((ordinal) => (ordinal === -1 ? shown.at(-1) : shown[ordinal - 1]) ?? []);
    const withAtHand = picked.length === 1 && atHand !== undefined ? [atHand, ...picked] : picked;
    const ids = [...new Set(withAtHand)].slice(0, MOST);
    if (ids.length >= 2) return { ids, areShown: true };
  }
  const { ids, notFound } = await namedProducts(text, turn);
  const missing = notFound === undefined ? {} : { notFound };
  if (ids.length >= 2) return { ids: ids.slice(0, MOST), areShown: false, ...missing };
  const [named] = ids;
  if (named !== undefined) {
    // What was named beside it and is not there is said to be so; nothing else stands in for it.
    if (notFound === undefined && atHand !== undefined && atHand !== named)
      return { ids: [atHand, named], areShown: false, ...missing };
    const other = shown.filter((one) => one !== named);
    if (notFound === undefined && other.length === 1) return { ids: [named, ...other], areShown: true };
    return { ids: [named], areShown: false, ...missing };
  }
  if (notFound !== undefined && pointsAt(text) === undefined) return { ids: [], areShown: false, notFound };
  const count = /两|俩|\b(?:two|both)\b/u.test(normalize(text)) ? 2 : MOST;
  // "Which of the two": one after the other was talked about, and each was shown alone.
  if (shown.length < 2 && turn.state.talkedOf.length > 1)
    return { ids: turn.state.talkedOf.slice(0, 2), areShown: false };
  return { ids: shown.slice(0, count), areShown: true };
}

async function namedProducts(text: string, turn: Turn): Promise<{ ids: string[]; notFound?: string }> {
  const plain = normalize(text).replace(PRICE_GAP, ' ').replace(COMPARING, ' ').replace(COMPARING_WORDS, ' ');
  const parts = plain
    .split(JOINTS)
    .map((part) => productWords(part))
    .filter((part) => part !== '')
    .slice(0, MAX_PARTS);
  const ids: string[] = [];
  let notFound: string | undefined;
  for (const part of parts) {
    const best = await bestFor(part, turn);
    const fresh = best.filter((id) => !ids.includes(id));
    // One name for several products compares those: "the two city bikes".
    if (parts.length === 1 && fresh.length > 1) return { ids: fresh.slice(0, MOST) };
    if (fresh[0] !== undefined) ids.push(await ofSameKind(fresh, fresh[0], turn));
    // What is left of other talk names nothing: "which one hurts my wallet less".
    else if (best.length === 0 && isSaidAsName(part, text)) notFound ??= part;
  }
  return { ids, ...(notFound === undefined ? {} : { notFound }) };
}

/** Of several that are called so the one of the kind of what is at hand: "the classical" beside a guitar is no set of strings. */
async function ofSameKind(ids: readonly string[], first: string, turn: Turn): Promise<string> {
  const atHand = productAtHand(turn.state, turn.state.page);
  if (ids.length < 2 || atHand === undefined) return first;
  const { products } = await turn.shop.catalog.getProducts({ productIds: [atHand, ...ids.slice(0, MAX_PARTS)] });
  const kinds = new Set(products.find(({ id }) => id === atHand)?.categories ?? []);
  const alike = ({ categories = [] }: { categories?: readonly string[] | undefined }): number =>
    categories.filter((name) => kinds.has(name)).length;
  const [best] = products.filter(({ id }) => id !== atHand).sort((left, right) => alike(right) - alike(left));
  return best !== undefined && alike(best) > 0 ? best.id : first;
}

/** What the shop knows in a part that names nothing as a whole: "metal", of "metal in the rain", where one thing is called so. */
function spottedIn(part: string): string[] {
  const at = (text: string): number => ` ${part} `.indexOf(` ${text} `);
  const known = evidenceNow()
    .mentions.filter(({ kind, text, strength }) => kind === 'title' && strength >= LEAST_STRENGTH && at(text) >= 0)
    .sort((a, b) => at(a.text) - at(b.text));
  for (const { candidates } of known) {
    const [first, second] = candidates;
    if (first !== undefined && (second === undefined || second.strength * 2 <= first.strength)) return [first.id];
  }
  return [];
}

async function bestFor(part: string, turn: Turn): Promise<string[]> {
  for (const mention of [part, ...genericNouns(part).map((other) => other.mention)]) {
    const { candidates } = await turn.shop.catalog.resolveMention({ mention, locale: turn.locale, limit: 8 });
    const best = bestOf(candidates).filter(({ coverage }) => coverage >= ENOUGH);
    if (best.length > 0) return best.map(({ productId }) => productId);
  }
  const spotted = spottedIn(part);
  return spotted.length > 0 ? spotted : await ofKindIn(part, turn);
}

const SURELY_A_KIND = 0.6;

/** "Swan neck kettles": what the shop does not call so is of the kind that the words end in, where it has things of that kind. */
async function ofKindIn(part: string, turn: Turn): Promise<string[]> {
  const last = evidenceNow().namesIn(part).at(-1);
  if (last === undefined || last.end < part.trimEnd().length || last.mention.strength < SURELY_A_KIND) return [];
  const { candidates } = await turn.shop.catalog.resolveMention({
    mention: last.mention.text,
    locale: turn.locale,
    limit: 8,
  });
  return bestOf(candidates).map(({ productId }) => productId);
}
