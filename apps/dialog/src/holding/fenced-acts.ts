// What a turn may do to the shop: an act begins only while the assistant may still speak, and a rehearsed turn does nothing at all.
import { Bus, type CallOptions, UnavailableError } from '#bus';
import {
  type CallDefinition,
  type CallInput,
  type CallOutput,
  inventoryCalls,
  logisticsCalls,
  ordersCalls,
} from '#contracts';
import { READS } from '../turn-reads.js';

/** Calls that change something for the shopper, and whose outcome the shopper has to be told. */
const ACTS = new Set<CallDefinition>([
  ordersCalls.commitAction,
  inventoryCalls.subscribeToStock,
  logisticsCalls.reportNotReceived,
]);

/** Somebody else holds the conversation, or it was written to meanwhile: the turn is done again. */
export class FencePassedError extends Error {
  constructor() {
    super('the conversation changed before an act began');
    this.name = 'FencePassedError';
  }
}

/** The bus of one turn. `begin` is asked before each act and says whether the turn is still the one that may act. */
export class FencedActs extends Bus {
  /** Whether an act was begun, so that there is something to tell. */
  acted = false;

  constructor(
    private readonly bus: Bus,
    private readonly begin: () => Promise<boolean>,
  ) {
    super();
  }

  override async call<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options?: CallOptions,
  ): Promise<CallOutput<Call>> {
    if (ACTS.has(definition)) {
      if (!(await this.begin())) throw new FencePassedError();
      this.acted = true;
    }
    return await this.bus.call(definition, input, options);
  }
}

/** The bus of a rehearsal: reads and plans only. Whatever else is asked for is not there. */
export class RehearsalBus extends Bus {
  constructor(private readonly bus: Bus) {
    super();
  }

  override async call<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options?: CallOptions,
  ): Promise<CallOutput<Call>> {
    if (READS.has(definition) || (definition as CallDefinition) === ordersCalls.planAction)
      return await this.bus.call(definition, input, options);
    throw new UnavailableError('nothing is done in a rehearsal', definition.topic);
  }
}
