// `npm run eval:recommendations`: how well the methods that serve rank what shoppers touched next.
import { featureNames } from '../../apps/recommendations/src/methods/index.js';
import { leaveOneOut, readJson, readSequences, sessions } from './recommendations-data.js';
import { type Measured, measure } from './recommendations-measure.js';
import { measureNearestSessions } from './recommendations-peers.js';

const USAGE = `npm run eval:recommendations -- --sequences <file>
npm run eval:recommendations -- --sessions <train.json> <test.json> [--peers]`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

async function evaluateSequences(file: string): Promise<void> {
  const measured = measure(leaveOneOut(await readSequences(file)), 10, say);
  table(measured, [
    ['HR@10', measured.hitRate],
    ['NDCG@10', measured.ndcg],
  ]);
  const { users, trainSeconds, p50Ms, p95Ms } = measured;
  const hr10 = rounded(measured.hitRate);
  say(JSON.stringify({ users, hr10, ndcg10: rounded(measured.ndcg), trainSeconds, p50Ms, p95Ms }));
}

async function evaluateSessions(trainFile: string, testFile: string, peers: boolean): Promise<void> {
  const train = await readJson(trainFile);
  const [prefixes, targets] = await readJson(testFile);
  const protocol = sessions(train, (prefixes ?? []) as unknown[][], targets ?? []);
  const measured = measure(protocol, 20, say);
  const p20 = Math.round(measured.hitRate * 10_000) / 100;
  const mrr20 = Math.round(measured.reciprocalRank * 10_000) / 100;
  table(measured, [
    ['P@20 %', p20],
    ['MRR@20 %', mrr20],
  ]);
  if (peers) {
    const { setting, hitRate, reciprocalRank } = measureNearestSessions(protocol, 20);
    say(
      `V-SKNN       P@20 ${rounded(100 * hitRate)}, MRR@20 ${rounded(100 * reciprocalRank)}, ${JSON.stringify(setting)}`,
    );
  }
  const { users, trainSeconds, p50Ms, p95Ms } = measured;
  say(JSON.stringify({ p20, mrr20, sessions: users, trainSeconds, p50Ms, p95Ms }));
}

function table(measured: Measured, figures: readonly (readonly [string, number])[]): void {
  say(`asked        ${measured.users}`);
  for (const [name, value] of figures) say(`${name.padEnd(12)} ${rounded(value)}`);
  say(`answer p50   ${measured.p50Ms} ms, p95 ${measured.p95Ms} ms`);
  say(
    `weights      ${featureNames.map((name, at) => `${name} ${(measured.model.weights[at] ?? 0).toFixed(2)}`).join(', ')}`,
  );
}

const [kind, first, second, third] = process.argv.slice(2);
if (kind === '--sequences' && first !== undefined) await evaluateSequences(first);
else if (kind === '--sessions' && first !== undefined && second !== undefined) {
  await evaluateSessions(first, second, third === '--peers');
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
