// What in a message the shop's own data know: titles, kinds, brands, options, attributes, policies, offers and measures, with their places.
import { Injectable } from '@nestjs/common';
import { catalogCalls, type HandlerOutput, type SpottedMention } from '#contracts';
import { FaqsService } from '../faqs/faqs.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { SearchEngine } from '../search/search-engine.js';
import type { ProductIndex } from '../search/product-index.js';
import { compactCode } from '../search/product-fields.js';
import { findMeasures } from '../search/measures.js';
import { kindsByOtherNames, otherNamesIn } from './other-names.js';
import { promotionsNamed } from './promotion-spotter.js';
import { alignedText, type AlignedText, type SpotToken, tokensOf } from './spot-tokens.js';
import { mentionAt, MOST_CANDIDATES } from './spotted-mention.js';
import { type NamedRun, TitleSpotter } from './title-spotter.js';
import { valuesIn } from './value-spotter.js';

const MAX_MENTIONS = 64;
const MAX_CLAUSES = 32;
/** So many words and Chinese characters are looked at: many times what a shopper says of products in one message. */
const MAX_TOKENS = 640;
/** Longer clauses are looked at in parts. */
const CLAUSE_TOKENS = 60;
const MAX_POLICY_CLAUSES = 6;
const POLICIES_A_CLAUSE = 2;
/** From here a policy is near enough to be offered; see {@link FaqsService}. */
const LEAST_POLICY = 0.35;
/** What was found by its meaning alone never weighs as much as the shop's own words. */
const MOST_BY_MEANING = 0.6;
const LEAST_STRENGTH = 0.2;
const CLAUSE_END = /[,，。.!?！？;；:：、\n\r…~～]/u;
const SHORTEST_CODE = 4;
/** Of a title that is named this well, the run is that product and not its kind. */
const NAMED_SHARE = 0.75;

/** Spots what a message names. It asks no database. */
@Injectable()
export class SpotService {
  private spotter: { index: ProductIndex; titles: TitleSpotter } | undefined;

  constructor(
    private readonly engine: SearchEngine,
    private readonly faqs: FaqsService,
    private readonly promotions: PromotionsService,
  ) {}

  /** The mentions of a text, the strongest first. */
  async spot(text: string): Promise<HandlerOutput<typeof catalogCalls.spot>> {
    const [policies, promotions] = await Promise.all([this.policiesIn(text), this.promotions.all()]);
    const aligned = alignedText(text);
    const tokens = tokensOf(aligned).slice(0, MAX_TOKENS);
    const parts = clausesOf(text, tokens).slice(0, MAX_CLAUSES);
    const { index } = await this.engine.candidates([...textsOf(text, parts), ...otherNamesIn(aligned)]);
    // From here on nothing is awaited: the index must not change in between.
    if (this.spotter?.index !== index) this.spotter = { index, titles: new TitleSpotter(index) };
    const { titles } = this.spotter;
    const clauses = withTitlesWhole(parts, titles, aligned.plain);
    const named = clauses.flatMap((clause) => mentionsOf(titles.runsIn(clause), index, aligned));
    const synonyms = kindsByOtherNames(index, titles, aligned, named);
    const values = valuesIn(index, aligned, clauses);
    const offers = promotionsNamed(aligned, tokens, promotions, index);
    const mentions = [...codesIn(index, aligned, tokens), ...named, ...synonyms, ...values, ...policies, ...offers];
    for (const { start, end } of findMeasures(aligned.plain))
      mentions.push(mentionAt(aligned, { from: start, to: end }, { kind: 'measure', strength: 0.8, candidates: [] }));
    mentions.sort((left, right) => right.strength - left.strength || left.start - right.start);
    return { mentions: mentions.slice(0, MAX_MENTIONS) };
  }

  private async policiesIn(text: string): Promise<SpottedMention[]> {
    const clauses = text
      // Spaces stand for commas in Chinese chats.
      .split(/[，。！？；,!?;\n\r]+|\.(?=\s|$)|(?<=\p{Script=Han})\s+(?=\p{Script=Han}{2})/u)
      .map((part) => part.trim())
      .filter((part) => part.length > 1);
    const asked = [...new Set([text.trim(), ...clauses])].filter((part) => part !== '').slice(0, MAX_POLICY_CLAUSES);
    const mentions: SpottedMention[] = [];
    const policies = await this.faqs.searchEach(asked, POLICIES_A_CLAUSE);
    for (const [at, part] of asked.entries()) {
      const start = text.indexOf(part);
      const { faqs } = policies[at] ?? { faqs: [] };
      for (const { faqId, question, score: found, byWords } of faqs) {
        const score = Math.max(byWords ?? found, Math.min(found, MOST_BY_MEANING));
        if (score < LEAST_POLICY) continue;
        mentions.push({
          kind: 'policy',
          start,
          end: start + part.length,
          text: alignedText(part).plain,
          strength: score,
          value: typeof question === 'string' ? question : Object.values(question)[0],
          candidates: [{ id: faqId, strength: score }],
        });
      }
    }
    return mentions;
  }
}

/** Each clause as it is written: products are sought by one at a time, as each may name another one. */
function textsOf(text: string, clauses: readonly (readonly SpotToken[])[]): string[] {
  return clauses.map((clause) => text.slice(clause[0]?.start ?? 0, clause.at(-1)?.end ?? 0));
}

