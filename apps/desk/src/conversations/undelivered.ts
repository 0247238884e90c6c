// Tells whoever deals with a conversation that a line did not reach the shopper on their platform: as a note, once.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { channelsEvents, DeliveryFault, EventPayload, Locale } from '#contracts';

const REASONS: Readonly<Record<DeliveryFault, Readonly<Record<Locale, string>>>> = {
  'window-closed': { zh: '对方再次发言前不能再发', en: 'nothing can be sent until the shopper writes again' },
  quota: { zh: '平台的消息额度已用完', en: 'the platform’s quota is used up' },
  'bad-credentials': { zh: '平台不认店铺的凭证', en: 'the platform refuses the shop’s credentials' },
  blocked: { zh: '对方已屏蔽店铺', en: 'the shopper has blocked the shop' },
  rate: { zh: '平台限速过久', en: 'the platform asked to wait for too long' },
  rejected: { zh: '平台拒收', en: 'the platform refused it' },
  away: { zh: '平台一直连不上', en: 'the platform could not be reached' },
};

/** Writes the notes; a conversation that nobody deals with has none. */
@Injectable()
export class Undelivered {
  constructor(private readonly dataSource: DataSource) {}

  async note({
    conversationId,
    channel,
    fault,
    at,
  }: EventPayload<typeof channelsEvents.deliveryFailed>): Promise<void> {
    const { zh, en } = REASONS[fault];
    await this.dataSource.query(
      `insert into desk.notes (conversation_id, agent_id, name, text, at)
       select conversation_id, $2, $2, case locale when 'zh' then $3 else $4 end, $5 from desk.cases
       where conversation_id = $1
         and not exists (select from desk.notes where conversation_id = $1 and agent_id = $2 and at = $5)`,
      [
        conversationId,
        channel,
        `一条消息没有送到 ${channel}：${zh}。`,
        `A message did not reach ${channel}: ${en}.`,
        new Date(at),
      ],
    );
  }
}
