// What a lead does with proposals: sees them beside the nearest policy, and teaches, merges or ignores them. One decides, and once.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type DecisionRefusal,
  type HandlerOutput,
  type learningCalls,
  type Locale,
  type NearestPolicy,
  type ParsedInput,
  type Proposal,
  TAUGHT_PREFIX,
  type Text,
  textIn,
} from '#contracts';
import { detectLocale } from '#language';
import { Clock } from '#platform';
import { CatalogFaqs } from '../knowledge/catalog-faqs.js';
import { KnowledgeService } from '../knowledge/knowledge.service.js';
import { Publisher } from '../knowledge/publisher.service.js';
import { LearningConfig } from '../learning.config.js';
import { OPEN_DAYS } from '../observations/follower.service.js';
import { saysOtherwise } from './contradiction.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { type ProposalRow, ProposalsStore } from './proposals.store.js';

type Calls = typeof learningCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;
type Decision = In<'decide'>;

const DAY_MS = 86_400_000;
const MAX_VALID_DAYS = 1_825;
/** A policy as near as this is about the same: then it matters whether they agree. */
const SAME_MATTER_SCORE = 0.4;
const ID_CHARACTERS = 12;

/** What is to be taught, without its wordings. */
interface Teaching {
  readonly answer: Text;
  readonly mergedInto?: string;
  readonly validUntil: Date;
}

