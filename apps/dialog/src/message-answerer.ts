// One turn from a message to its replies: understand, ground, run, reply. What is said and kept of it is the service's affair.
import type { Feelings, ParsedInput, dialogCalls, Reply, Turn as AnsweredTurn } from '#contracts';
import type { Clock } from '#platform';
import type { ConversationConfig } from './conversation/conversation.config.js';
import type { ConversationState } from './conversation/conversation.state.js';
import type { Conversation } from './conversation/conversation.store.js';
import { customerOf } from './conversation/customer-of.js';
import { dropWhatLapsed } from './conversation/idle.js';
import { withEvidence } from './evidence/evidence.js';
import { readEvidence } from './evidence/read-evidence.js';
import { type Executor, rounded } from './executor.js';
import { besideCalled, PersonRules } from './feelings/person-rules.js';
import { hear, rememberAnswered } from './feelings/talk-so-far.js';
import { modelFor } from './language-model/model-for-turn.js';
import { asRead, meaningOf } from './meaning.js';
import { firstChangeOnly, goOnWithForms } from './order-actions/form-flow.js';
import { Finishing } from './reply/finishing.js';
import { withActions } from './reply/suggested-actions.js';
import { ToldReplies } from './reply/told-replies.js';
import { worded } from './reply/wording.js';
import type { ShopCalls } from './shop-calls.js';
import type { ShopReader } from './shop-reader.js';
import { skills } from './skills/index.js';
import { noOrderMentions, orderMentionsIn } from './slot-types/order-mentions.js';
import { DEFAULT_CURRENCY, type TurnMaker } from './turn-maker.js';
import { tookSince, type TurnOptions } from './turn-options.js';
import { shopForTurn } from './turn-reads.js';
import { isCourtesy } from './understand/courtesies.js';
import { pointsAt } from './understand/mention.js';
import { answeredBy, pressedCalls } from './understand/pressed.js';
import { TalkWords } from './understand/talk-words.js';
import type { Understander } from './understand/understander.js';

type MessageInput = ParsedInput<(typeof dialogCalls)['sendMessage']>;

/** What a message led to: the answer, and what the conversation remembers after it. */
export interface AnsweredMessage {
  readonly turn: AnsweredTurn;
  readonly state: ConversationState;
  readonly feelings: Feelings;
}

/** Answers one message at a time; nothing is stored here. */
export class MessageAnswerer {
  private readonly talk = new TalkWords(skills);
  private readonly people: PersonRules;

  constructor(
    private readonly shopReader: ShopReader,
    private readonly turns: TurnMaker,
    private readonly understander: Understander,
    private readonly executor: Executor,
    private readonly clock: Clock,
    private readonly config: ConversationConfig,
  ) {
    this.people = new PersonRules(config.HANDOFF_RULES, executor);
  }

  /** A turn, with what the shop's own data say of the message at hand from the first step on. */
  async answer(
    input: MessageInput,
    conversation: Conversation,
    startedAtMs: number,
    options: TurnOptions,
  ): Promise<AnsweredMessage> {
    const { text } = asRead(input.text);
    const shop = shopForTurn(options.bus, text);
    if (isCourtesy(text)) return await this.withEvidenceAtHand(input, conversation, startedAtMs, { ...options, shop });
    const { state } = conversation;
    const { locale } = state;
    // Side by side with what the shop makes of the words; it is asked for again below, and answered by this.
    void this.shopReader
      .atHand(text, input.page === undefined ? state : { ...state, page: input.page }, shop)
      .catch(() => undefined);
    const evidence = await readEvidence(text, { locale, shop, isTalk: (words) => this.talk.holds(words) });
    return await withEvidence(evidence, () =>
      this.withEvidenceAtHand(input, conversation, startedAtMs, { ...options, shop }),
    );
  }

  private async withEvidenceAtHand(
    input: MessageInput,
    conversation: Conversation,
    startedAtMs: number,
    { model: guarded, shop, live, isRehearsal = false }: TurnOptions & { shop: ShopCalls },
  ): Promise<AnsweredMessage> {
    const { text: said, isCut } = asRead(input.text);
    const [store, state] = await Promise.all([
      this.shopReader.store(),
      this.turns.stateFor(conversation.state, input.page),
    ]);
    const lapsed = dropWhatLapsed(state, this.clock.now(), this.config.CONVERSATION_IDLE_MINUTES);
    const pressed = pressedCalls(said, input.choice, state);
    const text = pressed === undefined ? said : '';
    // "This" is the page's product again, whatever was listed since.
    if (pointsAt(text) === 'this') state.listedOnPage = undefined;
    const customerId = customerOf(input, conversation);
    const [atHand, spotted] = isCourtesy(text)
      ? [{}, noOrderMentions(text)]
      : await Promise.all([
          this.shopReader.atHand(text, state, shop),
          orderMentionsIn(text, { customerId, verifiedOrderIds: state.verifiedOrderIds }, state, shop),
        ]);
    const context = {
      state,
      page: state.page,
      currency: store?.currency ?? DEFAULT_CURRENCY,
      isCustomer: customerId !== undefined,
      ...atHand,
      model: modelFor(guarded, { customerId, state, shop }),
    };
    const { form } = state;
    const { locale, calls, isAnswer } = pressed
      ? answeredBy(pressed, state)
      : await meaningOf(text, spotted, context, this.understander);
    const turn = this.turns.turnFor(input, locale, text, store, state, customerId, shop);
    const now = firstChangeOnly(calls, state);
    const felt = hear(text, state);
    const { feelings } = felt;
    const finishing = new Finishing(turn, feelings, { isCut, lapsed });
    const told = new ToldReplies(live, input.conversationId, input.messageId);
    const finish = (reply: Reply): Reply => {
      const finished = finishing.finish(reply);
      told.whole(finished);
      return finished;
    };
    const called = isRehearsal ? undefined : await this.people.call(felt, turn, finish);
    // What a model may still word, or what has no place beside a person who is called, is finished and told afterwards.
    const isLast = called === undefined && context.model === undefined;
    const executed = await this.executor.run(now, turn, input.messageId, isLast ? finish : undefined);
    executed.understood.push(...calls.filter((call) => !now.includes(call)).map(rounded));
    await goOnWithForms({ form, calls, isAnswer }, turn, executed, (more, part) =>
      this.executor.run(more, turn, `${input.messageId}.${part}`),
    );
    const kept = called === undefined ? executed.replies : besideCalled(executed.replies, feelings, turn);
    const inWords = await worded(kept, text, context.model, isCut ? undefined : told.sentence);
    const answers = inWords.map(finishing.finish);
    const whole =
      called === undefined
        ? await this.people.after(answers, { felt, executed, turn, finishing, onWords: told.sentence, isRehearsal })
        : [called, ...answers];
    const replies = withActions(whole, state);
    replies.forEach(told.whole);
    rememberAnswered(felt, replies, state);
    const { messageId } = input;
    const { understood } = executed;
    return {
      state,
      feelings,
      turn: { messageId, heldBy: state.heldBy, understood, replies, tookMs: tookSince(startedAtMs) },
    };
  }
}
