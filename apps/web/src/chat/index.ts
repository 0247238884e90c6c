/** The chat's door: what a page that carries the chat may use. */
export { Chat } from './chat.js';
export type { AskedQuestion, ChatProps } from './chat.js';
export type { ChatSettings, ChatTexts } from './chat.types.js';
export { forgetGuest } from './guest.js';
export { HomeCurrency, languageTag, struckPrice, textOf, useMoney } from './money.js';
export type { Language, Money } from './money.js';
export { StruckPrice } from './struck-price.js';
export { randomId } from './random-id.js';
export { request, RequestError } from './request.js';
