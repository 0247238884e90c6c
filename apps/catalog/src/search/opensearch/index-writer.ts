// Makes an index of products in OpenSearch and writes changed products to it, each version over older ones only.
import { Logger } from '@nestjs/common';
import { z } from 'zod';
import type { ChangedProduct } from '../product-changes.js';
import { type OpenSearchConnection, OpenSearchFault } from './connection.js';
import { INDEX_BODY, indexTemplate } from './index-settings.js';
import { documentOf } from './product-document.js';

const NOT_FOUND = 404;
const CONFLICT = 409;
/** Larger batches are sent in parts. */
const MAX_BATCH_BYTES = 8_000_000;
const MOST_LOGGED = 5;

const anything = z.unknown();
const acknowledged = z.object({ acknowledged: z.boolean() });
const settingsAnswer = z.record(
  z.string(),
  z.object({
    settings: z.object({ index: z.object({ uuid: z.string(), number_of_replicas: z.string().optional() }) }),
  }),
);
const mappingAnswer = z.record(
  z.string(),
  z.object({ mappings: z.object({ _meta: z.object({ format: z.int().optional() }).optional() }) }),
);
const itemResult = z.object({
  status: z.int(),
  _id: z.string(),
  error: z.object({ type: z.string(), reason: z.string().nullish() }).optional(),
});
const bulkAnswer = z.object({
  errors: z.boolean(),
  items: z.array(z.object({ index: itemResult.optional(), delete: itemResult.optional() })),
});

/** Indexes of this shop's products: `base` begins the names of all of them, and is the alias of the one that answers. */
export class IndexWriter {
  private readonly logger = new Logger(IndexWriter.name);

  constructor(
    private readonly connection: OpenSearchConnection,
    readonly base: string,
  ) {}

  /** The number of an index; `undefined` when there is none of this name. */
  async uuidOf(index: string): Promise<string | undefined> {
    const answer = await this.unlessMissing(settingsAnswer, { method: 'GET', path: `/${index}/_settings` });
    return answer?.[index]?.settings.index.uuid;
  }

  /** Makes an empty index, in place of one of the same name, and returns its number. */
  async make(index: string): Promise<string> {
    await this.putTemplate();
    await this.unlessMissing(acknowledged, { method: 'DELETE', path: `/${index}` });
    try {
      await this.connection.work(acknowledged, { method: 'PUT', path: `/${index}`, body: INDEX_BODY });
    } catch (error) {
      if (!(error instanceof OpenSearchFault)) throw error;
      // Another instance may have made it at the same moment.
      if ((await this.uuidOf(index)) === undefined) throw error.isAway ? error : notMade(index, error);
    }
    const uuid = await this.uuidOf(index);
    if (uuid === undefined) throw new OpenSearchFault(`${index} is gone`, NOT_FOUND);
    return uuid;
  }

  /** In place of one of a former version. One of somebody else's may be in its way; the index itself is made without it. */
  private async putTemplate(): Promise<void> {
    try {
      await this.connection.work(acknowledged, {
        method: 'PUT',
        path: `/_index_template/${this.base}`,
        body: indexTemplate(`${this.base}-v-*`),
      });
    } catch (error) {
      if (!(error instanceof OpenSearchFault) || error.isAway) throw error;
      this.logger.warn(`the template of the search indexes is not taken: ${error.message}`);
    }
  }

  /** The format of the documents of an index or alias, by the name of the index; `undefined` when there is none. */
  async formatOf(name: string): Promise<{ index: string; format: number | undefined } | undefined> {
    const answer = await this.unlessMissing(mappingAnswer, { method: 'GET', path: `/${name}/_mapping` });
    const [first] = Object.entries(answer ?? {});
    return first && { index: first[0], format: first[1].mappings._meta?.format };
  }

  /** How often what was written becomes findable by itself; rarely while a whole store is taken in. */
  async refreshEvery(index: string, interval: string): Promise<void> {
    await this.connection.work(acknowledged, {
      method: 'PUT',
      path: `/${index}/_settings`,
      body: { index: { refresh_interval: interval } },
    });
  }

  /** Makes all that was written findable. */
  async refresh(index: string): Promise<void> {
    await this.connection.work(anything, { method: 'POST', path: `/${index}/_refresh` });
  }

  /** From now on this index answers, in one step; the former ones are taken away. */
  async switchTo(index: string): Promise<void> {
    const former = await this.formatOf(this.base);
    const all = await this.unlessMissing(mappingAnswer, { method: 'GET', path: `/${this.base}-v-*/_mapping` });
    await this.connection.work(acknowledged, {
      method: 'POST',
      path: '/_aliases',
      body: {
        actions: [
          { remove: { index: `${this.base}-v-*`, alias: this.base, must_exist: false } },
          { add: { index, alias: this.base } },
        ],
      },
    });
    // The former index stays for instances of the former version; what is older is nobody's any more.
    for (const name of Object.keys(all ?? {}).filter((one) => one !== index && one !== former?.index))
      await this.unlessMissing(acknowledged, { method: 'DELETE', path: `/${name}` });
  }

  /** Writes products as they are now; `changed` is higher for what was read later. What is refused is named in the log. */
  async write(index: string, products: readonly ChangedProduct[], changed: number): Promise<void> {
    let lines: object[] = [];
    let bytes = 0;
    for (const product of products) {
      const version = { _index: index, _id: product.id, version: changed, version_type: 'external_gte' };
      if (product.record === undefined) {
        lines.push({ delete: version });
        continue;
      }
      const document = documentOf(product, changed);
      bytes += JSON.stringify(document).length;
      lines.push({ index: version }, document);
      if (bytes < MAX_BATCH_BYTES) continue;
      await this.send(lines);
      [lines, bytes] = [[], 0];
    }
    await this.send(lines);
  }

  private async send(lines: readonly object[]): Promise<void> {
    if (lines.length === 0) return;
    const { errors, items } = await this.connection.work(bulkAnswer, { method: 'POST', path: '/_bulk', body: lines });
    if (!errors) return;
    const refused = items
      .map((item) => item.index ?? item.delete)
      .filter((item) => item?.error !== undefined && item.status !== CONFLICT && item.status !== NOT_FOUND);
    const busy = refused.find((item) => item !== undefined && new OpenSearchFault('', item.status).isAway);
    if (busy) throw new OpenSearchFault(`it takes in nothing now: ${busy.error?.type ?? ''}`, busy.status);
    if (refused.length === 0) return;
    const named = refused
      .slice(0, MOST_LOGGED)
      .map((item) => `${item?._id ?? ''} (${item?.error?.type ?? ''}: ${item?.error?.reason ?? ''})`);
    this.logger.error(`${refused.length} products cannot be found, OpenSearch refuses them: ${named.join('; ')}`);
  }

  private async unlessMissing<Schema extends z.ZodType>(
    schema: Schema,
    ask: Parameters<OpenSearchConnection['work']>[1],
  ): Promise<z.output<Schema> | undefined> {
    try {
      return await this.connection.work(schema, ask);
    } catch (error) {
      if (error instanceof OpenSearchFault && error.status === NOT_FOUND) return undefined;
      throw error;
    }
  }
}

/** What a template says that this one cannot overrule: whether something is a document of its own. */
const notMade = (index: string, { message, status }: OpenSearchFault): OpenSearchFault =>
  new OpenSearchFault(
    `the index ${index} cannot be made; does a template of the cluster (GET /_index_template) say otherwise of its fields? ${message}`,
    status,
  );
