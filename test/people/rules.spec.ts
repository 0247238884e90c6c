// Leads see which rules hold at the desk: the shop's own hours and targets, and when a person is called; nobody else does.
import { rm } from 'node:fs/promises';
import type { DeskRulesInForce } from '#contracts';
import { startShop, type TestShop } from '#testing';
import { DeskClient } from './desk-client.js';
import { writeMugShop } from './mug-shop.js';

const LIMIT_MS = 60_000;
const RULES = {
  hours: {
    timeZone: 'Asia/Shanghai',
    weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }],
    closedOn: ['2026-10-01', '2026-12-31'],
  },
  targets: { asked: 90 },
  teams: { legal: 'care' },
  teamSeconds: 30,
};
const HANDOFF_RULES = [
  { reason: 'big-order', when: { skills: ['cancel-order'], open: true }, then: 'call', team: 'care' },
];
/** A Friday, eleven at night in Shanghai. */
const NOW = new Date('2026-11-20T15:00:00Z');

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = await writeMugShop(0);
  const env = { DESK_RULES: JSON.stringify(RULES), HANDOFF_RULES: JSON.stringify(HANDOFF_RULES) };
  shop = await startShop({ store: folder, now: NOW, env });
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

it('a lead is told the hours and whether they hold now, the targets with their teams, and by which rules a person is called', async () => {
  const lin = await DeskClient.signIn(shop, 'lin', 'lead');
  const { status, body } = await lin.call<DeskRulesInForce>('GET', '/rules');
  expect(status).toBe(200);
  expect(body.hours).toEqual({
    ...RULES.hours,
    closedOn: ['2026-12-31'],
    isOpen: false,
    opensAt: '2026-11-23T01:00:00.000Z',
  });
  expect(body).toMatchObject({ teamSeconds: 30, capacity: 3, handoff: HANDOFF_RULES });
  expect(body.classes).toEqual([
    { class: 'safety', answerWithinSeconds: 60 },
    { class: 'legal', answerWithinSeconds: 120, team: 'care' },
    { class: 'returned', answerWithinSeconds: 120 },
    { class: 'dissatisfied', answerWithinSeconds: 180 },
    { class: 'asked', answerWithinSeconds: 90 },
    { class: 'other', answerWithinSeconds: 600 },
  ]);
});

it('an agent is told nothing of them', async () => {
  const mei = await DeskClient.signIn(shop, 'mei');
  expect(await mei.call('GET', '/rules')).toMatchObject({ status: 403 });
});
