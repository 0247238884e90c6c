// The skill `handoff`: a person is wanted; records the wish, says what happens next, and promises nothing.
import { z } from 'zod';
import { BusError } from '#bus';
import { textIn } from '#contracts';
import { reachableContactIn } from '../../understand/codes.js';
import { type Answer, defineSkill, type Turn } from '../skill.js';
import { handoffPhrases } from './handoff.phrases.js';
import { handoffReplies } from './handoff.replies.js';

const LEAST_FAQ_SCORE = 0.55;
/** E-mail addresses and telephone numbers in the shop's own words. */
const CONTACTS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\+?\d[\d -]{5,16}\d/gu;
const MAX_CONTACTS = 3;

/** A person is wanted. */
export const handoffSkill = defineSkill({
  name: 'handoff',
  description: 'The shopper wants to talk to a person, says how to be reached, or no longer wants one.',
  slots: z.object({
    /** How the shopper can be reached. */
    contact: z.string().max(200).optional(),
    cancels: z.boolean().optional(),
    /** Why, where a rule or a button asks and not the shopper's own words. */
    reason: z.string().max(100).optional(),
    /** The shopper's own words of a button's form. */
    note: z.string().max(500).optional(),
  }),
  needs: [],
  phrases: handoffPhrases,
  replies: handoffReplies,
  async run(slots, turn): Promise<Answer> {
    const { state } = turn;
    if (slots.cancels === true) return cancelled(turn);
    const isNew = state.heldBy === 'assistant';
    const contact = slots.contact ?? reachableContactIn(turn.text) ?? reachableContactIn(slots.note ?? '');
    const before = state.handoff;
    state.heldBy = isNew ? 'queue' : state.heldBy;
    state.handoff = {
      reason: before?.reason ?? slots.reason ?? 'asked-for-person',
      since: before?.since ?? turn.now.toISOString(),
      contact: contact ?? before?.contact,
      note: slots.note ?? before?.note,
    };
    const facts = { reason: state.handoff.reason, contact: state.handoff.contact };
    const suggestions = turn.speak.choose(['不用人工了'], ['No need for a person']);
    if (slots.reason === 'safety' || slots.reason === 'legal')
      return { facts: { ...facts, reason: slots.reason }, replyKey: slots.reason, cards: [], suggestions };
    if (!isNew && contact !== undefined) return { facts, replyKey: 'contact-kept', cards: [], suggestions };
    const contacts = await publishedContacts(turn);
    const replyKey = !isNew ? 'waiting' : contact === undefined ? 'recorded' : 'recorded-with-contact';
    return { facts: { ...facts, contacts }, replyKey, cards: [], suggestions };
  },
});

function cancelled({ state }: Turn): Answer {
  const wasWaiting = state.heldBy !== 'assistant';
  state.heldBy = 'assistant';
  state.handoff = undefined;
  const replyKey = wasWaiting ? 'cancelled' : 'nothing-to-cancel';
  return { facts: { reason: 'cancelled' }, replyKey, cards: [] };
}

/** How the shop's own policies say that it is reached. The wish is recorded all the same when they cannot be read. */
async function publishedContacts(turn: Turn): Promise<string[] | undefined> {
  const text = turn.speak.choose('怎么联系人工客服', 'how do I contact a person, customer service');
  try {
    const { faqs } = await turn.shop.catalog.searchFaqs({ text, locale: turn.locale, limit: 1 });
    const [best] = faqs;
    const answer = best === undefined || best.score < LEAST_FAQ_SCORE ? '' : textIn(best.answer, turn.locale);
    const contacts = [...new Set(answer.match(CONTACTS) ?? [])].slice(0, MAX_CONTACTS);
    return contacts.length === 0 ? undefined : contacts;
  } catch (error) {
    if (error instanceof BusError) return undefined;
    throw error;
  }
}
