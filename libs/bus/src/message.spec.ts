// What a reply carries, and that a strange one is a fault and not a surprise.
import { BadRequestError, RemoteFaultError, UnavailableError } from './errors.js';
import { contextOf, errorReplyOf, headers, readReply, replyOf, type Message } from './message.js';

const TOPIC = 'probe.echo.v1';

describe('replies', () => {
  it('carry an output or an error with its code', () => {
    expect(readReply(replyOf({ a: 1 }), TOPIC)).toEqual({ a: 1 });
    expect(() => readReply(errorReplyOf(new BadRequestError('no', TOPIC)), TOPIC)).toThrow(BadRequestError);
    expect(() => readReply(errorReplyOf(new UnavailableError('gone')), TOPIC)).toThrow('gone');
  });

  it('are faults when they are no replies', () => {
    for (const body of ['', '{', 'null', '5', '{"error":null}', '{"error":{"code":"toString"}}', '{"error":5}']) {
      expect(() => readReply(body, TOPIC)).toThrow(RemoteFaultError);
    }
  });
});

describe('contextOf', () => {
  it('reads the headers and ignores a deadline that is not a number', () => {
    const message: Message = { topic: TOPIC, key: undefined, body: '', headers: { [headers.deadline]: 'soon' } };
    expect(contextOf(message).deadlineAtMs).toBeUndefined();
    expect(contextOf(message).traceId).not.toBe('');
  });
});
