// The messages of the dialog that the desk sends.
import { Controller } from '@nestjs/common';
import { Handles } from '#bus';
import { dialogCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { ConversationConfig } from '../conversation/conversation.config.js';
import { DialogService } from '../dialog.service.js';
import { HoldingService } from './holding.service.js';
import { HoldingStore } from './holding.store.js';

type Calls = typeof dialogCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

/** One line a message. */
@Controller()
export class HoldingController {
  constructor(
    private readonly holding: HoldingService,
    private readonly store: HoldingStore,
    private readonly dialog: DialogService,
    private readonly config: ConversationConfig,
  ) {}

  @Handles(dialogCalls.takeConversation)
  takeConversation(input: In<'takeConversation'>): Promise<Out<'takeConversation'>> {
    return this.holding.take(input);
  }

  @Handles(dialogCalls.sayAsAgent)
  sayAsAgent(input: In<'sayAsAgent'>): Promise<Out<'sayAsAgent'>> {
    return this.holding.say(input);
  }

  @Handles(dialogCalls.releaseConversation)
  releaseConversation(input: In<'releaseConversation'>): Promise<Out<'releaseConversation'>> {
    return this.holding.release(input);
  }

  @Handles(dialogCalls.renewHolds)
  renewHolds(input: In<'renewHolds'>): Promise<Out<'renewHolds'>> {
    return this.holding.renew(input);
  }

  @Handles(dialogCalls.checkHold)
  checkHold(input: In<'checkHold'>): Promise<Out<'checkHold'>> {
    return this.holding.check(input);
  }

  @Handles(dialogCalls.draftReply)
  async draftReply({ conversationId }: In<'draftReply'>): Promise<Out<'draftReply'>> {
    return await this.dialog.draft(conversationId, await this.store.saidLast(conversationId));
  }

  @Handles(dialogCalls.getHandoffRules)
  getHandoffRules(): Promise<Out<'getHandoffRules'>> {
    return Promise.resolve({ rules: this.config.HANDOFF_RULES });
  }

  @Handles(dialogCalls.listWaiting)
  listWaiting(input: In<'listWaiting'>): Promise<Out<'listWaiting'>> {
    return this.holding.list(input);
  }

  @Handles(dialogCalls.readSaid)
  readSaid(input: In<'readSaid'>): Promise<Out<'readSaid'>> {
    return this.holding.readSaid(input);
  }
}
