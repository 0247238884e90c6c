// A plan is let go by who refuses it, and not by who asks what comes of it or says that only this is meant.
import { letsGo } from './let-go.js';

describe('a plan that waits', () => {
  it.each([
    ['refuse', 'nah forget it'],
    ['refuse', '算了不退了'],
    ['later', "i'll do it when i'm home"],
    ['self', 'I will cancel it in the app'],
    ['refuse', 'no worries, forget it'],
    ['refuse', 'no rush, actually leave it'],
    ['refuse', '没什么原因，不退了'],
  ] as const)('is let go by who %ss: %s', (mood, text) => {
    expect(letsGo(mood, text)).toBe(true);
  });

  it.each([
    ['refuse', 'just that, im keeping the sprays. do i pay for the label'],
    ['refuse', '就退这个 别的我留着'],
    ['later', 'how long til i see it'],
    ['later', '多久能到账'],
    ['refuse', "no reason, i just don't want it any more"],
    ['refuse', '没什么原因，就是不想要了'],
    ['told', 'I cancelled it last week'],
    [undefined, 'yes'],
  ] as const)('stays for who is of the mood %s: %s', (mood, text) => {
    expect(letsGo(mood, text)).toBe(false);
  });
});

it.each(['no particular reason', 'No reason, just found it cheaper', 'no rush', '没什么原因', '就没啥特别的理由'])(
  'refuses nothing by "%s", however it begins',
  (text) => {
    expect(letsGo('refuse', text)).toBe(false);
  },
);
