// A turn that leaves the conversation with whoever holds it, saved in one statement: state, turn, lines and the event of it.
import type { DataSource } from 'typeorm';
import type { OutboxEntry } from '#bus';
import { linesOf, type TurnToSave } from './turn-lines.js';

/** What became of it; `stale` when another write came between, `gone` when the conversation was erased. */
export type SaveOutcome = 'saved' | 'stale' | 'gone';

// Everything hangs on the row that is kept: where the version is another one, nothing is written.
const SAVE = `
with kept as (
  update dialog.conversations set state = $3, version = version + 1, changed_at = $4, acting_until = null
  where id = $1 and version = $2 returning id),
answered as (
  insert into dialog.turns (conversation_id, message_id, client_message_id, turn) select id, $5, $6, $7::jsonb from kept),
said as (
  insert into dialog.messages (conversation_id, id, role, text, at, client_message_id, in_reply_to, reply)
  select kept.id, line.id, line.role, line.text, $4, line.client_id, line.answers, line.reply::jsonb
  from kept cross join unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
    with ordinality as line (id, role, text, client_id, answers, reply, place)
  order by line.place),
announced as (
  insert into dialog.outbox (event_id, topic, key, headers, body) select $14::uuid, $15, $16, $17, $18 from kept)
select exists (select from kept) as kept, exists (select from dialog.conversations where id = $1) as known`;

/** Saves it. @throws the database's error when the message was answered before (a unique key). */
export async function saveTurn(dataSource: DataSource, save: TurnToSave, event: OutboxEntry): Promise<SaveOutcome> {
  const { conversation, turn, at, clientMessageId } = save;
  const lines = linesOf(save);
  const [row] = await dataSource.query<{ kept: boolean; known: boolean }[]>(SAVE, [
    conversation.id,
    conversation.version,
    JSON.stringify(conversation.state),
    at,
    turn.messageId,
    clientMessageId ?? null,
    JSON.stringify(turn),
    lines.map(({ id }) => id),
    lines.map(({ role }) => role),
    lines.map(({ text }) => text),
    lines.map((line) => line.clientMessageId ?? null),
    lines.map(({ inReplyTo }) => inReplyTo ?? null),
    lines.map(({ reply }) => (reply ? JSON.stringify(reply) : null)),
    event.eventId,
    event.topic,
    event.key,
    event.headers,
    event.body,
  ]);
  if (row?.kept === true) return 'saved';
  return row?.known === true ? 'stale' : 'gone';
}
