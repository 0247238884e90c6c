// What ships of understanding, for whoever teaches on top of it: phrases that were taught, and what is thought of messages.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Bus } from '#bus';
import type { dialogCalls, HandlerOutput, ParsedInput } from '#contracts';
import { detectLocale } from '#language';
import type { BaseOpinion } from '#learning';
import { DialogService } from '../dialog.service.js';
import { withEvidence } from '../evidence/evidence.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { type ShopCalls, shopCallsOver } from '../shop-calls.js';
import { skills } from '../skills/index.js';
import { withoutChatMarks } from './chat-marks.js';
import type { Example } from './classifier/classifier.js';
import { OUTSIDE, skillClassifierDigest } from './skill-classifier.js';
import { TalkWords } from './talk-words.js';
import { examplesFrom } from './training.js';

type Calls = typeof dialogCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

/** So many phrases hold in place what was not corrected: more cost time and change little. */
const MOST_LESSONS = 3_000;
const DECIMALS = 10_000;

/** Reads them. */
@Injectable()
export class Lessons {
  private readonly shop: ShopCalls;
  private readonly talk = new TalkWords(skills);
  private chosen: readonly Example[] | undefined;
  private ownDigest: string | undefined;

  constructor(
    bus: Bus,
    private readonly dialog: DialogService,
  ) {
    this.shop = shopCallsOver(bus);
  }

  /** What the shipped classifier was made of. */
  get digest(): string {
    return (this.ownDigest ??= skillClassifierDigest(skills));
  }

  read({ from, limit }: In<'readLessons'>): Out<'readLessons'> {
    const { opinions } = this.dialog.local;
    this.chosen ??= chosenLessons();
    const placeOf = new Map(opinions.labels.map((label, at) => [label, at]));
    const page = this.chosen.slice(from, from + limit);
    return {
      digest: this.digest,
      labels: [...opinions.labels],
      outside: OUTSIDE,
      lessons: page.map(({ text, label }) => ({
        ...rounded(opinions.baseOfPhrase(text)),
        label: placeOf.get(label) ?? 0,
      })),
      isLast: from + limit >= this.chosen.length,
    };
  }

  /** With the names that the shop knows hidden, and with vectors where words leave it open, as in a conversation. */
  async opinionsOf({ texts }: In<'readOpinions'>): Promise<Out<'readOpinions'>> {
    const { opinions } = this.dialog.local;
    const read: Out<'readOpinions'>['opinions'] = [];
    for (const text of texts) read.push(await this.opinionOf(text));
    return { digest: this.digest, labels: [...opinions.labels], opinions: read };
  }

  private async opinionOf(message: string): Promise<Out<'readOpinions'>['opinions'][number]> {
    const { opinions, wishes } = this.dialog.local;
    const text = withoutChatMarks(message);
    const locale = detectLocale(text, 'en');
    const isTalk = (words: string): boolean => this.talk.holds(words);
    const evidence = await readEvidence(text, { locale, shop: this.shop, isTalk });
    return await withEvidence(evidence, async () => {
      await wishes.consider(text);
      return wishes.askedOf(text).map((asked) => rounded(opinions.baseOf(asked)));
    });
  }
}

/** What holds in place what was not corrected: the phrases with the least digests, each once, so that others that are added change little. */
export function chosenLessons(): readonly Example[] {
  const examples = examplesFrom(skills);
  const keyed = [...new Map(examples.map((example) => [`${example.label}\0${example.text}`, example]))].map(
    ([key, example]) => ({ example, key: createHash('sha1').update(key).digest('hex') }),
  );
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.slice(0, MOST_LESSONS).map(({ example }) => example);
}

const rounded = ({ text, probabilities, inside }: BaseOpinion & { readonly text: string }) => ({
  text,
  probabilities: probabilities.map(inShort),
  inside: inShort(inside),
});
const inShort = (one: number): number => Math.round(one * DECIMALS) / DECIMALS;
