// What both transports have in common: the client that sends messages, and what it can say about itself.
import { ClientProxy } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import type { Message } from './message.js';

/** Why something is not ready, in words for an operator; none = ready. */
export type ReadinessFaults = readonly string[];

/** A Nest client that carries messages of this house. */
export abstract class MessageClient extends ClientProxy {
  /** What carries the messages, as OpenTelemetry names it. */
  abstract readonly system: string;

  /** What stands in the way of making calls. */
  abstract faults(): ReadinessFaults;

  /** Hands an event over; settles when the transport has it safely (in process: when every service has handled it). */
  async sendEvent(message: Message): Promise<void> {
    await lastValueFrom(this.emit<undefined, Message>(message.topic, message), { defaultValue: undefined });
  }

  /** Hands a signal over; settles when the transport has taken it. */
  abstract sendSignal(message: Message): Promise<void>;
}
