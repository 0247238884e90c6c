// Tells a customer, in the conversations that are open, what they would otherwise have to ask for.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Bus } from '#bus';
import {
  type Card,
  type EventPayload,
  type inventoryEvents,
  type Locale,
  type logisticsEvents,
  type ProductRecord,
  type Reply,
  type SkillName,
  type StockLevel,
  textIn,
} from '#contracts';
import { Clock } from '#platform';
import { ConversationConfig } from '../conversation/conversation.config.js';
import { ConversationStore, type SpokenOf } from '../conversation/conversation.store.js';
import { LiveConversation } from '../conversation/live-conversation.js';
import { variantLabel } from '../ground/variants.js';
import { Speak } from '../reply/speak.js';
import { textOf } from '../reply/write-reply.js';
import { type ShopCalls, shopCallsOver } from '../shop-calls.js';
import { productCard } from '../skills/cards.js';
import type { Facts } from '../skills/skill.js';
import { noticeReplies } from './notices.replies.js';

type ShipmentNotice = EventPayload<typeof logisticsEvents.shipmentExceptionNoticed>;
type StockNotice = EventPayload<typeof inventoryEvents.backInStock>;

/** A conversation in which nothing was said for longer is not open in front of anybody. */
const OPEN_FOR_HOURS = 24;
/** Who asked to be told finds it for as long as a conversation can be taken up again. */
const PROMISED_FOR_HOURS = 30 * 24;
/** So many conversations of one customer at most are told. */
const MAX_CONVERSATIONS = 10;
const HOUR_MS = 3_600_000;
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** What a notice is made of, in one language. */
interface Notice {
  readonly skill: SkillName;
  readonly replyKey: string;
  readonly facts: Facts;
  readonly cards: readonly Card[];
  readonly suggestions: readonly string[];
  /** What "it" means after it. */
  readonly about: SpokenOf;
}

/** Writes notices into transcripts. A guest who proved an order has no customer, and is told nothing. */
@Injectable()
export class NoticesService {
  private readonly shop: ShopCalls;

  constructor(
    bus: Bus,
    private readonly conversations: ConversationStore,
    private readonly clock: Clock,
    private readonly live: LiveConversation,
    private readonly config: ConversationConfig,
  ) {
    this.shop = shopCallsOver(bus);
  }

  /** Once a conversation for each thing that is wrong with a parcel and the time that it began. */
  async tellOfShipment(event: ShipmentNotice): Promise<void> {
    // The customer said so in a conversation and was answered there.
    if (event.kind === 'not-received') return;
    const { orderId, orderStatus: status, kind, since } = event;
    const noticeIn = (speak: Speak): Notice => ({
      skill: 'order-status',
      replyKey: kind,
      facts: { orderId, status, shipments: [shipmentFacts(event, speak.locale)], notice: { kind, since } },
      cards: [],
      suggestions: speak.choose([`${orderId} 到哪了？`, '转人工'], [`Where is ${orderId}?`, 'Talk to a person']),
      about: { focusOrderId: orderId },
    });
    await this.tell(event.customerId, [event.shipmentId, kind, since], OPEN_FOR_HOURS, async () => {
      return Promise.resolve(noticeIn);
    });
  }

  /** Says nothing where the pieces are gone again. */
  async tellOfStock({ customerId, productId, sku, subscribedAt }: StockNotice): Promise<void> {
    await this.tell(customerId, [sku, subscribedAt], PROMISED_FOR_HOURS, async () => {
      const [{ products }, { items }] = await Promise.all([
        this.shop.catalog.getProducts({ productIds: [productId] }),
        this.shop.inventory.getStock({ skus: [sku] }),
      ]);
      const [product] = products;
      const [level] = items;
      const variant = product?.variants.find((one) => one.sku === sku);
      if (product === undefined || variant === undefined || level?.inStock !== true) return undefined;
      return (speak) => backNotice({ product, variant, level }, speak);
    });
  }

  /** `read` finds out, once for all conversations, what there is to tell; `undefined`: nothing. */
  private async tell(
    customerId: string,
    about: readonly string[],
    openForHours: number,
    read: () => Promise<((speak: Speak) => Notice) | undefined>,
  ): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - openForHours * HOUR_MS);
    const open = await this.conversations.openOf(customerId, since, MAX_CONVERSATIONS);
    if (open.length === 0) return;
    const noticeIn = await read();
    if (noticeIn === undefined) return;
    const { store } = await this.shop.catalog.getStore({});
    const name = createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 24);
    for (const { id, locale } of open) {
      const speak = new Speak(
        locale,
        now,
        store?.timezone ?? DEFAULT_TIME_ZONE,
        this.config.ASSISTANT,
        store?.name,
        store?.currency,
      );
      const notice = noticeIn(speak);
      const reply = replyOf(`notice.${name}`, notice, speak);
      const isNew = await this.conversations.append(id, reply, { ...notice.about, lastSkill: notice.skill }, now);
      if (isNew) this.live.changed(id);
    }
  }
}

/** What is back. */
interface Back {
  readonly product: ProductRecord;
  readonly variant: ProductRecord['variants'][number];
  readonly level: StockLevel;
}

function backNotice({ product, variant, level }: Back, speak: Speak): Notice {
  const { sku } = variant;
  const productId = product.id;
  const title = textIn(product.title, speak.locale);
  const option = variantLabel(variant, speak.locale);
  const facts: StockLevel & Facts = {
    ...level,
    productId,
    title,
    ...(option === '' ? {} : { option }),
    back: true,
  };
  return {
    skill: 'stock',
    replyKey: 'back-in-stock',
    facts,
    cards: [productCard(product, speak.locale, { sku, available: level.available, status: level.level })],
    suggestions: speak.choose([`${title}多少钱？`], [`How much is the ${title}?`]),
    about: { focus: { productId, sku, skus: [sku], byName: true } },
  };
}

function replyOf(id: string, { skill, replyKey, facts, cards, suggestions }: Notice, speak: Speak): Reply {
  return {
    id,
    ...textOf({ skill: 'notices', key: replyKey }, facts, speak, noticeReplies),
    locale: speak.locale,
    skill,
    cards: [...cards],
    suggestions: [...suggestions],
    needs: null,
  };
}

function shipmentFacts(event: ShipmentNotice, locale: Locale): Facts {
  const { carrier, trackingNumber, status, estimatedDeliveryAt, lastEvent } = event;
  return {
    carrier,
    trackingNumber,
    status,
    ...(estimatedDeliveryAt === undefined ? {} : { estimatedDeliveryAt }),
    ...(lastEvent === undefined
      ? {}
      : {
          lastEvent: {
            at: lastEvent.at,
            status: lastEvent.status,
            description: textIn(lastEvent.description, locale),
            ...(lastEvent.location === undefined ? {} : { location: textIn(lastEvent.location, locale) }),
          },
        }),
  };
}
