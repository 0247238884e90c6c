// The rows of a conversation: itself, what was said in it, the turns that were answered, and ratings.
import { Column, Entity, PrimaryColumn } from 'typeorm';

// TypeORM's types of what is inserted follow every field of a JSON value, so such columns are plain objects here.

/** One conversation of one shopper. */
@Entity({ name: 'conversations', schema: 'dialog' })
export class ConversationEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'customer_id', nullable: true })
  customerId!: string | null;

  @Column('text', { name: 'store_key' })
  storeKey!: string;

  @Column('text')
  channel!: string;

  @Column('jsonb')
  greeting!: object;

  @Column('jsonb')
  state!: object;

  /** Grows with each turn; a turn that read an older one is done again. */
  @Column('integer')
  version!: number;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'person_wanted_at', nullable: true })
  personWantedAt!: Date | null;

  /** What the state says too, where the waiting ones can be found by it. */
  @Column('text', { name: 'held_by' })
  heldBy!: 'assistant' | 'queue' | 'agent';

  /** Grows with each change of holder: what was written in an older term came from somebody who holds it no longer. */
  @Column('integer', { name: 'hold_term', default: 0 })
  holdTerm!: number;

  @Column('text', { name: 'agent_id', nullable: true })
  agentId!: string | null;

  @Column('text', { name: 'agent_name', nullable: true })
  agentName!: string | null;

  /** When the hold ends unless it is renewed. */
  @Column('timestamptz', { name: 'hold_until', nullable: true })
  holdUntil!: Date | null;

  @Column('text', { name: 'last_agent_id', nullable: true })
  lastAgentId!: string | null;

  /** What was open when a person took over. */
  @Column('jsonb', { nullable: true })
  frozen!: object | null;

  /** A turn of the assistant's carries out something that was agreed to. */
  @Column('timestamptz', { name: 'acting_until', nullable: true })
  actingUntil!: Date | null;
}

/** A line of the transcript. */
@Entity({ name: 'messages', schema: 'dialog' })
export class MessageEntity {
  @PrimaryColumn('text', { name: 'conversation_id' })
  conversationId!: string;

  @PrimaryColumn('text')
  id!: string;

  /** The order of the transcript. */
  @Column({ type: 'bigint', insert: false, update: false })
  position!: string;

  @Column('text')
  role!: 'shopper' | 'assistant' | 'agent';

  @Column('text')
  text!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'client_message_id', nullable: true })
  clientMessageId!: string | null;

  @Column('text', { name: 'in_reply_to', nullable: true })
  inReplyTo!: string | null;

  @Column('jsonb', { nullable: true })
  reply!: object | null;

  @Column('text', { name: 'author_id', nullable: true })
  authorId!: string | null;

  /** The name of the person who wrote it. */
  @Column('text', { nullable: true })
  author!: string | null;

  /** The shopper does not read it. */
  @Column('boolean', { name: 'is_for_agents', default: false })
  isForAgents!: boolean;
}

/** The answer to one message, kept so that the same message again gets the same answer. */
@Entity({ name: 'turns', schema: 'dialog' })
export class TurnEntity {
  @PrimaryColumn('text', { name: 'conversation_id' })
  conversationId!: string;

  @PrimaryColumn('text', { name: 'message_id' })
  messageId!: string;

  @Column('text', { name: 'client_message_id', nullable: true })
  clientMessageId!: string | null;

  @Column('jsonb')
  turn!: object;
}

/** A rating by the shopper. */
@Entity({ name: 'feedback', schema: 'dialog' })
export class FeedbackEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'conversation_id' })
  conversationId!: string;

  @Column('text', { name: 'message_id', nullable: true })
  messageId!: string | null;

  @Column('integer')
  rating!: number;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('timestamptz')
  at!: Date;
}
