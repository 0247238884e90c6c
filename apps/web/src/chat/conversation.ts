/** One conversation as the page sees it: what was said, what is on its way, and what went wrong. */
import type { Choice, Page, TranscriptMessage } from '#contracts';
import { createConversation, rateConversation, readTranscript, sendMessage } from './chat-api.js';
import type { ChatSettings, Entry, Notice, Pending, Trouble } from './chat.types.js';
import { entryOf, entryOfMessage } from './entries.js';
import { Following } from './follow.js';
import { keep, recall, type Kept } from './kept.js';
import { heldNow, nobody, noticeAfter, type Holder, type People } from './people.js';
import { randomId } from './random-id.js';
import { RequestError } from './request.js';
import { isGone, mayPass, troubleOf } from './troubles.js';

/** Everything the panel draws; a new object after every change. */
export interface ConversationState {
  phase: 'closed' | 'starting' | 'ready' | 'failed';
  entries: Entry[];
  waiting: boolean;
  slow: boolean;
  trouble?: Trouble;
  notice?: Notice;
  people: People;
  /** Lines that came while the chat was closed. */
  unread: number;
}

const slowAfterMs = 5_000;
const retryDelaysMs = [700, 2_000];
const mostEntries = 500;
const mostJoinedCharacters = 1_000;

/** Keeps one conversation with the gateway and tells its listener after every change. */
export class Conversation {
  private current: ConversationState = {
    phase: 'closed',
    entries: [],
    waiting: false,
    slow: false,
    people: nobody,
    unread: 0,
  };
  private kept: Kept | undefined;
  private readonly unsent: Pending[] = [];
  private generation = 0;
  private busy = false;
  private following: Following | undefined;
  private isAttended = false;
  private isOpen = false;

  constructor(
    private settings: ChatSettings,
    private readonly changed: (state: ConversationState) => void,
  ) {}

  /** What to draw now. */
  get state(): ConversationState {
    return this.current;
  }

  /** Whether this browser tab has a conversation from before. */
  static isKept(): boolean {
    return recall() !== undefined;
  }

  /** Whether a person is awaited or holds the conversation of this tab: it is listened to though the chat is closed. */
  static isWithPeople(): boolean {
    return recall()?.isWithPeople === true;
  }

  /** Takes over a new language or another customer; a conversation belongs to one customer, so that begins a new one. */
  configure(settings: ChatSettings, page: Page | undefined): void {
    const before = this.settings;
    this.settings = settings;
    if (this.current.phase === 'closed') return;
    if (before.identity !== settings.identity) {
      void this.restart(page, this.hasSpoken() ? 'identity-changed' : undefined);
    } else if (before.language !== settings.language && !this.hasSpoken()) {
      void this.restart(page);
    }
  }

  /** Begins, or takes up again what this tab had begun. */
  async start(page: Page | undefined): Promise<void> {
    if (this.current.phase === 'starting' || this.current.phase === 'ready') return;
    const kept = recall();
    if (!kept) return this.begin(page);
    if (kept.identity !== this.settings.identity) return this.begin(page, 'identity-changed');
    return this.resume(kept, page);
  }

  /** Leaves this conversation and begins another. */
  async restart(page: Page | undefined, notice?: Notice): Promise<void> {
    keep(undefined);
    this.kept = undefined;
    this.unsent.length = 0;
    await this.begin(page, notice);
  }

  /** Says something; what is written while an earlier message is on its way is sent, and answered, together. */
  say(text: string, page: Page | undefined, choice?: Choice): void {
    const key = randomId();
    const last = this.unsent.at(-1);
    // A pressed button is a message of its own: its words are not read.
    if (last && !choice && !last.choice && !last.isTried && last.text.length + text.length < mostJoinedCharacters) {
      last.keys.push(key);
      last.text = `${last.text}\n${text}`;
      last.page = page;
    } else this.unsent.push({ keys: [key], text, isTried: false, clientMessageId: key, page, choice });
    const entry: Entry = { key, role: 'shopper', text, delivery: 'sending' };
    this.set({ entries: [...this.current.entries, entry].slice(-mostEntries), trouble: undefined });
    void this.deliver();
  }

  /** Tries again what failed, with the same message ids, so that nothing acts twice. */
  retry(page: Page | undefined): void {
    if (this.current.phase === 'failed') {
      void this.start(page);
      return;
    }
    this.mark(this.unsentKeys(), 'sending');
    this.set({ trouble: undefined });
    void this.deliver();
  }

