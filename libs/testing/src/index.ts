// What specs use to try the whole shop: all services in process on a database of their own, and a shopper to talk to it.
export { Conversation, type ConversationOptions, HttpProblemError, type SayOptions } from './conversation.js';
export { type Frame, SocketClient, StreamClient } from './live-client.js';
export { openTestDatabase } from './test-database.js';
export { startShop, type StartShopOptions, type TestShop } from './start-shop.js';
export { canMount, mountSmallDisk, type SmallDisk } from './small-disk.js';
export { FakeLanying, type LanyingCallback, type LanyingMessage } from './channels/fake-lanying.js';
export { FakeTelegram, type TelegramMessage } from './channels/fake-telegram.js';
export { FakeWechat, type WechatMessage } from './channels/fake-wechat.js';
export { FakeWecom, type WecomMessage } from './channels/fake-wecom.js';
export { type CallbackSecrets, signedCallback } from './channels/wechat-callbacks.js';
export { type Misbehaviour, type PlatformRequest, PlatformServer } from './channels/platform-server.js';
export { searchEngineEnvironment } from './search-engine.js';
