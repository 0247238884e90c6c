// Runs understood calls: checks slots, grounds what a skill needs or asks for it, and answers honestly when a service fails.
import { Logger } from '@nestjs/common';
import { BusError } from '#bus';
import { z } from 'zod';
import type { Reply, SkillName, UnderstoodSkill } from '#contracts';
import { impossibleDayIn } from '#language';
import type { PendingQuestion, ShownThing } from './conversation/conversation.state.js';
import { FOCUSED_LIMIT, PENDING_CALLS_LIMIT, SHOWN_LIMIT } from './conversation/conversation.state.js';
import { ProductGrounder, type ProductSlots } from './ground/product-grounding.js';
import { shownProduct } from './ground/shown-products.js';
import { rememberNamed, rememberTalkedOf } from './ground/talked-of.js';
import { ofEachMeant } from './follow-ups/each-meant.js';
import { productCalls } from './follow-ups/product-calls.js';
import { policyFor, policyInstead } from './ground/policy-instead.js';
import { clearedUp } from './ground/unclear.js';
import { isNoCount } from './ground/quantity.js';
import { askFor, productAnswer } from './ground/unfound-product.js';
import { ASKED_OF_SKILL } from './interpret/what-is-asked.js';
import { wantPerson } from './holding/want-person.js';
import { writeGeneralReply, writeReply } from './reply/write-reply.js';
import type { Answer, Skill, SkillCall, Turn } from './skills/skill.js';
import { isTracing, trace } from './trace.js';
import type { UnderstoodCall } from './understand/understander.js';

/** Skills that are told of a day: when something shall come, or when it was ordered. A change of an order asks for the day itself. */
const OF_DAYS = new Set<SkillName>([
  'shipping',
  'order-status',
  'cancel-order',
  'return-order',
  'exchange-order',
  'refund-status',
  'price-protection',
]);

/** Skills that ask and do nothing else, and cost little but what they ask. */
const READS_ONLY = new Set<SkillName>(['price', 'stock', 'shipping', 'promotions', 'faq']);
const MOST_REHEARSED = 4;

/** What was done for one message. */
export interface Executed {
  readonly understood: UnderstoodSkill[];
  readonly replies: Reply[];
}

/** What became of one call before its skill runs. */
type Prepared =
  | { readonly call: SkillCall; readonly turn: Turn }
  | { readonly call: SkillCall; readonly answer: Answer }
  | { readonly instead: UnderstoodCall };

/** Runs the calls of one message in order. */
export class Executor {
  private readonly logger = new Logger(Executor.name);
  private readonly byName: ReadonlyMap<SkillName, Skill>;

  constructor(skills: readonly Skill[]) {
    this.byName = new Map(skills.map((skill) => [skill.name, skill]));
  }

  /** `turn` is the message as a whole; each call sees its own part of the text. `finish` puts the last touch to each reply as soon as it is written. */
  async run(
    calls: readonly UnderstoodCall[],
    turn: Turn,
    messageId: string,
    finish: (reply: Reply) => Reply = (reply) => reply,
  ): Promise<Executed> {
    const grounder = new ProductGrounder({
      locale: turn.locale,
      page: turn.state.page,
      state: turn.state,
      shop: turn.shop,
    });
    rememberQuestion(calls, turn.state);
    const talkedOf = turn.state.focus?.productId;
    const understood: UnderstoodSkill[] = [];
    const replies: Reply[] = [];
    let pending: PendingQuestion | undefined;
    const queue = [...(await productCalls(calls, turn, grounder))];
    if (queue.length > 1) await this.readAhead(queue, turn);
    for (let call = queue.shift(); call !== undefined; call = queue.shift()) {
      const id = `${messageId}.${replies.length + 1}`;
      const done = await this.runOne(call, { ...turn, text: call.text }, grounder, id);
      rememberTalkedOf(turn.state);
      const each = await ofEachMeant(done.call, done.answer, call.text, turn);
      if (each.length > 0) {
        queue.unshift(...each);
        continue;
      }
      const isRepeated = replies.some((reply) => reply.skill === done.reply.skill && reply.text === done.reply.text);
      const { alsoStock, ...slots } = done.call.slots;
      // A bare number of a product asks for all that is worth knowing of it first.
      if (alsoStock === true && done.answer?.ask === undefined)
        queue.unshift({ skill: 'stock', slots, confidence: done.call.confidence, text: call.text });
      understood.push(rounded({ ...done.call, slots }));
      pending = asked(pending, done.call, done.answer);
      // One question for one thing: the other skills that wait for the same answer are resumed with it.
      const asksAgain = done.reply.needs !== null && replies.some((reply) => sameQuestion(reply, done.reply));
      if (isRepeated || asksAgain) continue;
      replies.push(finish(done.reply));
    }
    if (pending) turn.state.pending = pending;
    rememberNamed(turn.wholeText, talkedOf, replies, turn.state);
    return { understood, replies };
  }

