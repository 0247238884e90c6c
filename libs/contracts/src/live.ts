// What a conversation's stream and socket carry: events from the gateway, frames from the client, close codes.
import { z } from 'zod';
import { choice, heldBy, page, transcriptMessage, turn } from './conversation.js';
import { id, instant } from './values.js';

/** What can honestly be told to somebody who waits for a person; a place only where somebody is on. */
export const waitingOutlook = z.object({
  isStaffed: z.boolean(),
  isOpen: z.boolean().optional(),
  opensAt: instant.optional(),
  /** 1 = next. */
  position: z.int().positive().optional(),
  /** Only where enough were served lately to know. */
  estimatedWaitSeconds: z.int().nonnegative().optional(),
});
/** See {@link waitingOutlook}. */
export type WaitingOutlook = z.output<typeof waitingOutlook>;

/** The events of a stream by name, with what each carries. The id of `message` is that of the line in the transcript. */
export const liveEvents = {
  /** A line of the transcript: the shopper's own, the assistant's or an agent's. */
  message: transcriptMessage,
  /** A piece of a reply as it is written. `index` 0 = the reply begins. The `message` with the id `replyId` is the whole, and what counts. */
  delta: z.object({ replyId: id, inReplyTo: id.optional(), index: z.int(), text: z.string() }),
  typing: z.object({ by: z.enum(['assistant', 'agent', 'shopper']), typing: z.boolean() }),
  /** Sent again when the outlook of who waits has changed. */
  'held-by': z.object({ heldBy, agent: z.string().optional(), waiting: waitingOutlook.optional() }),
  heartbeat: z.object({ at: instant }),
  /** The last one: the conversation was erased. */
  erased: z.object({}),
} as const;
/** The name of an event. */
export type LiveEventName = keyof typeof liveEvents;
/** One event of a stream: `{type, id?, data}`. */
export type LiveEvent = {
  [Name in LiveEventName]: { type: Name; id?: string; data: z.output<(typeof liveEvents)[Name]> };
}[LiveEventName];

/** What a client sends over the socket, one JSON object a frame. */
export const socketRequest = z.discriminatedUnion('type', [
  /** The first frame, unless the upgrade had an `Authorization` header. `after` = the last message that is known. */
  z.strictObject({ type: z.literal('authenticate'), token: z.string().max(8_000), after: id.optional() }),
  z.strictObject({
    type: z.literal('message'),
    text: z.string(),
    page: page.optional(),
    choice: choice.optional(),
    clientMessageId: id.optional(),
  }),
  z.strictObject({ type: z.literal('typing'), typing: z.boolean() }),
  z.strictObject({ type: z.literal('handoff'), reason: z.string().max(500).optional() }),
  z.strictObject({ type: z.literal('ping') }),
]);
/** A frame of the client's. */
export type SocketRequest = z.output<typeof socketRequest>;

/** What the gateway sends over the socket beside the events of the stream. */
export const socketAnswers = {
  authenticated: z.object({ conversationId: id, heldBy }),
  /** The answer to a `message` of this socket: what `POST …/messages` answers. */
  turn: z.object({ ...turn.shape, clientMessageId: id.optional() }),
  pong: z.object({ at: instant }),
  /** What went wrong with a frame, with the codes of the HTTP API. */
  problem: z.object({
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    clientMessageId: id.optional(),
  }),
} as const;

/** Why the gateway closed a socket. */
export const socketCloseCodes = {
  goingAway: 1001,
  unreadableFrame: 1007,
  tooManyFrames: 1008,
  frameTooLarge: 1009,
  tooSlow: 1013,
  notAuthenticated: 4401,
  noSuchConversation: 4404,
  tooManyConnections: 4429,
} as const;

/** How to read the stream, for the API's description. */
export const STREAM_DESCRIPTION = `Answers \`text/event-stream\`. Events: \`message\` (a line of the transcript, \`id:\` is its id), \`delta\` \`{replyId, index, text}\` (a piece of a reply as it is written), \`typing\` \`{by, typing}\`, \`held-by\` \`{heldBy, agent?, waiting?}\` (\`waiting\` \`{isStaffed, isOpen?, opensAt?, position?, estimatedWaitSeconds?}\` while a person is awaited), \`heartbeat\` \`{at}\` every 15 seconds, \`erased\`.
It begins with \`held-by\` and goes on from now; with the header \`Last-Event-ID\` (or \`?after=\`) it begins with what came after that message. A message is never left out; the other events are of the moment and are not repeated.
The token goes into the header \`Authorization: Bearer …\`, never into the URL: in a browser read the stream with \`fetch\`.`;

/** How to speak over the socket, for the API's description. */
export const SOCKET_DESCRIPTION = `One connection is one conversation. Frames are JSON objects with a \`type\`.
From the client: \`{"type":"authenticate","token":"…","after":"…"?}\` first, within 10 seconds (or the header \`Authorization: Bearer …\` on the upgrade); then \`{"type":"message","text":"…","page"?,"choice"?,"clientMessageId"?}\`, \`{"type":"typing","typing":true}\`, \`{"type":"handoff","reason"?}\`, \`{"type":"ping"}\`.
From the gateway: \`{"type":"authenticated","data":{"conversationId","heldBy"}}\`, the events of the stream as \`{"type","id"?,"data"}\` (\`message\`, \`delta\`, \`typing\`, \`held-by\`, \`heartbeat\`, \`erased\`), \`{"type":"turn","data":…}\` as the answer to a message, \`{"type":"pong"}\`, \`{"type":"problem","data":{"status","code","detail"}}\`.
Close codes: 1001 the gateway stops (connect again), 1007 not JSON, 1008 too many frames, 1009 a frame over 64 KiB, 1013 too slow a reader, 4401 no or a bad token, 4404 no such conversation or erased, 4429 too many connections.`;
