// How messages sound, as shoppers write them.
import { feelingsOf } from './feelings.js';
import {
  type Answered,
  type AskedOfOthers,
  DEFAULT_HANDOFF_RULES,
  handoffRules,
  ruleFor,
  type Situation,
} from './handoff-rules.js';

describe('the feelings of a message', () => {
  it.each([
    ['这款耳机多少钱', 0],
    ['How much is the LX-700?', 0],
    ['有没有便宜一点的', 0],
    ['服务态度太差了', -2],
    ['垃圾店铺，骗子！！', -2],
    ['this is the worst shop ever, absolutely terrible', -2],
    ['收到是坏的', -1],
    ['my parcel is late', -1],
    ['不满意', -1],
    ["I'm not happy with it", -1],
    ['挺满意的', 1],
    ['not bad at all', 0],
    ['太棒了，非常满意，五星好评', 2],
    ['I love it, excellent service', 2],
    ['谢谢', 1],
  ])('%s → %i', (text, sentiment) => {
    expect(feelingsOf(text).sentiment).toBe(sentiment);
  });

  it.each([
    ['我要投诉你们', ['complaint']],
    ['I want to make a complaint', ['complaint']],
    ['再也不来你们家买了', ['leaving']],
    ['I will never shop here again', ['leaving']],
    ['不退钱我就打12315', ['legal']],
    ['小心我去315曝光', ['legal']],
    ['订单DG20263150到哪了', []],
    ['订单123151取消', []],
    ['有没有315元以内的耳机', []],
    ['my lawyer will contact you', ['legal']],
    ['充电的时候冒烟了', ['safety']],
    ['宝宝用了过敏起疹子了', ['safety']],
    ['the kettle caught fire yesterday', ['safety']],
    ['my son ended up in hospital after one bite', ['safety']],
    ['he is in hospital because of your heater', ['safety']],
    ['the burn needed hospital treatment', ['safety']],
    ['i sent it to hospital reception, ward 4', []],
    ['my order was sent to hospital reception', []],
    ['ive been in hospital since monday so i missed the delivery', []],
    ['im in hospital with a broken leg, can i still return it', []],
    ['my daughter got put in hospital by that toy', ['safety']],
    ['I had an allergic reaction to the cream', ['safety']],
    ['敏感肌用会不会过敏', []],
    ['花生过敏能吃坚果礼盒吗', []],
    ['有不加奶的饼干吗 孩子乳糖过敏', []],
    ['擦了两天脸过敏了', ['safety']],
    ['用了过敏 还能用吗', ['safety']],
    ['吃了就过敏，能吃药吗', ['safety']],
    ['is it hypoallergenic?', []],
    ['do you sell a fire pit', []],
    ['服务真好，点赞', ['praise']],
    ['能开发票吗', []],
  ])('%s has the signs %j', (text, signs) => {
    expect(feelingsOf(text).signs).toEqual(signs);
  });

  it('hears how pressing it is', () => {
    expect(feelingsOf('几天能到').urgency).toBe(0);
    expect(feelingsOf('麻烦尽快发货').urgency).toBe(1);
    expect(feelingsOf('很急！！今天必须发').urgency).toBe(2);
    expect(feelingsOf('I need it ASAP, this is urgent').urgency).toBe(2);
  });

  it('is quick on long and strange messages', () => {
    const startedAtMs = process.cpuUsage().user;
    for (const text of ['不'.repeat(100_000), 'not '.repeat(50_000), '!'.repeat(100_000), '\u0000']) feelingsOf(text);
    expect(process.cpuUsage().user - startedAtMs).toBeLessThan(2_000_000);
  });
});

