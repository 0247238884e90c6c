// What shoppers say, order and rate reaches the shop's lead on the stack too: every event over Kafka, every figure out of PostgreSQL.
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Conversation } from '#testing';
import type { Services } from '../../tools/stack/services.js';
import { agentTokenFor, customerTokenFor } from '../../tools/stack/tokens.js';
import { journeyCustomer, journeyOrders } from '../channels/tea-shop.js';
import { Lead, type Page } from '../insights/lead.js';
import { VACUUM } from './channels-on-stack.js';

const IMPORT_LIMIT_MS = 120_000;
const PATIENCE_MS = 90_000;
const MINUTE_MS = 60_000;
const LOOKS_AGAIN_MS = 500;

const countOf = ({ rows }: Page, key: string): number => Number(rows.find((row) => row['key'] === key)?.['count'] ?? 0);

/** A spec of the insights; `store` is the folder of the store that was imported. */
export function followOnStack(running: () => { readonly services: Services; readonly store: string }): void {
  it('tells a lead of a turn, a rating, an order and a wish over Kafka, each opening its conversation, and forgets them with it', async () => {
    const { services, store } = running();
    const url = services.gatewayUrls[0] ?? '';
    const lead = Lead.withToken(
      services.gatewayUrls.at(-1) ?? url,
      await agentTokenFor(services.secrets, 'lin'),
      PATIENCE_MS,
    );
    const before = (await lead.get('now')).body;
    const customerToken = await customerTokenFor(services.secrets, journeyCustomer.id);
    const talk = await Conversation.open(url, { locale: 'en', customerToken });
    await talk.say(`How much is ${VACUUM.sku}?`);
    await talk.say('Do you sell hovercrafts?');
    await talk.rate(5);
    const [past] = journeyOrders(VACUUM);
    const placedAt = new Date(Date.now() + MINUTE_MS).toISOString();
    const order = { ...past, id: 'T-2199', status: 'pending', placedAt };
    await appendFile(join(store, 'orders.jsonl'), `${JSON.stringify(order)}\n`);
    await services.runCommand('import', [store], IMPORT_LIMIT_MS);

    const now = await lead.until('now', (page) => countOf(page, 'ordered') > countOf(before, 'ordered'));
    expect(countOf(now, 'turns')).toBeGreaterThanOrEqual(countOf(before, 'turns') + 2);
    const isOpenedBy = async (figureId: string): Promise<boolean> => {
      const { body } = await lead.get<{ conversations: { conversationId: string }[] }>(`explain/${figureId}`);
      return body.conversations.some(({ conversationId }) => conversationId === talk.conversationId);
    };
    const ordered = now.rows.find((row) => row['key'] === 'ordered');
    expect(await isOpenedBy(ordered?.figureId ?? '')).toBe(true);
    // Others may have wished before: this wish is there when one of the figures opens this conversation.
    const isWished = async (): Promise<boolean> => {
      const { rows } = (await lead.get('demand')).body;
      const wishes = rows.filter(({ kind }) => kind === 'product');
      return (await Promise.all(wishes.map(({ figureId }) => isOpenedBy(figureId)))).includes(true);
    };
    const patientUntilMs = Date.now() + PATIENCE_MS;
    while (!(await isWished()) && Date.now() < patientUntilMs) await setTimeout(LOOKS_AGAIN_MS);
    expect(await isWished()).toBe(true);
    // What was bought or rated well is told as confirmed once seven days are over; until then the export holds it.
    const exported = (await lead.text('export.csv')).split('\n').filter((line) => line.includes(talk.conversationId));
    expect(exported.length).toBeGreaterThanOrEqual(1);
    await talk.erase();
    await lead.until('now', (page) => countOf(page, 'ordered') === countOf(before, 'ordered'));
    expect(await lead.text('export.csv')).not.toContain(talk.conversationId);
  }, 300_000);
}
