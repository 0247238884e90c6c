// What an agent might answer: the skills' own drafts on facts, then a policy, then canned replies; nothing where nothing is sure.
import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bus, BusError, clientOf } from '#bus';
import {
  catalogCalls,
  dialogCalls,
  type Packet,
  type Suggestion,
  TAUGHT_PREFIX,
  textIn,
  type TranscriptMessage,
} from '#contracts';
import { Clock } from '#platform';
import { DeskConfig } from '../desk.config.js';
import { CANNED_REPLIES } from './canned-replies.data.js';
import { cannedFacts, filledReply } from './canned-replies.js';

/** As sure as the assistant has to be to answer with a policy itself. */
const LEAST_FAQ_SCORE = 0.55;
const MAX_SKILL_DRAFTS = 3;
const MAX_CANNED = 4;
const MAX_ASKED_CHARACTERS = 2_000;
/** Skills whose words are no answer that a person would want to send. */
const NO_DRAFT = new Set<string>(['handoff', 'small-talk', 'fallback', 'feedback']);

type Draft = Omit<Suggestion, 'id'>;

/** What suggestions are made for. */
export interface SuggestionContext {
  readonly conversationId: string;
  readonly agentId: string;
  readonly agentName: string;
  readonly packet: Packet;
  readonly messages: readonly TranscriptMessage[];
}

/** Makes suggestions and remembers what became of them. */
@Injectable()
export class Suggestions {
  private readonly logger = new Logger(Suggestions.name);
  private readonly dialog;
  private readonly catalog;

  constructor(
    bus: Bus,
    private readonly dataSource: DataSource,
    private readonly config: DeskConfig,
    private readonly clock: Clock,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
    this.catalog = clientOf(bus, catalogCalls);
  }

  async suggest(context: SuggestionContext): Promise<Suggestion[]> {
    const lastId = context.messages.at(-1)?.id;
    const [drafts, policies] = await Promise.all([
      this.orNone(async () => await this.skillDrafts(context.conversationId)),
      this.orNone(async () => await this.policies(context)),
    ]);
    const known = new Set(drafts.map(({ facts }) => facts['faqId']));
    const fresh = policies.filter(({ facts }) => !known.has(facts['faqId']));
    const items = [...drafts, ...fresh, ...this.canned(context)].map((draft) => ({ id: randomUUID(), ...draft }));
    await this.remember(context, items, lastId);
    return items;
  }

  /** Notes that a suggestion was sent, as it was or changed. */
  async sent(conversationId: string, suggestionId: string, text: string): Promise<void> {
    if (!/^[\da-f-]{36}$/u.test(suggestionId)) return;
    await this.dataSource.query(
      `update desk.suggestions set fate = case when text = $3 then 'sent' else 'edited' end
       where id = $2 and conversation_id = $1`,
      [conversationId, suggestionId, text],
    );
  }

  private async skillDrafts(conversationId: string): Promise<Draft[]> {
    const { replies } = await this.dialog.draftReply({ conversationId });
    return replies
      .filter(
        ({ skill, needs, facts }) =>
          !NO_DRAFT.has(skill) &&
          needs !== 'verify' &&
          facts['unavailable'] !== true &&
          facts['notFound'] === undefined,
      )
      .slice(0, MAX_SKILL_DRAFTS)
      .map(({ text, facts, cards }) => ({ source: 'skill', text, facts, cards }));
  }

  private async policies({ packet, messages }: SuggestionContext): Promise<Draft[]> {
    const asked = messages
      .filter(({ role }) => role === 'shopper')
      .at(-1)
      ?.text.slice(0, MAX_ASKED_CHARACTERS);
    if (asked === undefined || asked.trim() === '') return [];
    const { locale } = packet;
    const { faqs } = await this.catalog.searchFaqs({ text: asked, locale, limit: 2 });
    return faqs
      .filter(({ score }) => score >= LEAST_FAQ_SCORE)
      .map(({ faqId, topic, answer }) => {
        const text = textIn(answer, locale);
        const facts = { faqId, ...(topic === undefined ? {} : { topic }), answer: text };
        // What the shop's people taught the assistant is told apart from the policies that the shop wrote down.
        const source = faqId.startsWith(TAUGHT_PREFIX) ? 'approved' : 'policy';
        return { source, text, facts, cards: [] };
      });
  }

  private canned({ packet, agentName }: SuggestionContext): Draft[] {
    const facts = cannedFacts(packet, agentName);
    const of = { locale: packet.locale, skill: packet.matter.skill };
    const filled = (this.config.CANNED_REPLIES ?? CANNED_REPLIES).flatMap((reply) => {
      const made = filledReply(reply, facts, of);
      return made === undefined ? [] : [{ source: 'canned' as const, ...made, cards: [] }];
    });
    return filled.slice(0, MAX_CANNED);
  }

  /** A service that is away takes its suggestions with it, and no others. */
  private async orNone(make: () => Promise<Draft[]>): Promise<Draft[]> {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      this.logger.warn(`Suggestions could not be made: ${error.code} ${error.topic ?? ''}`);
      return [];
    }
  }

  /** Only while the case is there: what was erased meanwhile keeps nothing. */
  private async remember(
    { conversationId, agentId }: SuggestionContext,
    items: readonly Suggestion[],
    after: string | undefined,
  ): Promise<void> {
    if (items.length === 0) return;
    const rows = items.map(({ id, source, text, facts }) => ({ id, source, text, facts }));
    await this.dataSource.query(
      `insert into desk.suggestions (id, conversation_id, agent_id, source, text, facts, after_message_id, at)
       select s.id, c.conversation_id, $2, s.source, s.text, s.facts, $3, $4
       from desk.cases c, jsonb_to_recordset($5::jsonb) as s (id uuid, source text, text text, facts jsonb)
       where c.conversation_id = $1`,
      [conversationId, agentId, after ?? null, this.clock.now(), JSON.stringify(rows)],
    );
  }
}