/** Lists and decides. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ProposalsStore,
    private readonly faqs: CatalogFaqs,
    private readonly knowledge: KnowledgeService,
    private readonly publisher: Publisher,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  async list({ state, limit }: In<'listProposals'>): Promise<Out<'listProposals'>> {
    const { rows, total } = await this.store.list(state, limit);
    const observations = Map.groupBy(
      await this.store.observationsOf(rows.map(({ id }) => id)),
      ({ proposal_id }) => proposal_id,
    );
    const proposals = await Promise.all(
      rows.map(async (row) => {
        const evidence = evidenceOf(observations.get(row.id) ?? []);
        return evidence === undefined ? [] : [await this.shown(row, evidence)];
      }),
    );
    return { proposals: proposals.flat(), total };
  }

  async decide(decision: Decision): Promise<Out<'decide'>> {
    const { agent, proposalId, as } = decision;
    const row = await this.store.find(proposalId);
    const evidence = row && evidenceOf(await this.store.observationsOf([row.id]));
    if (row === undefined || evidence === undefined) return { refused: 'no-such-proposal' };
    if (as === 'ignore' || as === 'reopen') return await this.setAside(row, decision);
    if (row.state !== 'open') return this.alreadyDecided(row);
    const teaching = await this.teachingOf(decision, row, evidence);
    if (typeof teaching === 'string') return { refused: teaching };
    const id = `${TAUGHT_PREFIX}${randomUUID().replaceAll('-', '').slice(0, ID_CHARACTERS)}`;
    const refused = await this.dataSource
      .transaction(async (manager) => {
        const isFirst = await this.claim(manager, row.id, as === 'merge' ? 'merged' : 'added', decision, id);
        if (!isFirst) return 'already-decided' as const;
        // Read again, and held until this is written: what is erased meanwhile is not taught.
        const now = evidenceOf(await this.store.observationsOf([row.id], manager, true));
        const wordings = [
          ...(decision.question === undefined ? [] : [{ text: decision.question }]),
          ...(now?.wordings ?? []),
        ];
        if (now === undefined || wordings.length === 0) throw new NothingLeft();
        const { agentId, name } = agent;
        const at = this.clock.now();
        const { locale } = row;
        await this.knowledge.teach(manager, {
          ...{ id, proposalId: row.id, locale, by: { agentId, name }, at, sources: now.agents, wordings },
          ...teaching,
        });
        return undefined;
      })
      .catch((error: unknown) => {
        if (error instanceof NothingLeft) return 'no-question-left' as const;
        throw error;
      });
    if (refused === 'already-decided') return this.alreadyDecided(await this.store.find(row.id));
    if (refused !== undefined) return { refused };
    await this.publisher.publish(id);
    return { faqId: id };
  }

  private alreadyDecided(row: ProposalRow | undefined): Out<'decide'> {
    return { refused: 'already-decided', ...(row?.faq_id ? { faqId: row.faq_id } : {}) };
  }

  private async setAside(row: ProposalRow, decision: Decision): Promise<Out<'decide'>> {
    if (decision.as === 'ignore') {
      if (row.state === 'ignored') return {};
      const isFirst = await this.claim(this.dataSource.manager, row.id, 'ignored', decision);
      return isFirst ? {} : this.alreadyDecided(row);
    }
    if (row.state === 'open') return {};
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `update learning.proposals set state = 'open', decided_by = null, decided_name = null, decided_at = null
       where id = $1 and state = 'ignored'`,
      [row.id],
    );
    return count > 0 ? {} : { refused: 'not-ignored' };
  }

  /** One conditional write: of many who decide at once, one does. */
  private async claim(
    manager: EntityManager,
    id: string,
    state: 'added' | 'merged' | 'ignored',
    { agent }: Decision,
    faqId?: string,
  ): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `update learning.proposals set state = $2, decided_by = $3, decided_name = $4, decided_at = $5, faq_id = $6
       where id = $1 and state = 'open'`,
      [id, state, agent.agentId, agent.name, this.clock.now(), faqId ?? null],
    );
    return count > 0;
  }

  private async teachingOf(
    decision: Decision,
    row: ProposalRow,
    evidence: Evidence,
  ): Promise<Teaching | DecisionRefusal> {
    const validUntil = this.validUntil(decision.validUntil);
    if (validUntil === undefined) return 'bad-validity';
    if (decision.as === 'merge') return await this.mergingOf(decision, row, evidence, validUntil);
    const [given] = evidence.answers;
    const own = decision.answer;
    // Where people said otherwise than each other, whoever approves says which of it is told.
    const isOpen = decision.as === 'reword' || given === undefined || doDisagree(evidence);
    if (own === undefined && isOpen) return 'answer-needed';
    // Two have a part in what is taught: who answered shoppers and who approves it, or two shoppers who were answered.
    if (!this.isBackedByTwo(decision.agent.agentId, evidence)) return 'second-person-needed';
    const answer = own ?? inItsLanguage(given?.text ?? '', row.locale);
    return { answer: typeof answer === 'string' ? inItsLanguage(answer.trim(), row.locale) : answer, validUntil };
  }

  private isBackedByTwo(agentId: string, { agents, answeredShoppers, shoppers }: Evidence): boolean {
    if (agents.length === 0) return shoppers >= 2;
    return answeredShoppers >= 2 || agents.some((agent) => agent.agentId !== agentId);
  }

  private async mergingOf(
    { into }: Decision,
    row: ProposalRow,
    { question }: Evidence,
    validUntil: Date,
  ): Promise<Teaching | DecisionRefusal> {
    const faqId = into ?? (await this.faqs.nearest(question, row.locale))?.faqId;
    const policy = faqId === undefined ? undefined : (await this.faqs.find(new Set([faqId]))).get(faqId);
    if (policy === undefined) return 'no-policy-near';
    const itsEnd = policy.validUntil === undefined ? undefined : new Date(policy.validUntil);
    const until = itsEnd !== undefined && itsEnd < validUntil ? itsEnd : validUntil;
    return { answer: policy.answer, mergedInto: policy.id, validUntil: until };
  }

  private validUntil(wanted: string | undefined): Date | undefined {
    const nowMs = this.clock.now().getTime();
    if (wanted === undefined) return new Date(nowMs + this.config.LEARNING_VALID_DAYS * DAY_MS);
    const until = new Date(wanted);
    return until.getTime() > nowMs && until.getTime() <= nowMs + MAX_VALID_DAYS * DAY_MS ? until : undefined;
  }

  private async shown(row: ProposalRow, evidence: Evidence): Promise<Proposal> {
    const { question, questions, shoppers, conversations, answers, answeredShoppers, lastAskedAt } = evidence;
    const [answer] = answers;
    const nearest = await this.nearestTo(question, answer?.text, row.locale);
    const disagree = doDisagree(evidence);
    return {
      id: row.id,
      state: row.state,
      locale: row.locale,
      question,
      questions: [...questions],
      shoppers,
      conversations,
      ...(answer === undefined ? {} : { answer: answer.text }),
      answers: [...answers],
      ...(nearest === undefined ? {} : { nearest }),
      contradicts: disagree || nearest?.contradicts === true,
      needsSecondPerson: answer !== undefined && answeredShoppers < 2,
      firstAskedAt: evidence.firstAskedAt.toISOString(),
      lastAskedAt: lastAskedAt.toISOString(),
      openUntil: new Date(lastAskedAt.getTime() + OPEN_DAYS * DAY_MS).toISOString(),
      ...(row.decided_by === null
        ? {}
        : { decidedBy: { agentId: row.decided_by, name: row.decided_name ?? row.decided_by } }),
      ...(row.decided_at === null ? {} : { decidedAt: row.decided_at.toISOString() }),
      ...(row.faq_id === null ? {} : { faqId: row.faq_id }),
    };
  }

  private async nearestTo(
    question: string,
    answer: string | undefined,
    locale: Locale,
  ): Promise<NearestPolicy | undefined> {
    const policy = await this.faqs.nearestLately(question, locale);
    if (policy === undefined) return undefined;
    const { faqId, question: asks, answer: says, score } = policy;
    const isSameMatter = answer !== undefined && score >= SAME_MATTER_SCORE;
    return {
      ...{ faqId, question: asks, answer: says, score },
      contradicts: isSameMatter && saysOtherwise(answer, textIn(says, locale)),
    };
  }
}

/** What was to be taught was erased while it was decided. */
class NothingLeft extends Error {}

/** Whether people gave answers that say otherwise than the one that most gave. */
const doDisagree = ({ answers: [first, ...others] }: Evidence): boolean =>
  first !== undefined && others.some(({ text }) => saysOtherwise(text, first.text));

/** A text in the language that it is written in, else in that of the question. */
const inItsLanguage = (answer: string, locale: Locale): Text => ({ [detectLocale(answer, locale)]: answer });
