// One turn of a skill that changes an order: which order, what is missing, the plan, a clear yes, done.
import { BusError } from '#bus';
import {
  type ActionPlan,
  MAX_MESSAGE_CHARACTERS,
  type OrderAction,
  type OrderView,
  type RefusedAction,
  textIn,
} from '#contracts';
import { CHOICES_LIMIT, type OrderForm } from '../conversation/order-form.js';
import { orderCard } from '../skills/cards.js';
import { viewerOf } from '../skills/order-status/verify.js';
import type { Answer, Turn } from '../skills/skill.js';
import { sameOrderCode } from '../understand/codes.js';
import { asTyped } from './as-typed.js';
import { notInOrder } from './foreign-product.js';
import { MAX_REMINDERS } from './form-answer.js';
import { OF_WHOLE_ORDERS } from './changing-skills.js';
import { begunBeside } from './form-flow.js';
import type { OrderActionSkill, OrderActionSlots, Question } from './order-action.js';
import { rememberItems, rememberPlanned } from './items-in-talk.js';
import { namedByOwnWord } from './named-items.js';
import { namesItemElsewhere } from './item-elsewhere.js';
import { namesAnother } from './named-otherwise.js';
import { refusesChange } from './not-wished.js';
import { insteadOfPlan, otherThanInTalk } from './instead-of-plan.js';
import { asksMoreMoney } from './more-money.js';
import { methodsOf, type PaymentMethod } from './payment-methods.js';
import { planFacts } from './plan-facts.js';
import { leavesPlan, planUntouched } from './plan-untouched.js';
import { planToPutAgain, putForm } from './said-to-plan.js';
import { changesPlan, policyBesidePlan, policyInstead } from './policy.js';
import { cannotUndo, refusedIn } from './refused.js';
import { ruleInstead, supposedAnswer } from './supposed.js';
import { planWishedAgain } from './wished-again.js';
import { orderNotLeftOut } from './left-out-orders.js';

/** More than this of what was done is not kept for a question of it. */
const MOST_TOLD_CHARACTERS = 4_000;
/** The skills that act on single items of an order. */
const ON_ITEMS = new Set<string>(['return-order', 'exchange-order', 'change-order', 'price-protection']);

/** Answers one message. */
export class OrderActionRun {
  private readonly open: OrderForm | undefined;
  private readonly turn: Turn;

  constructor(
    private readonly own: OrderActionSkill,
    private readonly given: OrderActionSlots,
    turn: Turn,
  ) {
    this.turn = { ...turn, text: asTyped(turn.text, turn.wholeText) };
    const { form } = turn.state;
    this.open = form?.skill === own.name ? form : undefined;
  }

  /** Whether it is only asked what the change would come to. */
  private get isSupposed(): boolean {
    return this.open === undefined && this.given.notWished === 'suppose';
  }

  async answer(): Promise<Answer> {
    const { state, text } = this.turn;
    const act = this.given.act ?? (refusesChange(text) ? 'drop' : undefined);
    if (act === 'take-back') return await this.takeBack();
    if (act === 'told' && state.lastDone?.told !== undefined)
      return { facts: state.lastDone.told, replyKey: 'done', cards: [] };
    if (act === 'drop') {
      // What is open for another change is not what was refused.
      if (this.open !== undefined || this.given.act === 'drop') state.form = undefined;
      state.pending = undefined;
      const orderId = this.open?.orderId;
      const facts = { ...(orderId === undefined ? {} : { orderId }), dropped: true };
      return { facts, replyKey: 'dropped', cards: [] };
    }
    if (act === 'yes' && this.open?.plan !== undefined && this.open.orderId !== undefined)
      return await this.carryOut(this.open, this.open.orderId, this.open.plan);
    // A rule of the shop that is asked about while a plan waits is told, and the plan stays as it is; "can it go to PayPal" changes the plan.
    const isBetween = this.open?.asks === 'confirm' && act === undefined && this.given.pickedId === undefined;
    const isRule = isBetween && !changesPlan(this.turn.text);
    const instead = await insteadOfPlan(this.own.name, this.open, { ...this.given, act }, this.turn);
    const rule =
      instead !== undefined
        ? undefined
        : this.isSupposed
          ? await ruleInstead(this.own.name, this.turn)
          : this.open === undefined || isRule
            ? await policyInstead(this.turn, this.own.name)
            : undefined;
    const own = instead ?? rule ?? (this.open === undefined ? await this.own.instead?.(this.turn) : undefined);
    return own ?? (await this.goOn(this.formNow()));
  }

  /** What a yes was said to is done; a yes that may be meant of another variant, or was said without knowing the plan, has it put once more. */
  private async carryOut(form: OrderForm, orderId: string, plan: NonNullable<OrderForm['plan']>): Promise<Answer> {
    const turn = { ...this.turn, viewer: viewerOf(this.turn) };
    const again = await planToPutAgain(form, orderId, plan.action, turn);
    if (again === undefined) return await this.commit(form, orderId, plan);
    return this.confirm(form, again.order, again.plan, plan.action, await methodsOf(again.order, turn), turn);
  }