describe('the rules for a person', () => {
  const calm: Situation = {
    feelings: feelingsOf('你好'),
    sentimentsBefore: [],
    dissatisfaction: 0,
    offered: false,
    handovers: 0,
  };
  const answered: Answered = { notUnderstood: 0, sameAnswer: 1, refused: 0, skills: ['price'], noPolicy: false };
  const unasked: AskedOfOthers = {
    orderValue: () => Promise.reject(new Error('asked for an order')),
    isOpen: () => Promise.reject(new Error('asked for the hours')),
  };
  const rule = (situation: Partial<Situation>, after?: Partial<Answered>) =>
    ruleFor(
      DEFAULT_HANDOFF_RULES,
      { ...calm, ...situation, ...(after === undefined ? {} : { answered: { ...answered, ...after } }) },
      unasked,
    );

  it('hear no insult in a plug', () => {
    expect(feelingsOf('does it have usb-c').sentiment).toBe(0);
    expect(feelingsOf('客服sb').sentiment).toBe(-2);
  });

  it('call one for accidents and legal threats, and offer one to who is upset, lost or leaving', async () => {
    expect(await rule({})).toBeUndefined();
    expect(await rule({ feelings: feelingsOf('充电宝爆炸了') })).toMatchObject({ reason: 'safety', then: 'call' });
    expect(await rule({ feelings: feelingsOf('我要起诉你们') })).toMatchObject({ reason: 'legal', then: 'call' });
    expect(await rule({ feelings: feelingsOf('垃圾！！') })).toBeUndefined();
    expect(await rule({ feelings: feelingsOf('垃圾！！'), sentimentsBefore: [-2] })).toMatchObject({ reason: 'upset' });
    expect(await rule({ feelings: feelingsOf('垃圾！！'), sentimentsBefore: [-2, 0] })).toBeUndefined();
    expect(await rule({ dissatisfaction: 0.6 })).toMatchObject({ reason: 'dissatisfied', then: 'offer' });
    expect(await rule({ dissatisfaction: 0.95 })).toMatchObject({ reason: 'dissatisfied', then: 'offer' });
    expect(await rule({ dissatisfaction: 0.95, offered: true })).toMatchObject({
      reason: 'dissatisfied',
      then: 'call',
    });
    expect(await rule({}, { refused: 2 })).toMatchObject({ reason: 'refused', then: 'offer' });
    expect(await rule({}, { notUnderstood: 2 })).toMatchObject({ reason: 'not-understood', then: 'offer' });
    expect(await rule({}, { sameAnswer: 3 })).toMatchObject({ reason: 'asked-again', then: 'offer' });
    expect(await rule({}, { refused: 1, sameAnswer: 2, notUnderstood: 1, noPolicy: true })).toBeUndefined();
  });

  it('wait for the answer where they depend on it, and ask others only when nothing else speaks against it', async () => {
    const rules = handoffRules.parse([
      {
        reason: 'dear order',
        when: { skills: ['return-order'], orderValueAtLeast: { amount: 50_000, currency: 'CNY' }, open: true },
        then: 'call',
        team: 'care',
        answerWithinSeconds: 90,
      },
      { reason: 'third time', when: { handovers: 2 }, then: 'call' },
      { reason: 'no word on it', when: { noPolicy: true, open: false }, then: 'offer' },
    ]);
    const after = (change: Partial<Answered>): Situation => ({ ...calm, answered: { ...answered, ...change } });
    const others = (amount: number, isOpen: boolean, currency = 'CNY'): AskedOfOthers => ({
      orderValue: () => Promise.resolve({ amount, currency }),
      isOpen: () => Promise.resolve(isOpen),
    });
    const returning = after({ skills: ['return-order'] });
    expect(await ruleFor(rules, calm, unasked)).toBeUndefined();
    expect(await ruleFor(rules, after({ skills: ['price'] }), unasked)).toBeUndefined();
    expect(await ruleFor(rules, returning, others(50_000, true))).toMatchObject({ team: 'care' });
    expect(await ruleFor(rules, returning, others(49_999, true))).toBeUndefined();
    expect(await ruleFor(rules, returning, others(50_000, true, 'USD'))).toBeUndefined();
    expect(await ruleFor(rules, returning, others(50_000, false))).toBeUndefined();
    expect(await ruleFor(rules, { ...calm, handovers: 2 }, unasked)).toMatchObject({ reason: 'third time' });
    expect(await ruleFor(rules, after({ noPolicy: true }), others(0, false))).toMatchObject({ then: 'offer' });
    expect(await ruleFor(rules, after({ noPolicy: true }), others(0, true))).toBeUndefined();
  });

  it('are the shop’s to replace, and checked', () => {
    expect(handoffRules.safeParse([{ reason: 'x', when: { signs: ['complaint'] }, then: 'call' }]).success).toBe(true);
    expect(handoffRules.safeParse([{ reason: 'x', when: {}, then: 'call' }]).success).toBe(false);
    expect(handoffRules.safeParse([{ reason: 'x', when: { signs: ['sadness'] }, then: 'call' }]).success).toBe(false);
    expect(handoffRules.safeParse([{ reason: 'x', when: { inARow: 2 }, then: 'offer' }]).success).toBe(false);
  });
});
