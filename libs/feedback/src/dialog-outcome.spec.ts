import { DialogJudge, type DialogTurn } from './index.js';

const dialogOf = (...lines: string[]): DialogTurn[] =>
  lines.map((text, at) => ({ role: at % 2 === 0 ? 'customer' : 'agent', text }));

describe('DialogJudge', () => {
  it.each([
    [
      dialogOf('请问礼盒能换颜色吗？', '可以，已为您换成蓝色', '好的，谢谢'),
      dialogOf('礼盒颜色发错了！', '抱歉，请您耐心等待', '等了三天还是没人管，太失望了！'),
    ],
    [
      dialogOf('How do I open the lid?', 'Please press both sides.', 'It works now, thanks!'),
      dialogOf('The lid is broken!', 'Sorry, please wait.', 'I have waited for days and nobody calls. Terrible!'),
    ],
  ])('tells the contented from the angry dialog', (contented, angry) => {
    const dissatisfied = DialogJudge.shipped('dissatisfied');
    const resolved = DialogJudge.shipped('resolved');
    expect(dissatisfied.score(angry)).toBeGreaterThan(dissatisfied.score(contented) + 1);
    expect(resolved.score(contented)).toBeGreaterThan(resolved.score(angry) + 1);
  });

  it('learns what only this shop says', () => {
    const dialogs = Array.from({ length: 60 }, (_, at) => ({
      turns: dialogOf(`order ${at}`, 'noted', at % 2 === 0 ? 'zarfy' : 'quonky'),
      target: at % 2 === 0 ? 1 : 0,
    }));
    const judge = DialogJudge.learned('resolved', dialogs);
    expect(judge.score(dialogOf('order', 'noted', 'zarfy'))).toBeGreaterThan(0);
    expect(judge.score(dialogOf('order', 'noted', 'quonky'))).toBeLessThan(0);
  });

  it('judges with the shipped weights where too few were judged, and anything at all', () => {
    const turns = dialogOf('hello', 'hi');
    const few = DialogJudge.learned('resolved', [{ turns, target: 1 }]);
    expect(few.score(turns)).toBe(DialogJudge.shipped('resolved').score(turns));
    expect(Number.isFinite(few.score([{ role: 'agent', text: '' }]))).toBe(true);
  });
});
