// Who owns which file of a store: the calls that load its records and read them back.
import { type Bus, clientOf } from '#bus';
import {
  catalogCalls,
  type ImportLine,
  type ImportResult,
  inventoryCalls,
  logisticsCalls,
  ordersCalls,
  recommendationsCalls,
  type StoreFile,
} from '#contracts';

/** Loads a batch of lines of one file. */
export type LoadBatch = (lines: ImportLine[]) => Promise<ImportResult>;

/** Reads a page of a file's records back, in the order of their keys. */
export type ReadPage = (after?: string) => Promise<{ records: Record<string, unknown>[]; next?: string | undefined }>;

interface Owner {
  load: LoadBatch[];
  read: ReadPage;
}

/** The owners of every file, reached over a bus. The store's own record is kept by two: the catalog and the orders. */
export function ownersOn(bus: Bus): Record<StoreFile, Owner> {
  const catalog = clientOf(bus, catalogCalls);
  const orders = clientOf(bus, ordersCalls);
  const inventory = clientOf(bus, inventoryCalls);
  const logistics = clientOf(bus, logisticsCalls);
  const recommendations = clientOf(bus, recommendationsCalls);
  const ofCatalog = (file: 'store' | 'products' | 'promotions' | 'faqs'): Owner => ({
    load: [(lines) => catalog.importRecords({ file, lines })],
    read: (after) => catalog.readRecords({ file, after }),
  });
  const ofOrders = (file: 'customers' | 'orders'): Owner => ({
    load: [(lines) => orders.importRecords({ file, lines })],
    read: (after) => orders.readRecords({ file, after }),
  });
  const ofLogistics = (file: 'shipping-methods' | 'shipments'): Owner => ({
    load: [(lines) => logistics.importRecords({ file, lines })],
    read: (after) => logistics.readRecords({ file, after }),
  });
  return {
    store: {
      ...ofCatalog('store'),
      load: [
        (lines) => catalog.importRecords({ file: 'store', lines }),
        (lines) => orders.importRecords({ file: 'store', lines }),
      ],
    },
    products: ofCatalog('products'),
    stock: {
      load: [(lines) => inventory.importRecords({ file: 'stock', lines })],
      read: (after) => inventory.readRecords({ file: 'stock', after }),
    },
    promotions: ofCatalog('promotions'),
    'shipping-methods': ofLogistics('shipping-methods'),
    faqs: ofCatalog('faqs'),
    customers: ofOrders('customers'),
    orders: ofOrders('orders'),
    shipments: ofLogistics('shipments'),
    interactions: {
      load: [(lines) => recommendations.importRecords({ file: 'interactions', lines })],
      read: (after) => recommendations.readRecords({ file: 'interactions', after }),
    },
  };
}