  /**
   * Several questions are answered one after the other, each on what the ones before it left. What they will ask of the shop is asked side by
   * side first: each is rehearsed on a copy of the state, and finds its answers waiting when its turn comes.
   */
  private async readAhead(queue: readonly UnderstoodCall[], turn: Turn): Promise<void> {
    const { rehearsal } = turn.shop;
    const some = queue.filter(({ skill }) => READS_ONLY.has(skill)).slice(0, MOST_REHEARSED);
    // Whoever follows the steps of a turn is not shown them twice.
    if (rehearsal === undefined || some.length < 2 || isTracing()) return;
    await Promise.allSettled(
      some.map(async (call) => {
        const state = structuredClone(turn.state);
        const { locale } = turn;
        const grounder = new ProductGrounder({ locale, page: state.page, state, shop: rehearsal });
        const rehearsed = { ...turn, state, shop: rehearsal, text: call.text };
        const skill = this.skillOf(call.skill);
        const current = { ...call, slots: validSlots(skill, call.slots) };
        const prepared = await this.prepared(skill, current, rehearsed, grounder);
        if ('turn' in prepared) await skill.run(this.slotsFor(skill, prepared.call), prepared.turn);
      }),
    );
  }

  private async runOne(
    call: UnderstoodCall,
    turn: Turn,
    grounder: ProductGrounder,
    id: string,
  ): Promise<{ call: SkillCall; reply: Reply; answer?: Answer }> {
    let current: UnderstoodCall = call;
    try {
      const isClear = call.asked !== undefined && call.slots['productId'] !== undefined;
      current = isClear ? call : await clearedUp(call, turn, grounder);
      if (current.skill !== call.skill) trace('cleared up', () => `${call.skill} → ${current.skill}`);
      let skill = this.skillOf(current.skill);
      current = { ...current, slots: validSlots(skill, current.slots) };
      const policy = current.skill === call.skill && !isClear ? await policyFor(current, turn, grounder) : undefined;
      const noSuchDay = OF_DAYS.has(skill.name) ? impossibleDayIn(current.text, turn.speak.today) : undefined;
      let prepared: Prepared =
        noSuchDay !== undefined
          ? { call: current, answer: askForDay(noSuchDay) }
          : policy
            ? { instead: policy }
            : await this.prepared(skill, current, turn, grounder);
      // A policy answers, but what was wanted stays what it was.
      const wished = 'instead' in prepared ? current : prepared.call;
      if ('instead' in prepared) {
        skill = this.skillOf(prepared.instead.skill);
        prepared = { call: prepared.instead, turn };
      }
      const answer =
        'answer' in prepared ? prepared.answer : await skill.run(this.slotsFor(skill, prepared.call), prepared.turn);
      trace('skill', () => ({ [skill.name]: prepared.call.slots, template: `${skill.name}/${answer.replyKey}` }));
      trace('facts', () => answer.facts);
      remember(skill.name, answer, turn);
      return { call: wished, answer, reply: writeReply(id, skill, answer, turn.speak) };
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      this.logger.warn(`The skill ${current.skill} could not ask another service: ${error.code} ${error.topic ?? ''}`);
      return {
        call: current,
        reply: writeGeneralReply(id, current.skill, 'unavailable', { unavailable: true }, turn.speak),
      };
    }
  }