  /** The open form, or a new one where there is none or another order is named. */
  private formNow(): OrderForm {
    const beside = begunBeside(this.open, this.turn.text, this.turn.state);
    if (beside !== undefined) return beside;
    const named = this.given.orderIds?.[0];
    const isOther = this.open?.orderId !== undefined && named !== undefined && !sameOrderCode(named, this.open.orderId);
    if (this.open === undefined || (isOther && this.given.act !== 'other-order'))
      return {
        skill: this.own.name,
        id: `${this.turn.state.turns}.${this.own.name}`,
        asks: 'order',
        details: {},
        age: 0,
      };
    const { choices: _choices, plan: _plan, ...kept } = this.open;
    if (this.given.act === 'other-order' || isOther) {
      const { orderId: _orderId, ...rest } = kept;
      return { ...rest, asks: 'order', age: 0 };
    }
    return { ...kept, age: 0 };
  }

  private async goOn(begun: OrderForm): Promise<Answer> {
    const { given, turn } = this;
    const isElsewhere =
      namesAnother(turn.text, this.open, begun.orderId) ||
      (await namesItemElsewhere(this.open, begun, this.given.isOwnWish === true, turn));
    const { orderId: _orderId, ...rest } = begun;
    const form: OrderForm = isElsewhere ? { ...rest, asks: 'order', details: {} } : begun;
    const orderIds = isElsewhere
      ? undefined
      : (given.orderIds ?? (form.orderId === undefined ? undefined : [form.orderId]));
    const notOrderId = given.notOrderId ?? (orderIds === undefined ? otherThanInTalk(turn) : undefined);
    const isForOne = turn.viewer.customerId !== undefined && OF_WHOLE_ORDERS.has(this.own.name);
    const clue = { ...given, orderIds, isForOne, ...(notOrderId === undefined ? {} : { notOrderId }) };
    const found = await orderNotLeftOut(clue, this.own.fit, turn);
    if ('answer' in found) {
      // What was said of the rest is kept until the order is known.
      const said = typeof form.details['said'] === 'string' ? form.details['said'] : '';
      const details = { ...form.details, said: `${said} ${turn.text}`.trim().slice(0, 1_000) };
      turn.state.form =
        found.asks === undefined
          ? undefined
          : { ...form, details, asks: found.asks, ...(found.choices ? { choices: [...found.choices] } : {}) };
      return found.answer;
    }
    turn.state.focusOrderId = found.order.id;
    rememberItems(turn.state, found.order, turn.text);
    return await this.withOrder({ ...form, orderId: found.order.id }, found.order);
  }

  private async withOrder(form: OrderForm, order: OrderView): Promise<Answer> {
    const { said, ...details } = form.details;
    const text = `${typeof said === 'string' ? `${said} ` : ''}${this.turn.text}`
      .trim()
      .slice(0, MAX_MESSAGE_CHARACTERS);
    const turn = { ...this.turn, text, viewer: viewerOf(this.turn) };
    const methods = await methodsOf(order, turn);
    const asked = this.open?.orderId === order.id ? this.open.asks : undefined;
    const isNamed =
      this.open?.asks === 'item' || this.given.orderIds?.some((id) => sameOrderCode(id, order.id)) === true;
    const stranger = ON_ITEMS.has(this.own.name) && isNamed ? await notInOrder(order, turn) : undefined;
    if (stranger !== undefined) return stranger;
    const draft = { order, methods, details, asked, pickedId: this.given.pickedId, turn };
    const gathered = await this.own.gather(draft);
    const known: OrderForm = { ...form, details };
    if ('answer' in gathered) {
      turn.state.form = gathered.offers === true ? { ...known, asks: 'offer', age: MAX_REMINDERS } : undefined;
      return gathered.answer;
    }
    if ('ask' in gathered) return this.ask(known, order, gathered.ask);
    const planned = await turn.shop.orders.planAction({
      viewer: turn.viewer,
      orderId: order.id,
      action: gathered.action,
    });
    if ('refused' in planned) return await refusedIn(known, order, gathered.action, planned, turn);
    const { open, given } = this;
    const isSame = open?.plan?.digest === planned.plan.digest && namedByOwnWord(this.turn.text, order.items).length > 0;
    if (!isSame && open !== undefined && leavesPlan(open, order.id, gathered.action, given, this.turn.text))
      return (
        (await policyBesidePlan(
          this.turn,
          order.items.map(({ title }) => textIn(title, turn.locale)),
        )) ??
        planUntouched(open, { orderId: order.id, plan: planFacts(planned.plan, order.items, methods, turn) }, turn)
      );
    if (this.isSupposed) {
      turn.state.form = undefined;
      return await supposedAnswer(this.own.name, order, planned.plan, methods, turn);
    }
    const again = planWishedAgain(open, planned.plan, order, given, this.turn.text);
    if (again !== undefined) return await this.carryOut(again.form, order.id, again.plan);
    return this.confirm(known, order, planned.plan, gathered.action, methods, turn);
  }

