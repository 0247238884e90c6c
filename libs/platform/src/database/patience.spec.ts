// A service waits for its database at the start, and ends at once of anything else.
import { onceDatabaseAnswers } from './patience.js';

/** Fails with each of these in turn, then succeeds. */
function failing(...errors: Error[]): { attempt: () => Promise<string>; left: () => number } {
  return {
    attempt: () => {
      const error = errors.shift();
      return error === undefined ? Promise.resolve('read') : Promise.reject(error);
    },
    left: () => errors.length,
  };
}

describe('reading from the database at the start', () => {
  it.each([
    ['refuses', Object.assign(new Error(), { code: 'ECONNREFUSED' })],
    ['is so busy that no connection comes about in time', new Error('timeout exceeded when trying to connect')],
  ])('goes on once it answers, when it %s', async (_, error) => {
    const { attempt, left } = failing(error, error);
    expect(await onceDatabaseAnswers(attempt)).toBe('read');
    expect(left()).toBe(0);
  });

  it('does not hide a fault of the code by trying again', async () => {
    const { attempt, left } = failing(new Error('column "prize" does not exist'), new Error('never reached'));
    await expect(onceDatabaseAnswers(attempt)).rejects.toThrow('prize');
    expect(left()).toBe(1);
  });
});
