// A controller that answers the echo of a run, and tells a listener when it starts and ends.
import { setTimeout as delay } from 'node:timers/promises';
import { Controller, type Type } from '@nestjs/common';
import { currentContext, Handles } from '#bus';
import { probeContract } from './probe.contract.js';

/** Makes the controller of one instance. */
export function echoController(run: string, servedBy: string, onStart: (text: string) => void = () => undefined): Type {
  const { calls } = probeContract(run);

  @Controller()
  class EchoController {
    @Handles(calls.echo)
    async echo(input: { text: string; waitMs: number }) {
      onStart(input.text);
      await delay(input.waitMs);
      return { text: input.text, servedBy, conversationId: currentContext()?.conversationId };
    }
  }
  return EchoController;
}