  private ask(form: OrderForm, order: OrderView, question: Question): Answer {
    const { asks, replyKey, facts = {}, choices = [], needs } = question;
    const listed = choices.slice(0, CHOICES_LIMIT).map(({ id, label }) => ({ id, label }));
    const isAgain = this.open?.asks === asks && this.open.orderId === order.id;
    this.turn.state.form = { ...form, asks, ...(listed.length > 0 ? { choices: listed } : {}) };
    const known = { orderId: order.id, missing: [asks], ...(isAgain ? { again: true } : {}) };
    return {
      facts: { ...known, ...(listed.length > 0 ? { choices: listed } : {}), ...facts },
      replyKey,
      cards: [],
      suggestions: listed.map((one) => one.label),
      ask: { needs: needs ?? (listed.length > 0 ? 'choose' : 'details') },
    };
  }

  private confirm(
    form: OrderForm,
    order: OrderView,
    plan: ActionPlan,
    action: OrderAction,
    methods: readonly PaymentMethod[],
    turn: Turn,
    changed = false,
  ): Answer {
    turn.state.form = putForm(form, { action, digest: plan.digest }, turn);
    const planned = planFacts(plan, order.items, methods, turn);
    rememberPlanned(turn.state, order, planned);
    const facts = {
      orderId: order.id,
      ...(this.given.act === 'again' ? { again: true } : {}),
      plan: planned,
      ...this.own.factsOf?.(plan, { order, action, turn, details: form.details }),
      ...(changed ? { planChanged: true } : {}),
      ...(asksMoreMoney(turn.wholeText) ? { noCompensation: true } : {}),
    };
    return {
      facts,
      replyKey: 'confirm',
      cards: [orderCard(order, turn.locale)],
      suggestions: turn.speak.choose(['确认', '算了'], ['Yes, go ahead', 'No, leave it']),
      ask: { needs: 'confirm' },
    };
  }

  private async commit(
    form: OrderForm,
    orderId: string,
    { action, digest }: NonNullable<OrderForm['plan']>,
  ): Promise<Answer> {
    const turn = { ...this.turn, viewer: viewerOf(this.turn) };
    const { conversationId, state } = turn;
    let result;
    try {
      result = await turn.shop.orders.commitAction({
        viewer: turn.viewer,
        orderId,
        action,
        planDigest: digest,
        // The same yes to the same plan acts once, however often it arrives.
        idempotencyKey: `${conversationId.slice(0, 80)}:${form.id}:${digest}`.slice(0, 200),
        origin: { channel: 'chat', conversationId },
      });
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      // It may have been done: the form stays open, and saying yes again finds out without doing it twice.
      return { facts: { orderId, unavailable: true }, replyKey: 'unsure', cards: [], ask: { needs: 'confirm' } };
    }
    if ('refused' in result) return await this.refusedAtLast(form, orderId, action, result, turn);
    const { order, plan } = result;
    state.form = undefined;
    state.focusOrderId = order.id;
    const undo = this.own.undoOf?.(plan);
    const methods = await methodsOf(order, turn);
    const { status: _status, ...done } = planFacts(plan, order.items, methods, turn);
    const told = {
      orderId: order.id,
      status: order.status,
      ...done,
      ...this.own.factsOf?.(plan, { order, action, turn, details: form.details }),
    };
    state.lastDone = {
      skill: this.own.name,
      orderId: order.id,
      turn: state.turns,
      ...(undo === undefined ? {} : { undo }),
      ...(JSON.stringify(told).length > MOST_TOLD_CHARACTERS ? {} : { told }),
    };
    return { facts: { ...told, done: true }, replyKey: 'done', cards: [orderCard(order, turn.locale)] };
  }

  private async refusedAtLast(
    form: OrderForm,
    orderId: string,
    action: OrderAction,
    refused: RefusedAction,
    turn: Turn,
  ): Promise<Answer> {
    const { order } = await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId });
    if (order === undefined || refused.refused !== 'plan-changed')
      return await refusedIn(form, order, action, refused, turn);
    const planned = await turn.shop.orders.planAction({ viewer: turn.viewer, orderId, action });
    if ('refused' in planned) return await refusedIn(form, order, action, planned, turn);
    return this.confirm(form, order, planned.plan, action, await methodsOf(order, turn), turn, true);
  }

  /** What can be restored is offered as a plan of its own; what cannot is said. */
  private async takeBack(): Promise<Answer> {
    const { lastDone } = this.turn.state;
    const turn = { ...this.turn, viewer: viewerOf(this.turn) };
    turn.state.form = undefined;
    if (lastDone === undefined) return { facts: { dropped: true }, replyKey: 'dropped', cards: [] };
    const { orderId, undo } = lastDone;
    const { order } = await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId });
    if (order === undefined || undo === undefined) return cannotUndo(orderId, order?.status);
    const form: OrderForm = {
      skill: this.own.name,
      id: `${turn.state.turns}.undo`,
      orderId,
      asks: 'confirm',
      details: {},
      age: 0,
    };
    const planned = await turn.shop.orders.planAction({ viewer: turn.viewer, orderId, action: undo });
    if ('refused' in planned) return await refusedIn(form, order, undo, planned, turn);
    return this.confirm(form, order, planned.plan, undo, await methodsOf(order, turn), turn);
  }
}
