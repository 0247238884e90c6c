// Whether two answers to one question say otherwise: one allows what the other denies, or they state other numbers.
import { normalize } from '#language';
import { numbersIn } from '../observations/agent-line.js';
import { sharedWords } from './nearness.js';

const DENIES =
  /不(?!客气|仅|只|但|同|过|管|论|用谢|少|错)|没有?(?!关系|问题)|无(?!论|理由)|未|勿|\b(?:no|not|never|cannot|without|unable|none|neither|nor)\b|n't\b/gu;
const SENTENCE_END = /[。！!？?；;\n]|\.(?=\s|$)/u;

/** Of a longer text the sentence counts that is nearest to the other answer. */
export function saysOtherwise(answer: string, other: string): boolean {
  const said = normalize(answer);
  const against = nearestSentence(normalize(other), said);
  if (isDenied(said) !== isDenied(against)) return true;
  const numbers = numbersIn(said);
  const others = numbersIn(normalize(other));
  return numbers.length > 0 && others.length > 0 && !numbers.some((number) => others.includes(number));
}

/** Denied twice is not denied. */
const isDenied = (plain: string): boolean => (plain.match(DENIES)?.length ?? 0) % 2 === 1;

function nearestSentence(text: string, to: string): string {
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
  let best = { sentence: text, shared: -1 };
  for (const sentence of sentences) {
    const shared = sharedWords(sentence, to);
    if (shared > best.shared) best = { sentence, shared };
  }
  return best.sentence;
}
