// The first words of a conversation.
import type { Reply } from '#contracts';
import type { Speak } from '../reply/speak.js';
import { writeGeneralReply } from '../reply/write-reply.js';

/** Greets in the shop's name and says what may be asked. */
export function greetingOf(conversationId: string, speak: Speak): Reply {
  const facts = { store: speak.store, assistant: speak.assistant };
  return {
    ...writeGeneralReply(`${conversationId}.greeting`, 'small-talk', 'greeting', facts, speak),
    suggestions: speak.choose(
      ['有什么优惠？', '几天能到？', '我的订单到哪了？'],
      ['What is on offer?', 'Where is my order?', 'Do you ship abroad?'],
    ),
  };
}
