// Finds the products that a shopper's words may mean, and says how well each explains them.
import { Injectable } from '@nestjs/common';
import { catalogCalls, type HandlerOutput, type ProductRecord } from '#contracts';
import { findOptions, normalize, withPlainMeasures } from '#language';
import { ProductsService } from '../products/products.service.js';
import { commonWordings } from '../search/common-wordings.js';
import type { ProductIndex, TermGroup } from '../search/product-index.js';
import { SearchEngine } from '../search/search-engine.js';
import { compactCode } from '../search/product-fields.js';
import { alternativesOf, type Alternative, soundingPairs } from '../search/query-terms.js';
import { unitsOf, withoutFillers, type Unit } from '../search/terms.js';
import { candidateOf, type Mention } from './candidate.js';

/** Longer mentions are cut: a name of a product is not longer. */
const MAX_MENTION_LENGTH = 400;
const MAX_UNITS = 80;
/** How many products are read and looked at closely. */
const MAX_LOOKED_AT = 48;
/** What is longer than most names is hardly one: fewer products are looked at, and only as it is written. */
const LONG_MENTION = 160;
const MAX_LOOKED_AT_OF_LONG = 12;
/** What explains less than this is no candidate. */
const LEAST_COVERAGE = 0.2;
/** The shop's own word for a thing is worth more than one that means the same. */
const SYNONYM_QUALITY = 0.9;

/** Answers "which product is meant". Nothing is invented: words that no product has lower every candidate's coverage. */
@Injectable()
export class MentionsService {
  constructor(
    private readonly engine: SearchEngine,
    private readonly products: ProductsService,
  ) {}

  /** The candidates, the best first. */
  async resolve(text: string, limit: number): Promise<HandlerOutput<typeof catalogCalls.resolveMention>> {
    const asked = text.slice(0, MAX_MENTION_LENGTH);
    // "The 80 litre barrel" is the "Barrel, 80 L".
    const measured = withPlainMeasures(asked);
    const isMeasured = measured !== normalize(asked);
    const { index, incomplete } = await this.engine.candidates(isMeasured ? [asked, measured] : [asked]);
    // From here to the records nothing is awaited: the index must not change in between.
    const readings = [
      readingOf(index, asked),
      ...(isMeasured ? [readingOf(index, measured)] : []),
      ...(asked.length > LONG_MENTION ? [] : commonWordings(index, asked)).map(({ text: wording }) =>
        readingOf(index, wording),
      ),
    ];
    const ids = readings.flatMap(({ rows }) => rows.map((row) => index.table.ids[row] ?? ''));
    const records = await this.products.getProducts([...new Set(ids)]);
    const candidates = records
      .map((product) => bestCandidate(product, readings))
      .filter((candidate) => candidate.exact || candidate.coverage >= LEAST_COVERAGE)
      .sort(byFit);
    return { candidates: candidates.slice(0, limit), ...(incomplete === undefined ? {} : { incomplete }) };
  }
}

/** A mention in one wording, and the rows that it may mean. */
interface Reading {
  readonly mention: Mention;
  readonly rows: readonly number[];
}

function readingOf(index: ProductIndex, text: string): Reading {
  const mention = readMention(index, text);
  return { mention, rows: nearestRows(index, mention, text) };
}

/** What a product explains best: the words as they are, or the same in the shop's words, which is never exact. */
function bestCandidate(product: ProductRecord, [own, ...others]: readonly Reading[]): Candidate {
  if (own === undefined) throw new Error('a mention has a reading of its own');
  let best = candidateOf(product, own.mention);
  for (const { mention } of others) {
    const other = candidateOf(product, mention);
    const coverage = other.coverage * SYNONYM_QUALITY;
    if (coverage <= best.coverage) continue;
    best = { ...other, coverage, titleShare: other.titleShare * SYNONYM_QUALITY, exact: best.exact };
  }
  return best;
}

type Candidate = ReturnType<typeof candidateOf>;

function byFit(left: Candidate, right: Candidate): number {
  const fit = (candidate: Candidate): number => candidate.coverage + (candidate.exact ? 0.25 : 0);
  const difference = fit(right) - fit(left);
  if (Math.abs(difference) > 0.02) return difference;
  return right.titleShare - left.titleShare || (left.productId < right.productId ? -1 : 1);
}

/** Reads the mention once: its units, what each term may stand for, and how much each unit weighs. */
function readMention(index: ProductIndex, text: string): Mention {
  const plain = withoutFillers(text);
  const units = unitsOf(plain).slice(0, MAX_UNITS);
  const standsFor = new Map<string, Alternative[]>();
  for (const term of new Set(units.flatMap((unit) => unit.terms))) {
    const found = alternativesOf(index, term, false);
    if (found.length > 0) standsFor.set(term, found);
  }
  if (standsFor.size === 0) for (const [pair, found] of soundingPairs(index, plain)) standsFor.set(pair, found);
  // A unit weighs what the rarest of its known readings weighs: one that no product has weighs most of all.
  const weights = new Map<Unit, number>();
  for (const unit of units) {
    const rarities = unit.terms.flatMap((term) => (standsFor.get(term) ?? []).map((known) => index.rarity(known.term)));
    weights.set(unit, rarities.length === 0 ? index.rarity(undefined) : Math.max(...rarities));
  }
  const words = new Map<string, { word: string; quality: number }[]>();
  for (const [term, found] of standsFor) {
    words.set(
      term,
      found.map(({ term: number, quality }) => ({ word: index.vocabulary.wordOf(number), quality })),
    );
  }
  return {
    text: normalize(text),
    plain,
    units,
    standsFor: words,
    weightOf: (unit) => weights.get(unit) ?? 0,
    rarityOf: (term) => index.rarity(index.vocabulary.find(term)),
  };
}

/** The rows worth a closer look: those that a code names, and those that hold most of the mention's weight. */
function nearestRows(index: ProductIndex, mention: Mention, text: string): number[] {
  const groups: TermGroup[] = [];
  for (const unit of mention.units) {
    const terms = unit.terms.flatMap((term) =>
      (mention.standsFor.get(term) ?? []).map(({ word, quality }) => ({
        term: index.vocabulary.find(word) ?? 0,
        quality,
      })),
    );
    if (terms.length > 0) groups.push({ terms, weight: Math.max(1e-6, mention.weightOf(unit) * unit.share) });
  }
  for (const option of findOptions(mention.plain)) {
    const term = index.vocabulary.find(`=${option.kind}:${option.value}`);
    if (term !== undefined) groups.push({ terms: [{ term, quality: 1 }], weight: index.rarity(term) / 2 });
  }
  const code = index.vocabulary.find(compactCode(text));
  if (code !== undefined) groups.push({ terms: [{ term: code, quality: 1 }], weight: index.rarity(code) });
  const { rows, scores, explained } = index.match(groups);
  const nearest = [...rows]
    .sort((left, right) => {
      const byWeight = (explained[right] ?? 0) - (explained[left] ?? 0);
      return Math.abs(byWeight) > 1e-4 ? byWeight : (scores[right] ?? 0) - (scores[left] ?? 0);
    })
    .slice(0, text.length > LONG_MENTION ? MAX_LOOKED_AT_OF_LONG : MAX_LOOKED_AT);
  const named = [index.table.rowOf(text.trim()), index.table.rowOfSku(text.trim())].filter((row) => row !== undefined);
  return [...new Set([...named, ...nearest])];
}
