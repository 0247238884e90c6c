// Which policies of an import are not found by their own questions: shoppers who ask just that would get another answer, or none.
import { type Bus, clientOf } from '#bus';
import { catalogCalls, type FaqRecord, type ImportLine, wordingsOf } from '#contracts';

/** Finds the policy that answers a question, with a strength of 0–1. */
export type PolicyFinder = (question: string) => Promise<{ faqId: string; score: number } | undefined>;

/** More policies than this are not remembered, and nothing is said. */
const MAX_POLICIES = 10_000;
/** Questions that are asked; the rest is not. */
const MAX_ASKED = 2_000;
/** Nobody waits for these answers, and an import is when the services have most to do. */
const PATIENTLY = { timeoutMs: 60_000 };
const MAX_NAMED = 10;
/** From here on an answer is given as the answer (`searchFaqs`). */
const CONFIDENT = 0.55;
const HAN = /\p{Script=Han}/u;

/** How shoppers ask a question: as it stands, and within a sentence. */
const askedAs = (question: string): string[] => [
  question,
  HAN.test(question) ? `你好，想问一下${question}` : `Hi, I would like to know: ${question}`,
];

/** Hears all lines of an import; says at its end which policies are not found. No line is refused for it. */
export class OwnQuestions {
  private readonly policies = new Map<string, FaqRecord>();

  /** Hears a line of `faqs.jsonl`. */
  hear(file: string, line: ImportLine): void {
    if (file !== 'faqs') return;
    if (line.action === 'delete') this.policies.delete(line.key.id ?? '');
    else if (this.policies.size <= MAX_POLICIES) {
      const policy = line.record as FaqRecord;
      this.policies.set(policy.id, policy);
    }
  }

  /** The notices. Asks the catalog where there is a bus, else the finder over these policies alone. */
  async notices(
    bus: Bus | undefined,
    finderOver: ((faqs: readonly FaqRecord[], at: Date) => PolicyFinder) | undefined,
    at: Date,
  ): Promise<string[]> {
    if (this.policies.size === 0 || this.policies.size > MAX_POLICIES) return [];
    const policies = [...this.policies.values()].filter((policy) => isValid(policy, at));
    const find = bus === undefined ? finderOver?.(policies, at) : overBus(bus);
    if (find === undefined) return [];
    const missed: string[] = [];
    let asked = 0;
    for (const policy of policies) {
      const questions = policy.questions.flatMap(wordingsOf);
      for (const question of questions) {
        asked += 2;
        if (asked > MAX_ASKED) return told(missed);
        const reason = await whyMissed(policy.id, question, find);
        if (reason !== undefined)
          missed.push(`warning: policy ${policy.id} is not found by its own question "${question}": ${reason}`);
      }
    }
    return told(missed);
  }
}

async function whyMissed(id: string, question: string, find: PolicyFinder): Promise<string | undefined> {
  for (const asked of askedAs(question)) {
    const found = await find(asked);
    if (found === undefined || found.score < CONFIDENT)
      return 'nothing is near enough (add a wording with more of its own words)';
    if (found.faqId !== id) return `${found.faqId} is found instead (their questions are too much alike)`;
  }
  return undefined;
}

function overBus(bus: Bus): PolicyFinder {
  const catalog = clientOf(bus, catalogCalls);
  return async (text) => {
    const { faqs } = await catalog.searchFaqs({ text, locale: HAN.test(text) ? 'zh' : 'en', limit: 1 }, PATIENTLY);
    return faqs[0];
  };
}

const told = (missed: readonly string[]): string[] =>
  missed.length <= MAX_NAMED
    ? [...missed]
    : [
        ...missed.slice(0, MAX_NAMED),
        `warning: and ${missed.length - MAX_NAMED} more questions do not find their policy`,
      ];

function isValid({ validFrom, validUntil }: FaqRecord, at: Date): boolean {
  const atMs = at.getTime();
  return (
    (validFrom === undefined || Date.parse(validFrom) <= atMs) &&
    (validUntil === undefined || atMs < Date.parse(validUntil))
  );
}
