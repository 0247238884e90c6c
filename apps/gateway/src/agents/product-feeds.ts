// The whole catalog as a file for those who list products elsewhere: read page by page while it is sent, so no catalog is too big for it.
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { catalogCalls, type Locale, productRecord, type StorefrontProduct, textIn } from '#contracts';
import { HttpProblem } from '../http/problem.js';
import { Storefront } from '../storefront/storefront.js';
import { isWeb } from './ucp-product.js';

const PAGE = 100;
/** Whoever reads slowly keeps no place but a few of their own: those who list the catalog come from other addresses. */
const MAX_OPEN = 20;
const MAX_OPEN_OF_ONE = 2;
const RETRY_AFTER_SECONDS = 30;
/** A catalog that takes longer to be read breaks off, and is seen to be no whole feed. */
const MAX_READING_MS = 300_000;

/** What a feed has to know of the shop. */
export interface FeedShop {
  readonly name: string;
  readonly locale: Locale;
  /** The address of the gateway, without a slash at its end. */
  readonly base: string;
  /** The product's own page, or that of the bundled shop. */
  urlOf(product: StorefrontProduct): string;
  /** Absolute addresses. */
  imagesOf(product: StorefrontProduct): string[];
}

/** How a feed is written. */
export interface FeedFormat {
  head?(shop: FeedShop): string;
  product(product: StorefrontProduct, shop: FeedShop): string;
  readonly tail?: string;
}

/** Writes feeds. */
@Injectable()
export class ProductFeeds {
  private readonly catalog;
  /** Who reads, as often as they do. */
  private readonly readers: string[] = [];
  private lastRead: Promise<unknown> = Promise.resolve();

  constructor(
    bus: Bus,
    private readonly storefront: Storefront,
  ) {
    this.catalog = clientOf(bus, catalogCalls);
  }

  /**
   * The feed as a stream; the first page is read before this settles, so that what is wrong by then is told as a problem. A fault after it ends
   * the stream with an error.
   * @param reader what stands for the address of who reads
   * @throws HttpProblem 404 without a store, 429 while this reader, or very many, read already
   */
  async write(format: FeedFormat, base: string, wanted: Locale | undefined, reader: string): Promise<Readable> {
    if (this.readers.length >= MAX_OPEN || this.readers.filter((one) => one === reader).length >= MAX_OPEN_OF_ONE)
      throw new HttpProblem(429, 'feeds-in-hand', {
        detail: 'The catalog is being read already. Please try again in a moment.',
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    this.readers.push(reader);
    const leave = (): void => {
      this.readers.splice(this.readers.indexOf(reader), 1);
    };
    try {
      const { name, locales } = await this.storefront.store();
      const locale = locales.find((one) => one === wanted) ?? locales[0] ?? 'en';
      const shop: FeedShop = { name: textIn(name, locale), locale, base, ...addressesAt(base) };
      const pieces = this.pieces(format, shop, await this.page(undefined));
      const stream = Readable.from(pieces, { signal: AbortSignal.timeout(MAX_READING_MS) });
      // Also of a reader that has gone before the first piece.
      return stream.once('close', leave);
    } catch (error) {
      leave();
      throw error;
    }
  }

  private async *pieces(format: FeedFormat, shop: FeedShop, first: Page): AsyncGenerator<string> {
    if (format.head !== undefined) yield format.head(shop);
    let page: Page | undefined = first;
    while (page !== undefined) {
      const written = page.products.map((product) => format.product(product, shop)).join('');
      if (written !== '') yield written;
      page = page.next === undefined ? undefined : await this.page(page.next);
    }
    if (format.tail !== undefined) yield format.tail;
  }

  /** All readers together ask for one page at a time: each of them reads all of the catalog, its prices and its stock. */
  private async page(after: string | undefined): Promise<Page> {
    const read = this.lastRead.then(async () => await this.readPage(after));
    this.lastRead = read.catch(() => undefined);
    return await read;
  }

  private async readPage(after: string | undefined): Promise<Page> {
    const { records, next } = await this.catalog.readRecords({
      file: 'products',
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    const products = await this.storefront.shown(records.map((record) => productRecord.parse(record)));
    return { products, next };
  }
}

interface Page {
  readonly products: readonly StorefrontProduct[];
  readonly next: string | undefined;
}

/** Where products and pictures are, for those who do not come from the shop's own page. */
function addressesAt(base: string): Pick<FeedShop, 'urlOf' | 'imagesOf'> {
  const absolute = (address: string): string | undefined => {
    const url = URL.parse(address, `${base}/`);
    return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
  };
  return {
    // One that is not absolute is of a shop that is not here.
    urlOf: ({ id, url }) => (isWeb(url) ? url : `${base}/#/products/${encodeURIComponent(id)}`),
    imagesOf: ({ images = [] }) => images.map(absolute).filter((url) => url !== undefined),
  };
}
