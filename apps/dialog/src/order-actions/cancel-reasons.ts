// Why an order is cancelled: the shop's reasons, in words and read from words.
import type { Locale } from '#contracts';
import { entryOf, normalize, tokenize } from '#language';

/** The reasons of a shop that names none. */
export const DEFAULT_REASONS: readonly string[] = ['no-longer-needed', 'ordered-by-mistake'];

const KNOWN: Record<string, { words: readonly [zh: string, en: string]; pattern: RegExp }> = {
  'no-longer-needed': {
    words: ['不再需要', 'no longer needed'],
    pattern:
      /不(?:再)?需要|不想?要了?|用不(?:着|上)|不买了|改(?:变)?主意|\bno longer need|\b(?:do not|don't|dont) (?:need|want)\b|\bchanged my mind\b|\bnot need(?:ed)?\b/u,
  },
  'ordered-by-mistake': {
    words: ['拍错了', 'ordered by mistake'],
    pattern:
      /(?:拍|买|下|点|选|弄|搞)错|误(?:拍|下单|买|操作)|重复(?:下单|购买|拍)|(?:拍|买|下)(?:重|多)了|手滑|\bmistake(?:nly)?\b|\baccident(?:al|ally)?\b|\bby error\b|\btwice\b|\bduplicate\b|\bwrong (?:item|product|one|thing)\b/u,
  },
};

const SAYS_WHY =
  /(?:因为|由于|原因(?:是|：|:)?|理由(?:是|：|:)?)\s*(.{2,})|\b(?:because(?: of)?|reason(?: is|:)?|since)\s+(.{3,})/u;

/** A reason in words. */
export function reasonLabel(reason: string, locale: Locale): string {
  const known = entryOf(KNOWN, reason);
  return known === undefined ? reason.replaceAll('-', ' ') : known.words[locale === 'zh' ? 0 : 1];
}

/** The reason that a message gives: one of the shop's, else as it was said; `undefined` when it gives none. */
export function reasonIn(text: string, reasons: readonly string[], isAnswer: boolean): string | undefined {
  const plain = normalize(text);
  const known = [...reasons].reverse().find((reason) => entryOf(KNOWN, reason)?.pattern.test(plain));
  if (known !== undefined) return known;
  const said = new Set(tokenize(plain));
  const byWords = reasons.find((reason) => {
    const words = tokenize(reason.replaceAll('-', ' '));
    return words.length > 0 && words.every((word) => said.has(word));
  });
  if (byWords !== undefined) return byWords;
  const match = SAYS_WHY.exec(plain);
  const why = match?.[1] ?? match?.[2] ?? (isAnswer ? plain : undefined);
  return why?.replace(/(?<![。.!！])[。.!！]+$/u, '').slice(0, 200);
}
