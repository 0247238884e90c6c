// The skill `handoff`: a person is wanted; puts the conversation into the queue and says what is true of it.
import { z } from 'zod';
import { BusError } from '#bus';
import { handoffClass, textIn, wordingsOf } from '#contracts';
import { normalize } from '#language';
import { wantNobody, wantPerson } from '../../holding/want-person.js';
import { reachableContactIn } from '../../understand/codes.js';
import { type Answer, defineSkill, type Turn } from '../skill.js';
import { handoffPhrases } from './handoff.phrases.js';
import { type HandoffOutlook, handoffReplies } from './handoff.replies.js';

const LEAST_FAQ_SCORE = 0.55;
/** E-mail addresses and telephone numbers in the shop's own words. */
const CONTACTS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\+?\d[\d -]{5,16}\d/gu;
const MAX_CONTACTS = 3;
const OUTLOOK_TIMEOUT_MS = 800;

/** A person is wanted. */
export const handoffSkill = defineSkill({
  name: 'handoff',
  description: 'The shopper wants to talk to a person, says how to be reached, or no longer wants one.',
  slots: z.object({
    /** How the shopper can be reached. */
    contact: z.string().max(200).optional(),
    cancels: z.boolean().optional(),
    /** A person is only spoken of: nobody is called. */
    isSpokenOf: z.boolean().optional(),
    /** Why, where a rule or a button asks and not the shopper's own words. */
    reason: z.string().max(100).optional(),
    class: handoffClass.optional(),
    team: z.string().max(100).optional(),
    answerWithinSeconds: z.int().positive().optional(),
    /** The shopper's own words of a button's form. */
    note: z.string().max(500).optional(),
  }),
  needs: [],
  phrases: handoffPhrases,
  replies: handoffReplies,
  async run(slots, turn): Promise<Answer> {
    const { state } = turn;
    if (slots.cancels === true) return cancelled(turn);
    if (slots.isSpokenOf === true && state.heldBy === 'assistant') return nobodyCalled(turn);
    const isNew = state.heldBy === 'assistant';
    const contact = slots.contact ?? reachableContactIn(turn.text) ?? reachableContactIn(slots.note ?? '');
    const before = state.handoff;
    const { class: itsClass, team, answerWithinSeconds } = slots;
    wantPerson(
      state,
      { reason: slots.reason ?? 'asked-for-person', class: itsClass, team, answerWithinSeconds },
      turn.now,
    );
    if (state.handoff === undefined) throw new Error('a person is wanted and nothing says so');
    state.handoff = {
      ...state.handoff,
      contact: contact ?? before?.contact,
      note: slots.note ?? before?.note,
    };
    const facts = { reason: state.handoff.reason, contact: state.handoff.contact, ...(await outlookOf(turn)) };
    const suggestions = turn.speak.choose(['不用人工了'], ['No need for a person']);
    if (slots.reason === 'safety' || slots.reason === 'legal')
      return { facts: { ...facts, reason: slots.reason }, replyKey: slots.reason, cards: [], suggestions };
    if (!isNew && contact !== undefined) return { facts, replyKey: 'contact-kept', cards: [], suggestions };
    // Where somebody comes into the chat, nobody needs to be told of other ways.
    const contacts = facts.isStaffed === true ? undefined : await publishedContacts(turn);
    return { facts: { ...facts, contacts }, replyKey: isNew ? 'queued' : 'waiting', cards: [], suggestions };
  },
});

/** How it looks for somebody who waits, as the desk knows it; nothing where the desk does not answer. */
async function outlookOf({ state, shop, conversationId }: Turn): Promise<HandoffOutlook> {
  try {
    const outlook = await shop.desk.getOutlook(
      { class: state.handoff?.class ?? 'other', conversationId },
      { timeoutMs: OUTLOOK_TIMEOUT_MS },
    );
    const { isStaffed, isOpen, opensAt, position, estimatedWaitSeconds } = outlook;
    return {
      isStaffed,
      ...(isOpen === undefined ? {} : { isOpen }),
      ...(opensAt === undefined ? {} : { opensAt }),
      // A place in a queue that nobody works through would be a promise.
      ...(isStaffed ? { position } : {}),
      ...(isStaffed && estimatedWaitSeconds !== undefined
        ? { estimatedWaitSeconds, estimatedWaitMinutes: Math.max(1, Math.round(estimatedWaitSeconds / 60)) }
        : {}),
    };
  } catch (error) {
    if (error instanceof BusError) return {};
    throw error;
  }
}

/** Nobody waits, and nobody is called by what was said. */
const nobodyCalled = ({ speak }: Turn): Answer => ({
  facts: { reason: 'spoken-of' },
  replyKey: 'nobody-called',
  cards: [],
  suggestions: speak.choose(['转人工'], ['Talk to a person']),
});

function cancelled({ state }: Turn): Answer {
  const wasWaiting = state.heldBy !== 'assistant';
  wantNobody(state);
  const replyKey = wasWaiting ? 'cancelled' : 'nothing-to-cancel';
  return { facts: { reason: 'cancelled' }, replyKey, cards: [] };
}

const MOST_LOOKED_AT = 3;
const OF_CONTACT =
  /联系|客服|人工|电话|热线|\b(?:contact|reach|phone|call|e-?mail|speak|talk|human|customer (?:service|care|support))\b/u;

/** How the shop's own policies say that it is reached. The wish is recorded all the same when they cannot be read. */
async function publishedContacts(turn: Turn): Promise<string[] | undefined> {
  const text = turn.speak.choose('怎么联系人工客服', 'how do I contact a person, customer service');
  try {
    const { faqs } = await turn.shop.catalog.searchFaqs({ text, locale: turn.locale, limit: MOST_LOOKED_AT });
    // An address for charities or for firms is not the one for shoppers.
    const best = faqs.find(
      ({ score, question, topic = '' }) =>
        score >= LEAST_FAQ_SCORE && OF_CONTACT.test(normalize([...wordingsOf(question), topic].join(' '))),
    );
    const answer = best === undefined ? '' : textIn(best.answer, turn.locale);
    const contacts = [...new Set(answer.match(CONTACTS) ?? [])].slice(0, MAX_CONTACTS);
    return contacts.length === 0 ? undefined : contacts;
  } catch (error) {
    if (error instanceof BusError) return undefined;
    throw error;
  }
}
