// What keys are called: products and policies by their titles, skills, rules and aspects by name, in both languages.
import { Injectable } from '@nestjs/common';
import { Bus, BusError, type ClientOf, clientOf } from '#bus';
import { catalogCalls, type Money, readAllProducts } from '#contracts';
import { PAYMENT_METHODS } from '../facts/payment-methods.data.js';
import { wishOf } from '../figures/wish.js';
import { ASPECT_NAMES, RULE_NAMES, SKILL_NAMES, WISH_NAMES } from './names.data.js';

/** A name in both languages. */
export interface Name {
  readonly zh: string;
  readonly en: string;
}

/** What is known of a product. */
export interface ProductName {
  readonly title: Name;
  readonly price?: Money;
}

const KEPT_MS = 300_000;
const MAX_KEPT = 20_000;
const MAX_FAQS = 1_000;
const MAX_ASKED = 200;

const both = (name: string): Name => ({ zh: name, en: name });

/** The name of a text of the shop's: what it lacks in one language is said in the other. */
export function nameOf(text: unknown): Name {
  if (typeof text === 'string') return both(text);
  const { zh, en } = (text ?? {}) as Partial<Name>;
  return { zh: zh ?? en ?? '', en: en ?? zh ?? '' };
}

/** Looks keys up in a table of the lines `key Chinese = English`; what is not there is called by its key. */
function namedIn(table: string): (key: string) => Name {
  const names = new Map(
    [...table.matchAll(/^(\S+) (.+) = (.+)$/gm)].map(([, key = '', zh = '', en = '']): [string, Name] => [
      key,
      { zh, en },
    ]),
  );
  return (key) => names.get(key) ?? both(key);
}

/** The name of a skill, an aspect, a kind of wish, or a rule. */
export const skillName = namedIn(SKILL_NAMES);
/** See {@link skillName}. */
export const aspectName = namedIn(ASPECT_NAMES);
/** See {@link skillName}. */
export const wishName = namedIn(WISH_NAMES);
/** See {@link skillName}. */
export const ruleName = namedIn(RULE_NAMES);

/** The name of a way to pay; none of what is none. */
export function paymentName(method: string): Name | undefined {
  const found = PAYMENT_METHODS.find(({ id }) => id === method);
  return found && { zh: found.zh, en: found.en };
}

/** Two names with something between. */
export const joined = (left: Name, right: Name, between = ' · '): Name => ({
  zh: `${left.zh}${between}${right.zh}`,
  en: `${left.en}${between}${right.en}`,
});

/** Looks names up, and keeps them for a while. */
@Injectable()
export class Names {
  private readonly catalog: ClientOf<typeof catalogCalls>;
  private products = new Map<string, ProductName | undefined>();
  private policies: ReadonlyMap<string, Name> = new Map();
  private keptUntilMs = -Infinity;

  constructor(bus: Bus) {
    this.catalog = clientOf(bus, catalogCalls);
  }

  /** The products of these ids that the shop has; without the catalog, none. */
  async ofProducts(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductName>> {
    await this.renew();
    const unknown = [...new Set(productIds)].filter((id) => !this.products.has(id));
    try {
      for (let at = 0; at < unknown.length; at += MAX_ASKED) {
        const asked = unknown.slice(at, at + MAX_ASKED);
        const first = await this.catalog.getProducts({ productIds: asked });
        const found = await readAllProducts(first, (input) => this.catalog.getProducts(input));
        for (const id of asked) this.products.set(id, undefined);
        for (const { id, title, variants } of found)
          this.products.set(id, {
            title: nameOf(title),
            ...(variants[0] === undefined ? {} : { price: variants[0].price }),
          });
      }
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
    }
    return new Map(
      productIds.flatMap((id) => {
        const known = this.products.get(id);
        return known === undefined ? [] : [[id, known] as const];
      }),
    );
  }

  /** The question of a policy. */
  policy(faqId: string): Name {
    return this.policies.get(faqId) ?? both(faqId);
  }

  private async renew(): Promise<void> {
    const nowMs = performance.now();
    if (nowMs < this.keptUntilMs && this.products.size < MAX_KEPT) return;
    this.keptUntilMs = nowMs + KEPT_MS;
    this.products = new Map();
    try {
      const { records } = await this.catalog.readRecords({ file: 'faqs', limit: MAX_FAQS });
      this.policies = new Map(records.map((record) => [String(record['id']), nameOf(firstOf(record['questions']))]));
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
    }
  }

  /** What a topic is called: `price p-1`, `return-order past-return-window`. Of a wish it is what the shop can name: a product, a way to pay. */
  async ofKeys(figure: string, keys: readonly string[]): Promise<ReadonlyMap<string, Name>> {
    const products = await this.ofProducts(
      keys
        .flatMap((key) => (figure === 'ask' ? (wishOf(key).productId ?? []) : [...partsOf(key), key]))
        .filter(Boolean),
    );
    const thing = (id: string): Name => products.get(id)?.title ?? this.policy(id);
    return new Map(keys.map((key) => [key, nameOfKey(figure, key, thing)]));
  }
}

function firstOf(questions: unknown): unknown {
  return Array.isArray(questions) ? (questions as unknown[])[0] : undefined;
}

/** Carriers, variants and places are called by what they are. */
const NAMES_ITSELF: ReadonlySet<string> = new Set(['carrier', 'sku', 'place']);

function nameOfKey(figure: string, key: string, thing: (id: string) => Name): Name {
  const [first, rest] = partsOf(key);
  if (figure === 'complaint' || figure === 'praise') {
    const aspect = aspectName(rest);
    return first === '-' ? aspect : joined(thing(first), aspect);
  }
  if (figure === 'ask') return wishTitle(key, thing);
  if (figure === 'refused') return joined(skillName(first), ruleName(rest));
  if (figure === 'product') return thing(key);
  if (NAMES_ITSELF.has(figure)) return both(key);
  return rest === '' ? skillName(first) : joined(skillName(first), thing(rest));
}

/** What a wish is about and what kind of one it is, where the shop has a name for it. */
function wishTitle(key: string, thing: (id: string) => Name): Name {
  const { kind, productId, method } = wishOf(key);
  const about = productId === undefined ? paymentName(method ?? '') : thing(productId);
  return about === undefined ? wishName(kind) : joined(about, wishName(kind));
}

/** The first word of a key, and what follows. */
function partsOf(key: string): [string, string] {
  const at = key.indexOf(' ');
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
}
