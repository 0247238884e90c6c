// What shoppers ask and say about each product, by aspect: the voice of the product.
import { Injectable } from '@nestjs/common';
import type { InsightsPage } from '#contracts';
import { CountsStore } from '../figures/counts.store.js';
import { aspectName, Names } from './names.js';
import { type PageDays, rowId } from './page.js';

const MAX_PRODUCTS = 60;
/** So many products and aspects of them are looked at, those that were spoken of most. */
const MAX_COUNTED = 10_000;

interface Felt {
  aspect: string;
  praise: number;
  complaints: number;
}

interface Voice {
  praise: number;
  complaints: number;
  readonly aspects: Map<string, Felt>;
}

/** Makes the page `products`. */
@Injectable()
export class ProductsPage {
  constructor(
    private readonly counts: CountsStore,
    private readonly names: Names,
  ) {}

  async read({ days }: PageDays): Promise<Pick<InsightsPage, 'rows'>> {
    const [asked, praise, complaints] = await Promise.all([
      this.counts.byKey('product', days, MAX_COUNTED),
      this.counts.byKey('praise', days, MAX_COUNTED),
      this.counts.byKey('complaint', days, MAX_COUNTED),
    ]);
    const voices = new Map<string, Voice>();
    for (const [counts, side] of [
      [praise, 'praise'],
      [complaints, 'complaints'],
    ] as const)
      for (const { key, shoppers } of counts) {
        const [productId = '', aspect = ''] = key.split(/ (?=\S+$)/);
        if (productId === '-') continue;
        const voice = voices.get(productId) ?? { praise: 0, complaints: 0, aspects: new Map<string, Felt>() };
        const felt = voice.aspects.get(aspect) ?? { aspect, praise: 0, complaints: 0 };
        felt[side] += shoppers;
        voice[side] += shoppers;
        voice.aspects.set(aspect, felt);
        voices.set(productId, voice);
      }
    const shoppers = new Map(asked.map((count) => [count.key, count.shoppers]));
    const ids = [...new Set([...voices.keys(), ...shoppers.keys()])]
      .sort(
        (a, b) =>
          weightOf(voices.get(b), shoppers.get(b)) - weightOf(voices.get(a), shoppers.get(a)) || (a < b ? -1 : 1),
      )
      .slice(0, MAX_PRODUCTS);
    const names = await this.names.ofProducts(ids);
    const rows = ids.map((productId) => {
      const voice = voices.get(productId);
      return {
        figureId: rowId(days, 'product', productId),
        productId,
        title: names.get(productId)?.title ?? { zh: productId, en: productId },
        shoppers: shoppers.get(productId) ?? 0,
        praise: voice?.praise ?? 0,
        complaints: voice?.complaints ?? 0,
        aspects: [...(voice?.aspects.values() ?? [])]
          .sort((a, b) => b.complaints - a.complaints || b.praise - a.praise)
          .map((felt) => ({
            ...felt,
            label: aspectName(felt.aspect),
            complaintsFigureId: rowId(days, 'complaint', `${productId} ${felt.aspect}`),
            praiseFigureId: rowId(days, 'praise', `${productId} ${felt.aspect}`),
          })),
      };
    });
    return { rows };
  }
}

/** What is complained about comes first, then what is asked about most. */
const weightOf = (voice: Voice | undefined, shoppers = 0): number => (voice?.complaints ?? 0) * 3 + shoppers;
