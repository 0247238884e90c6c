// The routes of the insights, for the leads of the shop by their own token.
import { z } from 'zod';
import { transcriptMessage } from './conversation.js';
import {
  advice,
  alertState,
  explainedConversation,
  exportedEpisode,
  insightsPage,
  insightsRange,
  insightsRow,
  outcome,
  resolvedEstimate,
  shopDay,
} from './insights.js';
import type { RouteDefinition } from './route.js';
import { id, instant, moneyDifference, text } from './values.js';

const pageOf = (row: z.ZodRawShape) =>
  z.object({ ...insightsPage.shape, rows: z.array(z.object({ ...insightsRow.shape, ...row })) });
const trend = z.number();
const shoppers = z.int().nonnegative();
const query = z.strictObject(insightsRange.shape);
const shareRange = z.object({ low: z.number(), expected: z.number(), high: z.number() });
const moneyRange = z.object({ low: moneyDifference, expected: moneyDifference, high: moneyDifference });

const lead = (path: string, summary: string, answer: z.ZodType) =>
  ({ method: 'GET', path: `/v1/insights/${path}`, summary, access: 'lead', query, answers: { 200: answer } }) as const;

/** The routes of the insights. */
export const insightsRoutes = {
  getInsightsNow: lead(
    'now',
    'How the last day stands beside usual ones, and which three things to change this week (rows of kind `change`).',
    pageOf({
      kind: z.enum(['figure', 'change']),
      key: z.string(),
      count: z.int().optional(),
      usual: z.number().optional(),
      /** The day before, whole, with its own conversations. */
      before: z.object({ day: shopDay, count: z.int(), figureId: z.string() }).optional(),
      title: text.optional(),
      suggests: advice.optional(),
      advice: text.optional(),
    }),
  ),
  getInsightsResolution: lead(
    'resolution',
    'How matters ended, adding up to all of them, and the estimated share that was resolved.',
    z.object({ ...pageOf({ outcome, count: z.int(), share: z.number() }).shape, estimate: resolvedEstimate }),
  ),
  getInsightsTopics: lead(
    'topics',
    'What shoppers ask about. Shoppers’ own words are shown where at least 5 of them said so.',
    pageOf({
      kind: z.enum(['topic', 'refused', 'question']),
      key: z.string(),
      label: text,
      shoppers,
      times: z.int(),
      share: z.number(),
      trend,
    }),
  ),
  getInsightsProducts: lead(
    'products',
    'What shoppers ask and say about each product, by aspect.',
    pageOf({
      productId: id,
      title: text,
      shoppers,
      praise: z.int(),
      complaints: z.int(),
      aspects: z.array(z.object({ aspect: z.string(), label: text, praise: z.int(), complaints: z.int() })),
    }),
  ),
  getInsightsDemand: lead(
    'demand',
    'What was asked for and not had: different shoppers, and what that may be worth.',
    pageOf({
      kind: z.string(),
      kindLabel: text.optional(),
      key: z.string(),
      label: text.optional(),
      shoppers,
      trend,
      valueAtStake: moneyRange.nullable(),
      nearest: z.object({ productId: id, title: text }).optional(),
      suggests: advice,
      advice: text.optional(),
    }),
  ),
  getInsightsAlerts: lead(
    'alerts',
    'What rose more than chance explains, and what to do about it.',
    pageOf({
      id,
      subject: z.string(),
      title: text,
      observed: z.number(),
      expected: z.number(),
      since: instant,
      state: alertState,
      suggests: advice,
      advice: text,
      detector: z.string(),
      /** Where it rose within an hour: `14:00–15:00` of the shop's day. */
      hour: z.string().optional(),
      namedWith: z.array(text).optional(),
      /** Only made-up conversations of the demo shop are behind it. */
      isDemo: z.boolean().optional(),
    }),
  ),
  getInsightsTeam: lead(
    'team',
    'What the people of the shop took and how shoppers rated it.',
    pageOf({
      agentId: id,
      taken: z.int(),
      ratings: z.int(),
      meanRating: z.number().optional(),
      ratingFigureId: z.string().optional(),
    }),
  ),
  getInsightsSales: lead(
    'sales',
    'Products recommended in chat, asked about and ordered; orders within 24 hours of a conversation; and, beside customers who were held out, what recommending from the history brings.',
    pageOf({
      key: z.string(),
      count: z.int(),
      share: shareRange.optional(),
      bought: z.int().optional(),
      boughtFigureId: z.string().optional(),
      difference: shareRange.optional(),
      isTold: z.boolean().optional(),
    }),
  ),
  explainFigure: {
    method: 'GET',
    path: '/v1/insights/explain/:figureId',
    summary: 'The conversations behind a figure, the latest first.',
    access: 'lead',
    answers: {
      200: z.object({ conversations: z.array(explainedConversation), total: z.int(), isMore: z.boolean().optional() }),
    },
  },
  readInsightsConversation: {
    method: 'GET',
    path: '/v1/insights/conversations/:id',
    summary: 'What was said in a conversation, masked.',
    access: 'lead',
    answers: {
      200: z.object({
        messages: z.array(transcriptMessage.pick({ id: true, role: true, text: true, at: true })),
      }),
    },
  },
  setAlertState: {
    method: 'POST',
    path: '/v1/insights/alerts/:id',
    summary: 'Say what becomes of an alert. `false` raises the bar for its subject.',
    access: 'lead',
    body: z.strictObject({ as: alertState.exclude(['new']) }),
    answers: { 204: null },
  },
  getJudgingDraw: {
    method: 'GET',
    path: '/v1/insights/judge',
    summary: 'Matters drawn at random, for a person to judge whether they were resolved.',
    access: 'lead',
    answers: { 200: z.object({ episodes: z.array(exportedEpisode), judged: z.int(), wanted: z.int() }) },
  },
  judgeEpisode: {
    method: 'POST',
    path: '/v1/insights/judge/:id',
    summary: 'Say whether a matter was resolved.',
    access: 'lead',
    body: z.strictObject({ resolved: z.boolean() }),
    answers: { 204: null },
  },
  exportInsightsCsv: {
    method: 'GET',
    path: '/v1/insights/export.csv',
    summary: 'One row a matter of a conversation, as CSV.',
    access: 'lead',
    query,
    answers: { 200: z.string() },
    answerType: 'text/csv',
  },
  exportInsightsXlsx: {
    method: 'GET',
    path: '/v1/insights/export.xlsx',
    summary: 'The same as a workbook.',
    access: 'lead',
    query,
    answers: { 200: z.string() },
    answerType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const satisfies Record<string, RouteDefinition>;
