import { createHash } from 'node:crypto';
import { Amender, amendmentBytes, trainAmendment } from '#learning';
import { checkedVersion } from './learned-version.js';

const labels = ['returns', 'stock'];
const amendment = trainAmendment(labels, [
  { text: 'the lid squeaks', base: { probabilities: [0.1, 0.9], inside: 0.5 }, label: 0 },
]);
const bytes = amendmentBytes(amendment, 'base');
const digestOf = (some: Uint8Array): string => createHash('sha256').update(some).digest('hex');
const ground = { digest: digestOf(bytes), base: 'base', labels, texts: ['the lid squeaks', 'any left'] };

describe('a version made of corrections', () => {
  it('is used when it is whole', () => {
    expect(checkedVersion(bytes, ground, () => 0)).toBeInstanceOf(Amender);
  });

  it('is not used when it is cut short, changed on its way, of another version of the shop, no number, or too slow', () => {
    const short = bytes.subarray(0, bytes.length - 8);
    expect(checkedVersion(short, { ...ground, digest: digestOf(short) })).toBe('cut-short');
    const changed = amendmentBytes({ ...amendment, weights: amendment.weights.map((one) => one / 2) }, 'base');
    expect(checkedVersion(changed, ground)).toBe('other-digest');
    expect(checkedVersion(bytes, { ...ground, base: 'newer' })).toBe('other-base');
    const broken = amendmentBytes({ ...amendment, weights: amendment.weights.map(() => Number.NaN) }, 'base');
    expect(checkedVersion(broken, { ...ground, digest: digestOf(broken) })).toBe('not-finite');
    let nowMs = 0;
    expect(checkedVersion(bytes, ground, () => (nowMs += 60_000))).toBe('too-slow');
  });
});
