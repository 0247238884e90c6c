// The route that other platforms call when a shopper writes there.
import { z } from 'zod';
import type { RouteDefinition } from './route.js';

/** See docs/channels/. */
export const channelRoutes = {
  receiveChannelCallback: {
    method: 'POST',
    path: '/v1/channels/:channel/:account',
    summary:
      'What a platform (lanying, telegram) sends when a shopper writes there, signed as it signs. Acknowledged at once; answered afterwards, on the platform.',
    access: 'platform',
    answers: { 200: z.string() },
    answerType: 'text/plain',
  },
} as const satisfies Record<string, RouteDefinition>;
