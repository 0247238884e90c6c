// All contracts together: what topics are created from and what the snapshot test holds.
import { catalogCalls } from './catalog.js';
import { channelsCalls, channelsEvents } from './channels.js';
import type { CallDefinition, EventDefinition, SignalDefinition } from './define.js';
import { deskAnnouncements, deskCalls, deskSignals } from './desk.js';
import { dialogCalls, dialogEvents, dialogSignals } from './dialog.js';
import { insightsCalls, insightsEvents } from './insights.js';
import { inventoryCalls, inventoryEvents } from './inventory.js';
import { learningCalls } from './learning.js';
import { logisticsCalls, logisticsEvents } from './logistics.js';
import { ordersCalls, ordersEvents } from './orders.js';
import { recommendationsCalls, recommendationsEvents } from './recommendations.js';

/** Every call of every service. */
export const allCalls: readonly CallDefinition[] = [
  catalogCalls,
  inventoryCalls,
  ordersCalls,
  logisticsCalls,
  recommendationsCalls,
  dialogCalls,
  deskCalls,
  channelsCalls,
  insightsCalls,
  learningCalls,
].flatMap((calls) => Object.values(calls) as CallDefinition[]);

/** Every event of every service. */
export const allEvents: readonly EventDefinition[] = [
  inventoryEvents,
  ordersEvents,
  logisticsEvents,
  recommendationsEvents,
  insightsEvents,
  dialogEvents,
  channelsEvents,
  deskAnnouncements,
].flatMap((events) => Object.values(events) as EventDefinition[]);

/** Every signal of every service. */
export const allSignals: readonly SignalDefinition[] = [dialogSignals, deskSignals].flatMap(
  (signals) => Object.values(signals) as SignalDefinition[],
);

/** The services, as in `apps/`: each is one Kafka client with a reply topic `<service>.replies`. */
export const services = [
  'gateway',
  'dialog',
  'catalog',
  'orders',
  'recommendations',
  'desk',
  'channels',
  'insights',
  'learning',
] as const;
/** The name of a service. */
export type ServiceName = (typeof services)[number];
