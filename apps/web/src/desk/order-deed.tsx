/** What an agent may do with an order of the shopper's: looked at first, then done; and where a rule of the shop refuses it, asked of a lead. */
import type { OrderException, OrderView, WaivableRule } from '#contracts';
import { useState } from 'preact/hooks';
import { RequestError, useMoney } from '../chat/index.js';
import type { OrderWish } from './desk-api.js';
import type { DeskTexts } from './texts.js';
import type { DeskState, OpenConversation } from './use-desk.js';

const cancelReason = 'no-longer-needed';
const longestBecause = 500;

/** The name of something that can be done here. */
export type DeedName = OrderWish['action'];

/** What the status of an order lets an agent try here. */
export function deedsOf({ status }: OrderView): DeedName[] {
  if (status === 'pending') return ['cancel'];
  if (status === 'shipped') return ['price-protection'];
  return status === 'delivered' ? ['return', 'price-protection'] : [];
}

function wishOf(name: DeedName, order: OrderView, term: number): OrderWish {
  if (name === 'cancel') return { term, action: name, reason: cancelReason };
  if (name === 'price-protection') return { term, action: name };
  const methodId = order.payments.find(({ type }) => type === 'payment')?.methodId ?? '';
  return { term, action: name, itemIds: order.items.map(({ itemId }) => itemId), methodId };
}

/** The rules to which a lead may make an exception; the texts name each. */
const isWaivable = (code: string, texts: DeskTexts): code is WaivableRule => code in texts.rules;

interface DeedProps {
  name: DeedName;
  order: OrderView;
  desk: DeskState;
  open: OpenConversation;
  texts: DeskTexts;
}

/** One of them: the button, then what would happen, or why not. */
export function OrderDeed({ name, order, desk, open, texts }: DeedProps) {
  const money = useMoney();
  const [plan, setPlan] = useState<{ digest: string; refunds: string }>();
  const [refusedBy, setRefusedBy] = useState('');
  const wish = wishOf(name, order, open.term);
  const words = texts.deeds[name];
  const orRule = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      setRefusedBy(error instanceof RequestError && error.code !== '' ? error.code : 'fault');
      setPlan(undefined);
    }
  };
  const look = async (): Promise<void> => {
    const made = await desk.api?.plan(open.conversationId, order.id, wish);
    if (!made) return;
    const refunds = made.payments.filter(({ type }) => type === 'refund').map(({ amount }) => money(amount));
    if (made.expectedRefund) refunds.push(money(made.expectedRefund));
    setPlan({ digest: made.digest, refunds: refunds.join(' + ') });
  };
  const carryOut = async (): Promise<void> => {
    await desk.api?.act(open.conversationId, order.id, { ...wish, planDigest: plan?.digest });
    setPlan(undefined);
    desk.reload();
  };
  if (refusedBy)
    return (
      <span class="refused">
        <span class="over">{texts.ruleSays(texts.rules[refusedBy] ?? refusedBy)}</span>
        {isWaivable(refusedBy, texts) && (
          <AskLead
            texts={texts}
            ask={async (because) => {
              await desk.api?.askException(open.conversationId, order.id, { ...wish, because });
              desk.reload();
            }}
          />
        )}
      </span>
    );
  if (!plan)
    return (
      <button type="button" onClick={() => void orRule(look)}>
        {words.wish}
      </button>
    );
  return (
    <span class="row">
      <span>
        {words.sure} {plan.refunds && `${texts.refund} ${plan.refunds}`}
      </span>
      <button type="button" class="primary" onClick={() => void orRule(carryOut)}>
        {words.confirm}
      </button>
      <button type="button" onClick={() => setPlan(undefined)}>
        {texts.leave}
      </button>
    </span>
  );
}

function AskLead({ ask, texts }: { ask: (because: string) => Promise<void>; texts: DeskTexts }) {
  const [because, setBecause] = useState('');
  const [state, setState] = useState<'open' | 'sent' | 'failed'>('open');
  const send = (): void => {
    void ask(because.trim()).then(
      () => setState('sent'),
      () => setState('failed'),
    );
  };
  if (state === 'sent') return <span class="soft">{texts.askedLead}</span>;
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (because.trim() !== '') send();
      }}
    >
      <input
        aria-label={texts.whyException}
        placeholder={texts.whyException}
        maxLength={longestBecause}
        value={because}
        onInput={({ currentTarget }) => setBecause(currentTarget.value)}
      />
      <button type="submit" disabled={because.trim() === ''}>
        {texts.askLead}
      </button>
      {state === 'failed' && <span class="over">{texts.failed}</span>}
    </form>
  );
}

/** What was asked for and what became of it, in a line. */
export function ExceptionLine({ exception, texts }: { exception: OrderException; texts: DeskTexts }) {
  const { action, orderId, rules, because, state, decidedBy, failedBy } = exception;
  return (
    <p class="thing">
      <span>
        <b>{orderId}</b> · {deedWords(action, texts)} — {rules.map((rule) => texts.rules[rule]).join(' · ')}
      </span>
      <span class="soft">{because}</span>
      <span class={state === 'done' ? '' : 'soft'}>
        {texts.exceptionStates[state]} {decidedBy?.name} {failedBy}
      </span>
    </p>
  );
}

const isDeed = (name: string, texts: DeskTexts): name is DeedName => name in texts.deeds;

/** An exception may be asked for through the API to an action that the page has no button for. */
const deedWords = (name: string, texts: DeskTexts): string => (isDeed(name, texts) ? texts.deeds[name].wish : name);

/** Of a lead: what others ask, with what would happen, and a yes or no. */
export function AskedExceptions({ desk, texts }: { desk: DeskState; texts: DeskTexts }) {
  const money = useMoney();
  const asked = desk.view?.exceptions ?? [];
  if (asked.length === 0) return null;
  const decide = (exceptionId: string, decision: 'allow' | 'decline'): void => {
    void desk.attempt(async () => await desk.api?.decideException(exceptionId, decision));
  };
  return (
    <section aria-label={texts.exceptions}>
      <h2>
        {texts.exceptions} <span class="count">{asked.length}</span>
      </h2>
      <ul>
        {asked.map(({ exceptionId, orderId, action, rules, because, askedBy, payments, expectedRefund }) => (
          <li key={exceptionId} class="exception">
            <span>
              <b>{askedBy.name}</b> · {deedWords(action, texts)} {orderId}
            </span>
            <span class="over">{rules.map((rule) => texts.rules[rule]).join(' · ')}</span>
            <span class="soft">{because}</span>
            {expectedRefund && (
              <span>
                {texts.refund} {money(expectedRefund)}
              </span>
            )}
            {payments.map(({ type, amount }, index) => (
              <span key={index}>
                {type === 'refund' ? texts.refund : texts.pays} {money(amount)}
              </span>
            ))}
            {askedBy.agentId !== desk.agent?.agentId && (
              <span class="row">
                <button type="button" class="primary" onClick={() => decide(exceptionId, 'allow')}>
                  {texts.allow}
                </button>
                <button type="button" onClick={() => decide(exceptionId, 'decline')}>
                  {texts.decline}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
