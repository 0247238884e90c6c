// No test item reaches what a model counts or is tuned on.
import { leaveOneOut, sessions } from './recommendations-data.js';

// Every item occurs once, so a code tells its place.
const lines = Array.from({ length: 40 }, (_, user) =>
  Array.from({ length: 3 + (user % 5) }, (_, at) => `${user}-${at}`),
);

describe('leaveOneOut', () => {
  const protocol = leaveOneOut(lines);

  it('asks for the last item of each line, with all before it', () => {
    expect(protocol.questions).toHaveLength(lines.length);
    protocol.questions.forEach(({ history }, user) => expect(history).toHaveLength((lines[user]?.length ?? 0) - 1));
  });

  it('counts neither the test item nor the validation item, and tunes without the test item', () => {
    const tests = new Set(protocol.questions.map(({ target }) => target));
    const validations = new Set(protocol.questions.map(({ history }) => history.at(-1)));
    for (const item of protocol.training.flat()) {
      expect(tests.has(item)).toBe(false);
      expect(validations.has(item)).toBe(false);
    }
    for (const item of protocol.fit.tuning.flatMap((items) => Array.from(items))) {
      expect(tests.has(item) || validations.has(item)).toBe(false);
    }
    for (const { history, target } of protocol.fit.heldOut) {
      expect(tests.has(target) || history.some((item) => tests.has(item))).toBe(false);
      expect(validations.has(target)).toBe(true);
    }
  });
});

describe('sessions', () => {
  it('tunes on the end of the training sessions, and counts none of the test', () => {
    const { fit, training, questions } = sessions(lines, [['0-0'], ['new']], ['0-1', 'other']);
    expect(training).toHaveLength(lines.length);
    expect(fit.tuning).toHaveLength(36);
    const tuned = new Set(fit.tuning.flatMap((items) => Array.from(items)));
    for (const { target } of fit.heldOut) expect(tuned.has(target)).toBe(false);
    expect(questions.map(({ history }) => history.length)).toEqual([1, 1]);
    expect(training.flat()).not.toContain(questions[1]?.target);
  });
});