  private skillOf(name: SkillName): Skill {
    const skill = this.byName.get(name) ?? this.byName.get('fallback');
    if (skill === undefined) throw new Error('the skill "fallback" is missing');
    return skill;
  }

  private slotsFor(skill: Skill, call: SkillCall): unknown {
    const parsed = skill.slots.safeParse(call.slots);
    return parsed.success ? parsed.data : skill.slots.parse({});
  }

  private async prepared(skill: Skill, call: UnderstoodCall, turn: Turn, grounder: ProductGrounder): Promise<Prepared> {
    let slots: Record<string, unknown> = { ...call.slots };
    let withNeeds = turn;
    for (const need of skill.needs) {
      if (need === 'destination') {
        const destination = slots['destination'] ?? turn.state.destination ?? (await defaultDestination(turn));
        if (destination === undefined) return { call: { ...call, slots }, answer: askFor('destination') };
        slots = { ...slots, destination };
        turn.state.destination = destination as Turn['state']['destination'];
        continue;
      }
      const mayAskInWords =
        call.asked !== undefined ||
        call.skill === 'product-info' ||
        (call.skill === 'shipping' && slots['product'] !== undefined);
      const asNamed = await grounder.ground({ ...slots, mayAskInWords } as ProductSlots, call.text);
      // What is left over of other talk names nothing: it is asked of what is at hand.
      const isNoName = asNamed.kind === 'unknown' && !asNamed.isName;
      const grounded = isNoName
        ? await grounder.ground({ ...slots, mayAskInWords, product: '' } as ProductSlots, call.text)
        : asNamed;
      trace('grounding', () => groundingInShort(grounded));
      if (grounded.kind === 'found') {
        const { product } = grounded;
        slots = { ...withoutPointers(slots), productId: product.product.id };
        if (isNoCount(product.product, slots['quantity'], call.text)) delete slots['quantity'];
        if (product.skus.length < product.product.variants.length) slots['skus'] = product.skus.slice(0, 100);
        withNeeds = { ...withNeeds, product };
        focusOn(product, grounded.byName, turn);
      } else if (need === 'product') {
        const isNamed =
          grounded.kind === 'unknown' || (grounded.kind === 'none' && typeof slots['product'] === 'string');
        const policy = isNamed ? await policyInstead(call, turn) : undefined;
        return policy
          ? { instead: policy }
          : { call: { ...call, slots }, answer: await productAnswer(grounded, turn, call.skill) };
      } else if (grounded.kind === 'unknown') slots['unknownProduct'] = grounded.mention;
    }
    return { call: { skill: call.skill, slots, confidence: call.confidence }, turn: withNeeds };
  }
}

/** The slots that are as the skill states them; a bad one is left out and takes no other with it. */
function validSlots(skill: Skill, slots: Record<string, unknown>): Record<string, unknown> {
  if (skill.slots.safeParse(slots).success || !(skill.slots instanceof z.ZodObject)) return slots;
  const shape = skill.slots.shape as Record<string, z.ZodType>;
  const isBad = ([name, value]: [string, unknown]): boolean => shape[name]?.safeParse(value).success === false;
  trace('slots left out', () => Object.entries(slots).filter(isBad));
  return Object.fromEntries(Object.entries(slots).filter((slot) => !isBad(slot)));
}

const askForDay = (noSuchDay: string): Answer => ({
  facts: { noSuchDay, missing: ['day'] },
  replyKey: 'no-such-day',
  cards: [],
  ask: { needs: 'details' },
});

/** What grounding found, for {@link trace}. */
function groundingInShort(found: Awaited<ReturnType<ProductGrounder['ground']>>): unknown {
  if (found.kind !== 'found') return found;
  const { product, skus, missingOption } = found.product;
  return { product: product.id, title: product.title, skus, ...(missingOption === undefined ? {} : { missingOption }) };
}