  /** Whether somebody looks at the conversation, or waits for a person: only then is the gateway's stream of it held open. */
  attend(isAttended: boolean, isOpen: boolean): void {
    this.isAttended = isAttended;
    this.isOpen = isOpen;
    if (isOpen && this.current.unread > 0) this.set({ unread: 0 });
    this.rememberSeen();
    if (isAttended) this.following?.listen();
    else this.following?.rest();
  }

  /** How it was with the person. */
  async rate(rating: number): Promise<void> {
    const { kept, generation } = this;
    if (!kept) return;
    try {
      await this.patiently(() => rateConversation(this.settings, kept, rating), generation);
      if (generation === this.generation) this.set({ people: { ...this.current.people, rating: 'given' } });
    } catch (error) {
      if (generation === this.generation) this.set({ trouble: troubleOf(error) });
    }
  }

  private hasSpoken(): boolean {
    return this.current.entries.some((entry) => entry.role === 'shopper');
  }

  private set(change: Partial<ConversationState>): void {
    this.current = { ...this.current, ...change };
    this.changed(this.current);
  }

  private mark(keys: readonly string[], delivery: Entry['delivery']): void {
    this.set({
      entries: this.current.entries.map((entry) => (keys.includes(entry.key) ? { ...entry, delivery } : entry)),
    });
  }

  private unsentKeys(from = 0): string[] {
    return this.unsent.slice(from).flatMap(({ keys }) => keys);
  }

  private unsentEntries(): Entry[] {
    const unsent = this.unsentKeys();
    return this.current.entries
      .filter(({ key }) => unsent.includes(key))
      .map((entry): Entry => ({ ...entry, delivery: 'sending' }));
  }

  private async begin(page: Page | undefined, notice?: Notice): Promise<void> {
    const generation = ++this.generation;
    this.following?.rest();
    this.busy = false;
    const entries = this.unsentEntries();
    this.set({ phase: 'starting', entries, waiting: false, trouble: undefined, notice, people: nobody, unread: 0 });
    try {
      const identity = this.settings.identity;
      const created = await this.patiently(() => createConversation(this.settings, page), generation);
      if (generation !== this.generation) return;
      this.kept = {
        conversationId: created.conversationId,
        token: created.token,
        identity,
        greeting: created.greeting,
      };
      keep(this.kept);
      this.set({ phase: 'ready', entries: [entryOf(created.greeting), ...this.unsentEntries()] });
      this.follow(this.kept, created.greeting.id);
      await this.deliver();
    } catch (error) {
      if (generation !== this.generation) return;
      this.set({ phase: 'failed', waiting: false, trouble: troubleOf(error) });
      const refused = error instanceof RequestError && error.status === 401;
      if (refused && this.settings.customerToken) this.settings.onTokenRefused?.();
    }
  }

  private async resume(kept: Kept, page: Page | undefined): Promise<void> {
    const generation = ++this.generation;
    this.set({ phase: 'starting', entries: this.unsentEntries(), trouble: undefined, notice: undefined });
    try {
      const messages = await readTranscript(this.settings, kept);
      if (generation !== this.generation) return;
      this.kept = kept;
      const said = messages.map(entryOfMessage);
      const greeted = said.some((entry) => entry.key === kept.greeting.id);
      const entries = [...(greeted ? [] : [entryOf(kept.greeting)]), ...said, ...this.unsentEntries()];
      this.set({ phase: 'ready', entries: entries.slice(-mostEntries), unread: this.unseenOf(messages, kept.seenId) });
      this.follow(kept, messages.at(-1)?.id);
      await this.deliver();
    } catch (error) {
      if (generation !== this.generation) return;
      if (isGone(error)) await this.restartKeepingUnsent(page);
      else this.set({ phase: 'failed', trouble: troubleOf(error) });
    }
  }

  /** What is said elsewhere in this conversation is shown too; what this page said or was answered is there already. */
  private follow(kept: Kept, after: string | undefined): void {
    this.following?.rest();
    const generation = this.generation;
    this.following = new Following(this.settings, kept, after, {
      onMessage: (message) => {
        const { entries } = this.current;
        const isShown = entries.some(({ key }) => key === message.id || key === message.clientMessageId);
        if (generation !== this.generation || isShown) return;
        const isUnread = !this.isOpen && message.role !== 'shopper';
        this.set({
          entries: this.inOrder([...entries, entryOfMessage(message)]).slice(-mostEntries),
          unread: this.current.unread + (isUnread ? 1 : 0),
        });
        this.rememberSeen();
      },
      onHeldBy: (holder) => {
        if (generation === this.generation) this.held(holder);
      },
      onTyping: (by, isTyping) => {
        const { people } = this.current;
        if (generation === this.generation && by === 'agent')
          this.set({ people: { ...people, isAgentTyping: isTyping } });
      },
    });
    if (this.isAttended) this.following.listen();
  }

