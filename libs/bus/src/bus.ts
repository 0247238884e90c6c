// The bus as services see it: one typed call, and a typed client made of a contract.
import type { CallDefinition, CallInput, CallOutput } from '#contracts';

/** How long a caller waits, if other than the contract says. */
export interface CallOptions {
  readonly timeoutMs?: number;
}

/** Calls other services. Injectable; the transport behind it is chosen by configuration. */
export abstract class Bus {
  /**
   * Makes a call and waits for its parsed output. The deadline is the earlier of the current context's own and now + `timeoutMs`.
   * @throws a `BusError`
   */
  abstract call<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options?: CallOptions,
  ): Promise<CallOutput<Call>>;
}

/** A typed client of a contract: one method a call. */
export type ClientOf<Calls extends Record<string, CallDefinition>> = {
  readonly [Name in keyof Calls]: (
    input: CallInput<Calls[Name]>,
    options?: CallOptions,
  ) => Promise<CallOutput<Calls[Name]>>;
};

/** Makes a typed client: `clientOf(bus, catalogCalls).getStore({})`. */
export function clientOf<const Calls extends Record<string, CallDefinition>>(bus: Bus, calls: Calls): ClientOf<Calls> {
  const methods = Object.entries(calls).map(([name, definition]) => [
    name,
    (input: CallInput<CallDefinition>, options?: CallOptions) => bus.call(definition, input, options),
  ]);
  return Object.fromEntries(methods) as ClientOf<Calls>;
}
