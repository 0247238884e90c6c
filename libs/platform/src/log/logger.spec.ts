// Log lines as they come out: JSON with the trace of the message in hand, or short lines for people.
import { runInContext } from '#bus';
import { JsonLogger, prettyLine } from './logger.js';

function loggerInto(lines: string[], pretty = false): JsonLogger {
  const destination = { write: (line: string) => void lines.push(line) };
  return new JsonLogger({ service: 'catalog', instanceId: 'catalog-1', level: 'info', pretty, destination });
}

describe('JsonLogger', () => {
  it('writes a line with service, instance, context and the ids of the message in hand', () => {
    const lines: string[] = [];
    runInContext({ traceId: 'trace-1', conversationId: 'conversation-1' }, () => {
      loggerInto(lines).log('found 3 products', 'Search');
    });
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: 'info',
      service: 'catalog',
      instance: 'catalog-1',
      context: 'Search',
      traceId: 'trace-1',
      conversationId: 'conversation-1',
      msg: 'found 3 products',
    });
  });

  it('redacts messages, errors and details', () => {
    const lines: string[] = [];
    const logger = loggerInto(lines);
    logger.error(new Error('no mail to a@example.com'), 'Mail');
    logger.warn('refused', { contact: 'a@example.com', sku: 's-1' }, 'Mail');
    expect(lines.join('')).not.toContain('a@example.com');
    expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'no mail to [e-mail]', error: { type: 'Error' } });
    expect(JSON.parse(lines[1]!)).toMatchObject({ msg: 'refused', detail: { sku: 's-1' } });
  });

  it('keeps quiet below its level and about the framework', () => {
    const lines: string[] = [];
    const logger = loggerInto(lines);
    logger.debug('detail', 'Search');
    logger.log('Mapped {/v1, GET} route', 'RouterExplorer');
    expect(lines).toEqual([]);
  });

  it('writes short lines for people', () => {
    const lines: string[] = [];
    loggerInto(lines, true).warn('slow', 'Search');
    expect(lines[0]).toContain('Search slow');
    expect(lines[0]).not.toContain('{');
    expect(prettyLine('{"level":"error","msg":"x","error":{"stack":"Error: x\\n at y"}}')).toContain(' at y');
  });
});
