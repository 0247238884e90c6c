// What the bus tells whoever counts: a class of empty methods, so that metrics can be attached without the bus knowing of them.

/** How a call or a handling ended: `ok`, or the code of the error. */
export type Outcome = 'ok' | 'bad-request' | 'deadline-exceeded' | 'unavailable' | 'fault';

/** Hears what happens on the bus of a service. Methods must be quick and must not throw. */
export class BusMonitor {
  /** A call of this service to another ended. */
  callFinished(_topic: string, _outcome: Outcome, _durationMs: number): void {}
  /** This service answered a call. */
  callHandled(_topic: string, _outcome: Outcome, _durationMs: number): void {}
  /** This service handled an event, or tried to. */
  eventHandled(_topic: string, _outcome: Outcome, _durationMs: number): void {}
  /** A message was taken up that had stood in the broker for so long: 0 where clocks differ the other way. */
  messageWaited(_topic: string, _waitedMs: number): void {}
  /** A message arrived that is not ours or not readable. */
  strangeMessage(_topic: string, _reason: string): void {}
  /** An event could not be handled and was put aside. */
  deadLetter(_topic: string): void {}
  /** Events that wait to be sent although they were tried, as this instance last saw them, and for how long the oldest does; none at one that sends none. */
  outboxWaiting(_count: number, _oldestSeconds: number): void {}
}
