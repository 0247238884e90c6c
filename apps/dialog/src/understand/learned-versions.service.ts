// Follows what the shop's people released: a version made of corrections is read, checked and served while the dialog runs; else what ships serves.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Bus, BusError, clientOf, type ClientOf } from '#bus';
import { learningCalls, type ModelFault, type ModelReference } from '#contracts';
import type { Amender } from '#learning';
import { Periodic } from '#platform';
import { DialogService } from '../dialog.service.js';
import { checkedVersion } from './learned-version.js';
import { Lessons } from './lessons.service.js';

const EVERY_MS = 3_000;
const MOST_PARTS = 64;
const TRIED_WITH = 100;

/** A version that was read, or why it cannot be used. */
interface Read {
  readonly reference: ModelReference;
  readonly amender: Amender | undefined;
  readonly fault?: ModelFault;
}

/** Looks every few seconds; while the learning is away, what serves goes on serving. */
@Injectable()
export class LearnedVersions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LearnedVersions.name);
  private readonly learning: ClientOf<typeof learningCalls>;
  private serving: Read | undefined;
  private watched: Read | undefined;
  private readonly periodic = new Periodic('learned versions', EVERY_MS, async () => {
    await this.follow();
  });

  constructor(
    bus: Bus,
    private readonly dialog: DialogService,
    private readonly lessons: Lessons,
  ) {
    this.learning = clientOf(bus, learningCalls);
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Brings what serves, and what is watched, to what the learning says. */
  async follow(): Promise<void> {
    const { opinions } = this.dialog.local;
    const faults = [this.serving, this.watched].flatMap((one) =>
      one?.fault === undefined ? [] : [{ version: one.reference.version, fault: one.fault }],
    );
    const { asked: turns, changed } = opinions.counted();
    const version = this.watched?.reference.version;
    try {
      const { released, candidate } = await this.learning.followModels({
        faults,
        ...(version === undefined || turns === 0 ? {} : { shadow: { version, turns, changed } }),
      });
      if (!isSame(this.serving, released)) {
        this.serving = released && (await this.read(released));
        opinions.amend(this.serving?.amender);
        this.logger.log(saidOf(this.serving));
      }
      if (!isSame(this.watched, candidate)) {
        this.watched = candidate && (await this.read(candidate));
        opinions.watch(this.watched?.amender);
      }
    } catch (error) {
      // It is away, or older than this: looked at again.
      if (!(error instanceof BusError)) throw error;
    }
  }

  private async read(reference: ModelReference): Promise<Read> {
    const { version, parts, digest, bytes } = reference;
    const read: Buffer[] = [];
    for (let part = 0; part < Math.min(parts, MOST_PARTS); part += 1)
      read.push(Buffer.from((await this.learning.readModel({ version, part })).part ?? '', 'base64'));
    const whole = Buffer.concat(read);
    const { labels } = this.dialog.local.opinions;
    const { lessons } = this.lessons.read({ from: 0, limit: TRIED_WITH });
    const texts = lessons.map(({ text }) => text);
    const checked =
      whole.length === bytes
        ? checkedVersion(whole, { digest, base: this.lessons.digest, labels, texts })
        : ('cut-short' as const);
    if (typeof checked !== 'string') return { reference, amender: checked };
    this.logger.warn(
      `Version ${version} of what people corrected cannot be used (${checked}); what ships serves in its place`,
    );
    return { reference, amender: undefined, fault: checked };
  }
}

const isSame = (read: Read | undefined, reference: ModelReference | undefined): boolean =>
  read?.reference.version === reference?.version && read?.reference.digest === reference?.digest;

const saidOf = (serving: Read | undefined): string =>
  serving?.amender === undefined
    ? 'Messages are understood as this version of the shop ships'
    : `Messages are understood as version ${serving.reference.version} of what people corrected has it`;
