// "What about the tea set", 大豆的呢: the question that was asked of one thing, asked of another that is named.
import { normalize } from '#language';
import { ASKED_LIMIT, type ConversationState } from '../conversation/conversation.state.js';
import { evidenceNow } from '../evidence/evidence.js';
import { readOptions } from '../ground/option-words.js';
import { bestOf } from '../ground/best-candidates.js';
import type { ProductGrounder } from '../ground/product-grounding.js';
import { ofKindInTalk } from '../ground/things-in-talk.js';
import type { Turn } from '../skills/skill.js';
import { productWords } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 60;
/** What names another thing and asks nothing of its own. */
const ELLIPSIS =
  /^(?:(?:ok|okay|so|and|hm+|right|oh|but) )*(?:(?:what|how) about|what if|and)\b.{2,40}$|^.{2,40}[, ]+same (?:question|thing|for)\b.{0,12}$|^(?:那|那么|还有)?[^,，。?？]{1,16}呢[?？]?$/u;
const SAME_QUESTION = /\bsame (?:question|thing|for)\b|(?:也是)?(?:一样的?|同样的?)问题/gu;
/** A question of its own. */
const ASKS_ITSELF =
  /\b(?:does|do|is|are|can|could|will|would|how (?!about)|when|where|why|who)\b|什么|多少|几|吗|能|会|怎/u;

/** Keeps what was asked of a thing, without its name. */
export function rememberAsked(text: string, state: ConversationState): void {
  const plain = normalize(text);
  let rest = plain;
  for (const { start, end } of [...evidenceNow().namesIn(plain)].reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  state.lastAsked = rest.replace(/\s+/g, ' ').trim().slice(0, ASKED_LIMIT);
}

/** The question before, of the thing that a message names; `undefined` where it names none, or asks itself. */
export async function askedAgain(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  const { lastAsked, lastSkill } = turn.state;
  const plain = normalize(message);
  if (lastAsked === undefined || lastAsked === '' || lastSkill !== 'product-info' || plain.length > LONGEST)
    return undefined;
  const named = plain.replace(SAME_QUESTION, ' ').trim();
  if (calls.length > 1 || !ELLIPSIS.test(plain) || ASKS_ITSELF.test(named)) return undefined;
  const product = productWords(named);
  if (product === '') return undefined;
  const productId = await namedBy(product, named, turn, grounder);
  if (productId === undefined) return undefined;
  return {
    skill: 'product-info',
    slots: { productId },
    confidence: 0.8,
    text: lastAsked,
  };
}

/** The other thing that is named: by its name, or by what it is made of, where what is at hand does not come in that. */
async function namedBy(
  product: string,
  text: string,
  { shop }: Turn,
  grounder: ProductGrounder,
): Promise<string | undefined> {
  const found = await grounder.ground({ product }, text);
  if (found.kind === 'found' && found.byName) return found.product.product.id;
  if (found.kind !== 'found' || readOptions(found.product.product, text).named.length > 0) return undefined;
  const fitting = bestOf(await grounder.candidates(product));
  const [only, another] = fitting;
  const meant = another === undefined ? only : await ofKindInTalk(product, fitting, grounder.atHand(), shop);
  return meant?.productId;
}
