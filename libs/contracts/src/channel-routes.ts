// The route that other platforms call when a shopper writes there.
import { z } from 'zod';
import type { RouteDefinition } from './route.js';

/** See docs/channels/. */
export const channelRoutes = {
  verifyChannelCallback: {
    method: 'GET',
    path: '/v1/channels/:channel/:account',
    summary:
      'What WeChat and WeCom ask when they are told the address of the callbacks: answered with their own `echostr` where it is signed with the account’s token.',
    access: 'platform',
    answers: { 200: z.string() },
    answerType: 'text/plain',
  },
  receiveChannelCallback: {
    method: 'POST',
    path: '/v1/channels/:channel/:account',
    summary:
      'What a platform (lanying, telegram, wechat, wechat-mini-program, wecom) sends when a shopper writes there, signed as it signs. Acknowledged at once and answered afterwards, on the platform; a WeChat official account is answered here where the answer is ready in three seconds.',
    access: 'platform',
    answers: { 200: z.string() },
    answerType: 'text/plain',
  },
} as const satisfies Record<string, RouteDefinition>;
