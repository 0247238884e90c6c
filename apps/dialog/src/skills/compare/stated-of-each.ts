// "Which of the two is softer", 冬天盖哪个好: what each of a few products states to the question, side by side.
import { type ProductRecord, textIn, wordingsOf } from '#contracts';
import { tokenize } from '#language';
import { leftoverWords } from '../../understand/mention.js';
import { readQuestion } from '../../stated/question.js';
import { type RelevantStatement, relevantStatements } from '../../stated/relevance.js';
import { statementsOf } from '../../stated/statements.js';
import { attributeLabel } from '../product-info/properties.js';
import type { Turn } from '../skill.js';

const MOST = 3;
/** So probably what the first of them states must answer, and what each other states. */
const [ANSWERS, ANSWERS_TOO] = [0.4, 0.1];

/** What one product states. */
export interface StatedOfOne {
  readonly productId: string;
  readonly title: string;
  readonly statement: string;
}

/** What each product states that answers a question; `undefined` where one of them states nothing of it. */
export async function statedOfEach(
  products: readonly ProductRecord[],
  { text, near, locale }: Turn,
): Promise<StatedOfOne[] | undefined> {
  if (near === undefined || products.length < 2 || products.length > MOST) return undefined;
  if (!asksOfMore(text, products)) return undefined;
  const known = products.flatMap(({ title, categories = [] }) => [...wordingsOf(title), ...categories]).join(' , ');
  const question = readQuestion(text, known);
  const relevant = await Promise.all(
    products.map(async (product) =>
      ((await relevantStatements(question, statementsOf(product, locale), near)) ?? []).filter(
        ({ statement }) => statement.kind !== 'option',
      ),
    ),
  );
  const best = sharedBy(relevant) ?? relevant.map(([first]) => first);
  const sure = Math.max(...best.map((one) => one?.probability ?? 0));
  if (sure < ANSWERS || best.some((one) => one === undefined || one.probability < ANSWERS_TOO)) return undefined;
  return products.map((product, at) => {
    const { name, value = '' } = best[at]?.statement ?? {};
    const label = name === undefined ? '' : `${attributeLabel(name, locale)}${locale === 'zh' ? '：' : ': '}`;
    return { productId: product.id, title: textIn(product.title, locale), statement: `${label}${value}` };
  });
}

const OF_COMPARING = /^(?:diff|differ|better|best|good|compar|vs|versus|other|worth)|[好比哪选差别区同]/u;

/** Whether a question says more than the names of the things and that they are compared. */
function asksOfMore(text: string, products: readonly ProductRecord[]): boolean {
  const names = products.flatMap(({ title, categories = [] }) => [...wordingsOf(title), ...categories]);
  const known = new Set(names.flatMap((name) => tokenize(name)));
  return tokenize(leftoverWords(text)).some((token) => !known.has(token) && !OF_COMPARING.test(token));
}

/** The property that all of them state and that answers most probably, where it answers as one's own best does. */
function sharedBy(relevant: readonly (readonly RelevantStatement[])[]): (RelevantStatement | undefined)[] | undefined {
  const [first = [], ...others] = relevant;
  const rows = first
    .filter(({ statement }) => statement.name !== undefined)
    .map((own) => [own, ...others.map((all) => all.find(({ statement }) => statement.name === own.statement.name))])
    .filter((row) => row.every((one) => one !== undefined));
  const sum = (row: readonly (RelevantStatement | undefined)[]): number =>
    row.reduce((total, one) => total + (one?.probability ?? 0), 0);
  const [best] = rows.sort((left, right) => sum(right) - sum(left));
  return best !== undefined && Math.max(...best.map((one) => one?.probability ?? 0)) >= ANSWERS ? best : undefined;
}
