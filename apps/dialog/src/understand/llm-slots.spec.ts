// What a language model reads out of a message counts where the message says the whole of it: a code that only begins so is another one.
import { conversationState } from '../conversation/conversation.state.js';
import { saidSlots } from './llm-slots.js';
import type { UnderstandingContext } from './understander.js';

const context: UnderstandingContext = {
  state: conversationState.parse({
    version: 1,
    locale: 'en',
    turns: 0,
    shown: [],
    notUnderstood: 0,
    verifiedOrderIds: [],
    verifyTries: 0,
  }),
  currency: 'CNY',
  isCustomer: false,
};

it.each([
  ['product', 'how much is the LX-700', 'LX-700'],
  ['product', 'how much is the lx 700', 'LX-700'],
  ['product', 'LX700多少钱', 'LX-700'],
  ['product', 'any wh1000xm5 left', 'WH-1000XM5'],
  ['product', 'price of the lumen lx-700?', 'Lumen LX-700'],
  ['code', 'can I use SAVE10?', 'SAVE10'],
  ['code', 'SAVE10能用吗', 'save10'],
])('the %s of "%s" may be %s', (slot, text, value) => {
  expect(saidSlots({ [slot]: value }, text, context)).toEqual({ slots: { [slot]: value }, unsaid: [] });
});

it.each([
  ['product', 'how much is the LX-7001', 'LX-700'],
  ['product', 'how much is the X200P', 'X200'],
  ['product', 'how much is the AX-11', 'AX-1'],
  ['code', 'can I use SAVE10?', 'SAVE1'],
  ['code', 'can I use XSAVE10?', 'SAVE10'],
])('the %s of "%s" is not %s', (slot, text, value) => {
  expect(saidSlots({ [slot]: value }, text, context)).toEqual({ slots: {}, unsaid: [slot] });
});

it.each([
  ['cancel order 7015', ['701'], undefined],
  ['cancel order 7015', ['7015'], ['7015']],
  ['cancel #7015', ['7015'], ['7015']],
  ['取消订单7015', ['7015', '15'], ['7015']],
])('of the orders of "%s", %j, those count that it names', (text, orderIds, kept) => {
  expect(saidSlots({ orderIds }, text, context).slots['orderIds']).toEqual(kept);
});
