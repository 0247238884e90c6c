// The Nest client of the in-process transport.
import type { ReadPacket, WritePacket } from '@nestjs/microservices';
import { CallCollector } from '../batch/call-collector.js';
import type { Message } from '../message.js';
import { MessageClient, type ReadinessFaults } from '../transport.js';
import type { InProcessBroker } from './in-process-broker.js';

/** Sends through an {@link InProcessBroker}. */
export class InProcessClient extends MessageClient {
  override readonly system = 'in-process';
  readonly #collector: CallCollector<{ message: Message; answered: (answer: Promise<string>) => void }>;

  constructor(private readonly broker: InProcessBroker) {
    super();
    this.#collector = new CallCollector(
      (topic) => broker.serviceOf(topic),
      (calls) => {
        const answers = broker.callTogether(calls.map(({ message }) => message));
        calls.forEach(({ answered }, index) => {
          answered(answers[index] as Promise<string>);
        });
      },
    );
  }

  override async connect(): Promise<void> {}

  override close(): void {}

  override faults(): ReadinessFaults {
    return [];
  }

  override unwrap<T>(): T {
    return this.broker as T;
  }

  override sendSignal(message: Message): Promise<void> {
    this.broker.signal(message);
    return Promise.resolve();
  }

  protected override publish(packet: ReadPacket<Message>, callback: (packet: WritePacket<string>) => void): () => void {
    const answered = (answer: Promise<string>): void => {
      answer.then(
        (response) => {
          callback({ response, isDisposed: true });
        },
        (err: unknown) => {
          callback({ err, isDisposed: true });
        },
      );
    };
    this.#collector.add({ message: packet.data, answered });
    return () => undefined;
  }

  protected override async dispatchEvent<T>(packet: ReadPacket<Message>): Promise<T> {
    await this.broker.publish(packet.data);
    return undefined as T;
  }
}
