// What `npm run explain` prints is what understanding went through, and nobody listens otherwise.
import { emptyState } from './conversation/conversation.state.js';
import { skills } from './skills/index.js';
import { trace, traceTo } from './trace.js';
import { LocalUnderstander } from './understand/local-understander.js';

describe('the trace of a turn', () => {
  const understander = new LocalUnderstander(skills);
  afterEach(() => traceTo(undefined));

  async function stepsOf(text: string): Promise<[string, unknown][]> {
    const steps: [string, unknown][] = [];
    traceTo((step, found) => steps.push([step, found]));
    await understander.understand(text, { state: emptyState('zh'), currency: 'CNY', isCustomer: false });
    return steps;
  }

  it('tells the language, the tokens, what each part matched, what the classifier thought, and the calls', async () => {
    const steps = await stepsOf('这款耳机还有货吗？多少钱');
    expect(steps.map(([step]) => step)).toEqual([
      'language',
      'tokens',
      'piece',
      'piece',
      'candidates',
      'candidates',
      'asked',
      'calls',
    ]);
    const [, , [, first]] = steps as [unknown, unknown, [string, { patterns: string[]; classifier: object }]];
    expect(first.patterns.join()).toContain('stock');
    expect(Object.keys(first.classifier)[0]).toBe('stock');
  });

  it('names the rule that settled a message', async () => {
    expect(await stepsOf('👍')).toContainEqual(['rule', 'nothing but approving signs']);
  });

  it('does not even look when nobody listens', () => {
    trace('anything', () => {
      throw new Error('looked');
    });
  });
});