  private held(holder: Holder): void {
    const { people, notice } = this.current;
    const now = heldNow(people, holder);
    this.set({ people: now, notice: noticeAfter(people, now, notice) });
    this.rememberSeen();
  }

  /** On the next page, or after a reload, it is known what was read and whether somebody is still awaited. */
  private rememberSeen(): void {
    if (!this.kept || this.current.phase !== 'ready') return;
    const isWithPeople = this.current.people.heldBy !== 'assistant';
    const seenId = this.isOpen ? this.current.entries.at(-1)?.key : this.kept.seenId;
    this.kept = { ...this.kept, isWithPeople, seenId };
    // Only what was seen is put down: another conversation, or a token that was taken away, stays as it is kept.
    const stored = recall();
    if (stored?.conversationId === this.kept.conversationId) keep({ ...stored, isWithPeople, seenId });
  }

  private unseenOf(messages: readonly TranscriptMessage[], seenId: string | undefined): number {
    const seen = messages.findIndex(({ id, clientMessageId }) => id === seenId || clientMessageId === seenId);
    if (this.isOpen || seen < 0) return 0;
    return messages.slice(seen + 1).filter(({ role }) => role !== 'shopper').length;
  }

  private async restartKeepingUnsent(page: Page | undefined): Promise<void> {
    keep(undefined);
    this.kept = undefined;
    // Ids belong to the conversation that is gone; in the new one these messages are new.
    for (const pending of this.unsent) pending.clientMessageId = randomId();
    await this.begin(page, 'expired');
  }

  /** Sends what is waiting, one after the other, in the order it was written. */
  private async deliver(): Promise<void> {
    if (this.busy || this.current.phase !== 'ready' || !this.kept) return;
    this.busy = true;
    const generation = this.generation;
    try {
      for (let next = this.unsent[0]; next && generation === this.generation; next = this.unsent[0]) {
        if (!(await this.deliverOne(next, this.kept, generation))) return;
        this.unsent.shift();
      }
    } finally {
      if (generation === this.generation) this.busy = false;
    }
  }

  private async deliverOne(pending: Pending, kept: Kept, generation: number): Promise<boolean> {
    const slowTimer = setTimeout(() => generation === this.generation && this.set({ slow: true }), slowAfterMs);
    pending.isTried = true;
    this.set({ waiting: true, slow: false });
    try {
      const { text, clientMessageId, page, choice } = pending;
      const answer = await this.patiently(
        () => sendMessage(this.settings, kept, { text, clientMessageId, page, choice }),
        generation,
      );
      if (generation !== this.generation) return false;
      this.mark(pending.keys, 'sent');
      const known = new Set(this.current.entries.map(({ key }) => key));
      const replies = answer.replies.filter(({ id }) => !known.has(id)).map(entryOf);
      const entries = [...this.current.entries, ...replies];
      this.set({ entries: this.inOrder(entries).slice(-mostEntries), notice: undefined });
      this.held({ heldBy: answer.heldBy });
      return true;
    } catch (error) {
      if (generation !== this.generation) return false;
      if (isGone(error)) {
        void this.restartKeepingUnsent(pending.page);
        return false;
      }
      this.mark(this.unsentKeys(), 'failed');
      this.set({ trouble: troubleOf(error) });
      return false;
    } finally {
      clearTimeout(slowTimer);
      if (generation === this.generation) this.set({ waiting: false, slow: false });
    }
  }

  /** An answer belongs above what the shopper wrote while it was on its way. */
  private inOrder(entries: Entry[]): Entry[] {
    const later = new Set(this.unsentKeys(1));
    return [...entries.filter(({ key }) => !later.has(key)), ...entries.filter(({ key }) => later.has(key))];
  }

  private async patiently<T>(attempt: () => Promise<T>, generation: number): Promise<T> {
    for (const delayMs of retryDelaysMs) {
      try {
        return await attempt();
      } catch (error) {
        if (!mayPass(error) || generation !== this.generation) throw error;
        const askedMs = error instanceof RequestError ? error.retryAfterMs : 0;
        await new Promise((resolve) => setTimeout(resolve, Math.max(delayMs, askedMs)));
      }
    }
    return attempt();
  }
}
