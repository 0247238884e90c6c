// Leads the import calls to the owner of each file.
import { Injectable } from '@nestjs/common';
import { catalogCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { FaqsService } from '../faqs/faqs.service.js';
import { ProductImport } from '../products/product-import.js';
import { ProductsService } from '../products/products.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { StoreService } from '../store/store.service.js';

/** Loads batches and reads records back. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly store: StoreService,
    private readonly productImport: ProductImport,
    private readonly products: ProductsService,
    private readonly promotions: PromotionsService,
    private readonly faqs: FaqsService,
  ) {}

  /** Applies a batch of one file. */
  async importRecords({
    file,
    lines,
  }: ParsedInput<typeof catalogCalls.importRecords>): Promise<HandlerOutput<typeof catalogCalls.importRecords>> {
    return file === 'products' ? this.productImport.importLines(lines) : this.tableOf(file).importLines(lines);
  }

  /** A page of a file as it was imported. */
  async readRecords({
    file,
    after,
    limit,
  }: ParsedInput<typeof catalogCalls.readRecords>): Promise<HandlerOutput<typeof catalogCalls.readRecords>> {
    return file === 'products' ? this.products.readPage(after, limit) : this.tableOf(file).readPage(after, limit);
  }

  private tableOf(
    file: 'store' | 'promotions' | 'faqs',
  ): StoreService['table'] | PromotionsService['table'] | FaqsService['table'] {
    if (file === 'store') return this.store.table;
    return file === 'promotions' ? this.promotions.table : this.faqs.table;
  }
}
