// Tells leads which rules hold: the desk's own, and those by which the dialog calls a person.
import { Injectable } from '@nestjs/common';
import { Bus, BusError, clientOf } from '#bus';
import { type deskCalls, dialogCalls, handoffClass, type HandlerOutput, type HandoffRuleInForce } from '#contracts';
import { Clock } from '#platform';
import { DeskConfig, targetSecondsOf } from '../desk.config.js';
import { OutlookService } from './outlook.service.js';

const LOOK_UP_TIMEOUT_MS = 2_000;
const DAY_DIGITS = 'YYYY-MM-DD'.length;

type Rules = HandlerOutput<(typeof deskCalls)['getRules']>;

/** Answers what holds. */
@Injectable()
export class RulesService {
  private readonly dialog;

  constructor(
    bus: Bus,
    private readonly config: DeskConfig,
    private readonly outlook: OutlookService,
    private readonly clock: Clock,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
  }

  async inForce(): Promise<Rules> {
    const { teams, teamSeconds, capacity } = this.config.DESK_RULES;
    const [hours, handoff] = await Promise.all([this.hours(), this.handoff()]);
    return {
      ...(hours === undefined ? {} : { hours }),
      classes: handoffClass.options.map((itsClass) => {
        const team = teams[itsClass];
        const answerWithinSeconds = targetSecondsOf(this.config.DESK_RULES, itsClass);
        return { class: itsClass, answerWithinSeconds, ...(team === undefined ? {} : { team }) };
      }),
      teamSeconds,
      capacity,
      ...(handoff === undefined ? {} : { handoff }),
    };
  }

  private async hours(): Promise<Rules['hours']> {
    const { hours } = this.config.DESK_RULES;
    if (hours === undefined) return undefined;
    const now = this.clock.now();
    const { isOpen = true, opensAt, timeZone } = await this.outlook.hours(now);
    // A day that has passed everywhere tells nobody anything.
    const yesterday = new Date(now.getTime() - 86_400_000).toISOString().slice(0, DAY_DIGITS);
    return {
      timeZone: timeZone ?? hours.timeZone ?? '',
      weekly: hours.weekly,
      closedOn: hours.closedOn.filter((day) => day >= yesterday).sort(),
      isOpen,
      ...(opensAt === undefined ? {} : { opensAt }),
    };
  }

  private async handoff(): Promise<HandoffRuleInForce[] | undefined> {
    try {
      return (await this.dialog.getHandoffRules({}, { timeoutMs: LOOK_UP_TIMEOUT_MS })).rules;
    } catch (error) {
      if (error instanceof BusError) return undefined;
      throw error;
    }
  }
}
