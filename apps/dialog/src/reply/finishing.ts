// The last touches to the replies of one message: what was answered before is said another way, a mood is met, a person is offered.
import { createHash } from 'node:crypto';
import { type Feelings, MAX_MESSAGE_CHARACTERS, type Reply, type SkillName } from '#contracts';
import { normalize } from '#language';
import { ANSWERED_LIMIT } from '../conversation/conversation.state.js';
import type { Turn } from '../skills/skill.js';
import { addressed } from './voice.js';
import { cutNotice, finishingWords, incompleteNotice, lapsedChanges, lapsedNotice } from './general.replies.js';

const MAX_SUGGESTIONS = 4;
/** So many turns pass before a person is offered again. */
const OFFER_AGAIN_AFTER_TURNS = 4;
/** Said again word by word, these are what they should be. */
const NEVER_AGAIN = new Set<SkillName>(['small-talk', 'feedback', 'handoff', 'fallback']);
const NO_WORDS = /[^\p{L}\p{N}]+/gu;
const PARTICLES = /(?<![啊呀呢吗么吧嘛哦啦])[啊呀呢吗么吧嘛哦啦]+$/u;
const APOLOGISES = /抱歉|对不起|sorry|apolog/iu;

/** The moment at which a stock was counted makes no other answer. */
const withoutMoments = (name: string, value: unknown): unknown => (name === 'asOf' ? undefined : value);

/** A digest of what was asked; spaces, signs and the particles at its end make no other question. */
const askedDigest = (text: string): string =>
  shortDigest([normalize(text).replace(NO_WORDS, '').replace(PARTICLES, '')]);

function shortDigest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 12);
}

/** Finishes the replies of one message, each once and in order. */
export class Finishing {
  /** How often the most repeated of the answers was given, this time included. */
  sameAnswer = 1;
  private readonly finished = new Map<string, Reply>();
  private hasToldWhatLacks = false;

  constructor(
    private readonly turn: Turn,
    private readonly feelings: Feelings,
    private readonly notices: { readonly isCut: boolean; readonly lapsed: readonly SkillName[] },
  ) {}

  /** A reply as it is sent. */
  readonly finish = (reply: Reply): Reply => {
    const known = this.finished.get(reply.id);
    if (known !== undefined) return known;
    const answered = this.withWhatMayLack(this.saidAgain(reply));
    const touched = this.withCutNotice(this.withWhatLapsed(this.withSympathy(answered)));
    const result = { ...touched, text: this.addressed(touched.text, touched.facts) };
    this.finished.set(reply.id, result);
    return result;
  };

  /** The replies with the offer of a person at their end, unless it was made lately or a person is awaited. */
  withOffer(replies: readonly Reply[], onWords: (replyId: string, words: string) => void): Reply[] {
    const { state, speak } = this.turn;
    const last = replies.at(-1);
    if (last === undefined || state.heldBy !== 'assistant' || last.needs === 'confirm') return [...replies];
    const isMade = replies.some((reply) => reply.facts['offersPerson'] === true || reply.skill === 'handoff');
    const isRecent =
      state.offeredPersonAt !== undefined && state.turns - state.offeredPersonAt < OFFER_AGAIN_AFTER_TURNS;
    if (isMade) state.offeredPersonAt = state.turns;
    if (isMade || isRecent) return [...replies];
    state.offeredPersonAt = state.turns;
    const { words: plain, button } = finishingWords.offer[speak.locale];
    const words = this.addressed(plain, {});
    onWords(last.id, words);
    const offering: Reply = {
      ...last,
      text: `${last.text}${words}`,
      facts: { ...last.facts, offersPerson: true },
      suggestions: [...last.suggestions.slice(0, MAX_SUGGESTIONS - 1), button],
    };
    return [...replies.slice(0, -1), offering];
  }

  private addressed(words: string, facts: Reply['facts']): string {
    return addressed(words, this.turn.speak.voice.address, facts);
  }

  /** What was looked up again with the same outcome is said to be so, and the shopper is asked what else is meant. */
  private saidAgain(reply: Reply): Reply {
    if (
      NEVER_AGAIN.has(reply.skill) ||
      reply.needs !== null ||
      reply.facts['done'] === true ||
      reply.facts['dropped'] === true
    )
      return reply;
    const { state, speak } = this.turn;
    const digest = shortDigest([reply.skill, JSON.stringify(reply.facts, withoutMoments)]);
    const asked = askedDigest(this.turn.wholeText);
    const before = state.answered.find((answer) => answer.digest === digest);
    const times = (before?.times ?? 0) + 1;
    const others = state.answered.filter((answer) => answer !== before);
    state.answered = [...others, { digest, times, asked }].slice(-ANSWERED_LIMIT);
    this.sameAnswer = Math.max(this.sameAnswer, times);
    // Another question may have the same answer: it was not looked up again.
    if (times === 1 || before?.asked !== asked) return reply;
    const words = finishingWords.again[speak.locale];
    // A policy is not looked up anew.
    if (reply.skill === 'faq' && times === 2) return { ...reply, text: `${reply.text}${words.after}` };
    const text = times === 2 ? `${words.before}${reply.text}${words.after}` : `${words.beforeThird}${reply.text}`;
    return { ...reply, text, facts: { ...reply.facts, timesAsked: times } };
  }

  /** What was found, or was not, may not be all that the shop has: the first reply of a search says so. */
  private withWhatMayLack(reply: Reply): Reply {
    const reason = this.turn.shop.incomplete?.();
    const isOfSearch = reply.skill === 'find-products' || reply.facts['notFound'] !== undefined;
    if (reason === undefined || !isOfSearch || this.hasToldWhatLacks) return reply;
    this.hasToldWhatLacks = true;
    const text = `${reply.text}${incompleteNotice[this.turn.speak.locale]}`;
    return { ...reply, text, facts: { ...reply.facts, searchIncomplete: reason } };
  }

  private withSympathy(reply: Reply): Reply {
    const isFirst = this.finished.size === 0;
    const isOwnWords = NEVER_AGAIN.has(reply.skill) || APOLOGISES.test(reply.text);
    const isUpset =
      this.feelings.sentiment <= -2 ||
      this.feelings.signs.includes('complaint') ||
      this.feelings.signs.includes('leaving');
    if (!isFirst || isOwnWords || !isUpset) return reply;
    return { ...reply, text: `${finishingWords.sympathy[this.turn.speak.locale]}${reply.text}` };
  }

  /** The first reply says that what was begun long ago was not done. */
  private withWhatLapsed(reply: Reply): Reply {
    const { lapsed } = this.notices;
    if (lapsed.length === 0 || this.finished.size > 0) return reply;
    const { speak } = this.turn;
    const words = lapsedNotice[speak.locale](
      speak.list(lapsed.map((skill) => lapsedChanges[skill]?.[speak.locale] ?? skill)),
    );
    return { ...reply, text: `${words}${reply.text}`, facts: { ...reply.facts, lapsed } };
  }

  /** The first reply says that the message was cut. */
  private withCutNotice(reply: Reply): Reply {
    if (!this.notices.isCut || this.finished.size > 0) return reply;
    return {
      ...reply,
      text: `${cutNotice[this.turn.speak.locale](MAX_MESSAGE_CHARACTERS)}${reply.text}`,
      facts: { ...reply.facts, cutAt: MAX_MESSAGE_CHARACTERS },
    };
  }
}