/** A call as the answer tells of it. */
export const rounded = (call: SkillCall): UnderstoodSkill => ({
  skill: call.skill,
  slots: Object.fromEntries(Object.entries(call.slots).filter(([, value]) => value !== undefined)),
  confidence: Math.round(Math.min(1, Math.max(0, call.confidence)) * 1_000) / 1_000,
});

function withoutPointers(slots: Record<string, unknown>): Record<string, unknown> {
  const { ordinal: _ordinal, superlative: _superlative, ...rest } = slots;
  return rest;
}

async function defaultDestination(turn: Turn): Promise<Turn['state']['destination']> {
  if (turn.viewer.customerId === undefined) return undefined;
  const { customer } = await turn.shop.orders.getCustomer({ customerId: turn.viewer.customerId });
  const address = customer?.addresses?.[0];
  if (address === undefined) return undefined;
  const { country, region, city } = address;
  return { country, ...(region === undefined ? {} : { region }), ...(city === undefined ? {} : { city }) };
}

function focusOn(product: NonNullable<Turn['product']>, byName: boolean, turn: Turn): void {
  const [sku] = product.skus;
  turn.state.focus = {
    productId: product.product.id,
    ...(product.skus.length === 1 && sku !== undefined ? { sku } : {}),
    ...(product.skus.length < product.product.variants.length ? { skus: product.skus.slice(0, FOCUSED_LIMIT) } : {}),
    byName: byName || (turn.state.focus?.productId === product.product.id && turn.state.focus.byName),
  };
  const isListed = turn.state.shown.some((thing: ShownThing) => thing.id === product.product.id);
  if (!isListed) turn.state.shown = [shownProduct(product.product, turn.locale)];
}

/** What was asked stays asked while there is only talk: "and the other one" asks it again. */
function rememberQuestion([call]: readonly UnderstoodCall[], state: Turn['state']): void {
  if (call?.asked !== undefined) state.lastQuestion = call.asked;
  else if (call !== undefined && !OF_TALK.has(call.skill)) state.lastQuestion = ASKED_OF_SKILL[call.skill];
}
const OF_TALK = new Set<SkillName>(['small-talk', 'fallback']);

/** What an answer leaves behind for the turns after it. */
function remember(skill: SkillName, answer: Answer, turn: Turn): void {
  const answered = answer.skill ?? skill;
  if (answered !== 'fallback') turn.state.notUnderstood = 0;
  if (answer.handoff !== undefined) wantPerson(turn.state, answer.handoff, turn.now);
  if (!['small-talk', 'fallback', 'feedback'].includes(answered)) turn.state.lastSkill = answered;
}

/** The open question after one more answer: calls that wait for the same thing wait together. */
function asked(
  open: PendingQuestion | undefined,
  call: SkillCall,
  answer: Answer | undefined,
): PendingQuestion | undefined {
  const ask = answer?.ask;
  if (ask?.asks === undefined) return open;
  const waiting = rounded({ ...call, slots: { ...call.slots, ...ask.slots } });
  if (open === undefined)
    return {
      asks: ask.asks,
      calls: [waiting],
      ...(ask.choices ? { choices: ask.choices.slice(0, SHOWN_LIMIT) } : {}),
      age: 0,
    };
  if (open.asks !== ask.asks || open.calls.length >= PENDING_CALLS_LIMIT) return open;
  return { ...open, calls: [...open.calls, waiting] };
}

const sameQuestion = (left: Reply, right: Reply): boolean =>
  left.needs === right.needs && left.needs !== 'confirm' && askedOfIn(left) === askedOfIn(right);

/** What a reply asks for: the things to choose from, whatever is said of each. */
function askedOfIn({ facts: { choices, missing } }: Reply): string {
  const ids = Array.isArray(choices) ? choices.map((choice: { id?: unknown }) => choice.id ?? choice) : choices;
  return JSON.stringify(ids ?? missing);
}
