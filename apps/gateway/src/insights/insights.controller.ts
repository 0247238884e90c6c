// The routes of the insights: each is one call, for leads.
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Bus, clientOf } from '#bus';
import { insightsCalls, type InsightsPageName, type InsightsRange, routes } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { csvOf } from './csv.js';
import { allEpisodes } from './exported-episodes.js';
import { workbookOf } from './workbook.js';

const badRange = (): HttpProblem =>
  new HttpProblem(400, 'bad-range', { detail: 'query.to: must not be before from, and at most 1,100 days after it' });

/** One line a route. */
@Controller()
export class InsightsController {
  private readonly insights;

  constructor(bus: Bus) {
    this.insights = clientOf(bus, insightsCalls);
  }

  @Route(routes.getInsightsNow)
  now(@Checked() { query }: RequestOf<typeof routes.getInsightsNow>) {
    return this.page('now', query);
  }

  @Route(routes.getInsightsResolution)
  resolution(@Checked() { query }: RequestOf<typeof routes.getInsightsResolution>) {
    return this.page('resolution', query);
  }

  @Route(routes.getInsightsTopics)
  topics(@Checked() { query }: RequestOf<typeof routes.getInsightsTopics>) {
    return this.page('topics', query);
  }

  @Route(routes.getInsightsProducts)
  products(@Checked() { query }: RequestOf<typeof routes.getInsightsProducts>) {
    return this.page('products', query);
  }

  @Route(routes.getInsightsDemand)
  demand(@Checked() { query }: RequestOf<typeof routes.getInsightsDemand>) {
    return this.page('demand', query);
  }

  @Route(routes.getInsightsAlerts)
  alerts(@Checked() { query }: RequestOf<typeof routes.getInsightsAlerts>) {
    return this.page('alerts', query);
  }

  @Route(routes.getInsightsTeam)
  team(@Checked() { query }: RequestOf<typeof routes.getInsightsTeam>) {
    return this.page('team', query);
  }

  @Route(routes.getInsightsSales)
  sales(@Checked() { query }: RequestOf<typeof routes.getInsightsSales>) {
    return this.page('sales', query);
  }

  @Route(routes.explainFigure)
  async explain(@Checked() { params }: RequestOf<typeof routes.explainFigure>) {
    const { refused, ...answer } = await this.insights.explain({ figureId: params['figureId'] ?? '' });
    if (refused !== undefined) throw notFound(refused, 'there is no such figure');
    return answer;
  }

  @Route(routes.readInsightsConversation)
  async conversation(@Checked() { params }: RequestOf<typeof routes.readInsightsConversation>) {
    const { refused, messages } = await this.insights.readConversation({ conversationId: params['id'] ?? '' });
    if (refused !== undefined) throw notFound(refused, 'there is no such conversation, or it was erased');
    return { messages };
  }

  @Route(routes.setAlertState)
  async setAlert(@Checked() { params, caller, body }: RequestOf<typeof routes.setAlertState>): Promise<void> {
    const { refused } = await this.insights.setAlertState({
      alertId: params['id'] ?? '',
      as: body.as,
      agentId: caller.agent?.agentId ?? '',
    });
    if (refused !== undefined) throw notFound(refused, 'there is no such alert');
  }

  @Route(routes.getJudgingDraw)
  async draw() {
    return await this.insights.drawForJudging({});
  }

  @Route(routes.judgeEpisode)
  async judge(@Checked() { params, caller, body }: RequestOf<typeof routes.judgeEpisode>): Promise<void> {
    const { refused } = await this.insights.judge({
      episodeId: params['id'] ?? '',
      resolved: body.resolved,
      agentId: caller.agent?.agentId ?? '',
    });
    if (refused !== undefined) throw notFound(refused, 'there is no such matter');
  }

  @Route(routes.exportInsightsCsv)
  async csv(
    @Checked() { query }: RequestOf<typeof routes.exportInsightsCsv>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const episodes = await allEpisodes(this.insights, query, badRange);
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="conversations.csv"');
    return csvOf(episodes);
  }

  @Route(routes.exportInsightsXlsx)
  async xlsx(
    @Checked() { query }: RequestOf<typeof routes.exportInsightsXlsx>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const episodes = await allEpisodes(this.insights, query, badRange);
    void reply
      .header('content-type', routes.exportInsightsXlsx.answerType)
      .header('content-disposition', 'attachment; filename="conversations.xlsx"');
    return workbookOf(episodes);
  }

  private async page(page: InsightsPageName, range: InsightsRange) {
    const answer = await this.insights.readPage({ page, range });
    if (answer.page === undefined) throw badRange();
    return answer.page;
  }
}
