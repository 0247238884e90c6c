// The messages of the desk.
import { Controller } from '@nestjs/common';
import { Handles, OnEvent } from '#bus';
import {
  channelsEvents,
  deskCalls,
  dialogEvents,
  type EventPayload,
  type HandlerOutput,
  type ParsedInput,
} from '#contracts';
import { Clock } from '#platform';
import { DeskService } from './conversations/desk.service.js';
import { ExceptionsService } from './conversations/exceptions.service.js';
import { Undelivered } from './conversations/undelivered.js';
import { CasesStore } from './queue/cases.store.js';
import { OutlookService } from './queue/outlook.service.js';
import { QueueService } from './queue/queue.service.js';
import { RulesService } from './queue/rules.service.js';
import { ViewsService } from './queue/views.service.js';

type Calls = typeof deskCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

/** One line a message. */
@Controller()
export class DeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly views: ViewsService,
    private readonly queue: QueueService,
    private readonly outlook: OutlookService,
    private readonly cases: CasesStore,
    private readonly exceptions: ExceptionsService,
    private readonly rules: RulesService,
    private readonly undelivered: Undelivered,
    private readonly clock: Clock,
  ) {}

  @OnEvent(dialogEvents.holderChanged)
  holderChanged(event: EventPayload<typeof dialogEvents.holderChanged>): Promise<void> {
    return this.queue.holderChanged(event);
  }

  @OnEvent(dialogEvents.conversationErased)
  conversationErased({ conversationId }: EventPayload<typeof dialogEvents.conversationErased>): Promise<void> {
    return this.queue.erased(conversationId);
  }

  @OnEvent(channelsEvents.deliveryFailed)
  deliveryFailed(event: EventPayload<typeof channelsEvents.deliveryFailed>): Promise<void> {
    return this.undelivered.note(event);
  }

  @OnEvent(dialogEvents.turnCompleted)
  async turnCompleted(turn: EventPayload<typeof dialogEvents.turnCompleted>): Promise<void> {
    if (turn.heldBy === 'agent') await this.cases.heard(turn.conversationId, this.clock.now());
  }

  @Handles(deskCalls.getView)
  getView(input: In<'getView'>): Promise<Out<'getView'>> {
    return this.views.view(input);
  }

  @Handles(deskCalls.getViews)
  getViews(input: In<'getViews'>): Promise<Out<'getViews'>> {
    return this.views.views(input);
  }

  @Handles(deskCalls.getOwn)
  getOwn(input: In<'getOwn'>): Promise<Out<'getOwn'>> {
    return this.views.own(input);
  }

  @Handles(deskCalls.setPresence)
  setPresence(input: In<'setPresence'>): Promise<Out<'setPresence'>> {
    return this.desk.setPresence(input);
  }

  @Handles(deskCalls.beat)
  beat(input: In<'beat'>): Promise<Out<'beat'>> {
    return this.desk.beat(input);
  }

  @Handles(deskCalls.take)
  take(input: In<'take'>): Promise<Out<'take'>> {
    return this.desk.take(input);
  }

  @Handles(deskCalls.readConversation)
  readConversation(input: In<'readConversation'>): Promise<Out<'readConversation'>> {
    return this.desk.read(input);
  }

  @Handles(deskCalls.readLines)
  readLines(input: In<'readLines'>): Promise<Out<'readLines'>> {
    return this.desk.readLines(input);
  }

  @Handles(deskCalls.suggest)
  suggest(input: In<'suggest'>): Promise<Out<'suggest'>> {
    return this.desk.suggest(input);
  }

  @Handles(deskCalls.say)
  say(input: In<'say'>): Promise<Out<'say'>> {
    return this.desk.say(input);
  }

  @Handles(deskCalls.release)
  release(input: In<'release'>): Promise<Out<'release'>> {
    return this.desk.release(input);
  }

  @Handles(deskCalls.park)
  park(input: In<'park'>): Promise<Out<'park'>> {
    return this.desk.park(input);
  }

  @Handles(deskCalls.addNote)
  addNote(input: In<'addNote'>): Promise<Out<'addNote'>> {
    return this.desk.addNote(input);
  }

  @Handles(deskCalls.setTyping)
  setTyping(input: In<'setTyping'>): Promise<Out<'setTyping'>> {
    return this.desk.setTyping(input);
  }

  @Handles(deskCalls.correct)
  correct(input: In<'correct'>): Promise<Out<'correct'>> {
    return this.desk.correct(input);
  }

  @Handles(deskCalls.actOnOrder)
  actOnOrder(input: In<'actOnOrder'>): Promise<Out<'actOnOrder'>> {
    return this.desk.act(input);
  }

  @Handles(deskCalls.askException)
  askException(input: In<'askException'>): Promise<Out<'askException'>> {
    return this.exceptions.ask(input);
  }

  @Handles(deskCalls.decideException)
  decideException(input: In<'decideException'>): Promise<Out<'decideException'>> {
    return this.exceptions.decide(input);
  }

  @Handles(deskCalls.getRules)
  getRules(): Promise<Out<'getRules'>> {
    return this.rules.inForce();
  }

  @Handles(deskCalls.getOutlook)
  getOutlook(input: In<'getOutlook'>): Promise<Out<'getOutlook'>> {
    return this.outlook.outlook(input);
  }
}