/** The tokens of a text between its punctuation. */
function clausesOf(text: string, tokens: readonly SpotToken[]): SpotToken[][] {
  const clauses: SpotToken[][] = [];
  let current: SpotToken[] = [];
  tokens.forEach((token, at) => {
    const gap = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    if (current.length >= CLAUSE_TOKENS || (current.length > 0 && CLAUSE_END.test(gap))) {
      clauses.push(current);
      current = [];
    }
    current.push(token);
  });
  if (current.length > 0) clauses.push(current);
  return clauses;
}

/** "Stretch Needles, Pack of 5": a sign that stands so in a title is no end of a clause. */
function withTitlesWhole(
  clauses: readonly (readonly SpotToken[])[],
  titles: TitleSpotter,
  plain: string,
): SpotToken[][] {
  const whole: SpotToken[][] = [];
  const isOf = (left: SpotToken, right: SpotToken): boolean =>
    titles.standApart(left, right, plain.slice(left.to, right.from).trim());
  for (const clause of clauses) {
    const [before, left, right] = [whole.at(-1), whole.at(-1)?.at(-1), clause[0]];
    const isOne = left !== undefined && right !== undefined && isOf(left, right);
    if (isOne && before !== undefined && before.length + clause.length <= CLAUSE_TOKENS) before.push(...clause);
    else whole.push([...clause]);
  }
  return whole;
}

const overlaps = (left: NamedRun, right: NamedRun): boolean =>
  left.first.from < right.last.to && right.first.from < left.last.to;

/** Runs that overlap are one mention, of which the heaviest tells the span; the others explain a part of it. */
function mentionsOf(runs: readonly NamedRun[], index: ProductIndex, aligned: AlignedText): SpottedMention[] {
  const sorted = runs
    .filter(({ strength }) => strength >= LEAST_STRENGTH)
    .sort((left, right) => right.weight * right.strength - left.weight * left.strength || left.row - right.row);
  const groups: { lead: NamedRun; all: { run: NamedRun; strength: number }[] }[] = [];
  for (const run of sorted) {
    const group = groups.find(({ lead }) => overlaps(lead, run));
    if (group === undefined) groups.push({ lead: run, all: [{ run, strength: run.strength }] });
    else {
      const share = Math.min(1, run.weight / Math.max(1e-6, group.lead.weight));
      group.all.push({ run, strength: run.strength * share });
    }
  }
  return groups.map(({ lead, all }) => {
    all.sort((left, right) => right.strength - left.strength || right.run.titleShare - left.run.titleShare);
    const candidates = all.slice(0, MOST_CANDIDATES).map(({ run, strength }) => ({
      id: index.table.ids[run.row] ?? '',
      strength: rounded(strength),
      titleShare: rounded(run.titleShare),
    }));
    const [best, second] = all;
    const isOne = second === undefined || (best !== undefined && best.strength - second.strength > 0.1);
    const isNamed = best !== undefined && (best.run.titleShare >= NAMED_SHARE || (isOne && best.strength > 0.5));
    const kind = !isNamed && lead.saysKind ? ('kind' as const) : ('title' as const);
    const strength = Math.max(0, ...candidates.map((candidate) => candidate.strength));
    const isCorrected = lead.isCorrected ? { isCorrected: true } : {};
    const isHead = lead.saysHead ? { isHead: true } : {};
    const at = { from: lead.first.from, to: lead.last.to };
    return mentionAt(aligned, at, { kind, strength, ...isCorrected, ...isHead, candidates });
  });
}

const rounded = (value: number): number => Math.round(Math.min(1, value) * 1_000) / 1_000;

/** Ids, skus and barcodes that stand in the text as words of their own. */
function codesIn(index: ProductIndex, aligned: AlignedText, tokens: readonly SpotToken[]): SpottedMention[] {
  const found: SpottedMention[] = [];
  for (const match of aligned.plain.matchAll(/[a-z\d#][a-z\d._/#-]{1,60}/gu)) {
    const [code] = match;
    const row = rowOfCode(index, code, tokens.length);
    if (row === undefined) continue;
    const candidates = [{ id: index.table.ids[row] ?? '', strength: 1, titleShare: 1 }];
    const at = { from: match.index, to: match.index + code.length };
    found.push(mentionAt(aligned, at, { kind: 'title', strength: 1, value: code, candidates }));
  }
  return found;
}

/** The row that a code is of: as it is written in any case, or without its signs where that is long enough to be one. */
function rowOfCode(index: ProductIndex, code: string, words: number): number | undefined {
  const { table, vocabulary } = index;
  const compact = compactCode(code);
  if (compact.length < SHORTEST_CODE && words > 2) return undefined;
  if (!/\p{N}/u.test(code)) return undefined;
  for (const form of [code, code.toUpperCase()]) {
    const row = table.rowOf(form) ?? table.rowOfSku(form);
    if (row !== undefined) return row;
  }
  const term = vocabulary.find(compact);
  if (term === undefined || vocabulary.documentsWith(term) !== 1) return undefined;
  let found: number | undefined;
  index.eachNamed(term, 0, (row) => {
    const ids = [table.ids[row] ?? '', ...[...table.variantsOf(row)].map((variant) => table.skus[variant] ?? '')];
    if (ids.some((id) => compactCode(id) === compact)) found = row;
  });
  return found;
}
