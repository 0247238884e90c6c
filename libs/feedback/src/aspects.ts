// What a line says of a product by aspect: clause by clause, each with the aspect that it names and how it feels.
import { plainText } from '#learning';
import { ASPECT_WORDS } from './aspects.data.js';
import { clausesOf } from './lexicon.js';

/** What praise and complaint may be about. */
export type Aspect = keyof typeof ASPECT_WORDS;

/** An aspect, or `general` where the clause names none. */
export interface AspectFeeling {
  readonly aspect: Aspect | 'general';
  readonly feels: -1 | 1;
}

const HAN = /\p{Script=Han}/u;
/** A clause that feels less than this says nothing. */
const LEAST_FELT = 0.7;

const patterns = Object.entries(ASPECT_WORDS).map(([aspect, { zh, en }]) => ({
  aspect: aspect as Aspect,
  zh: new RegExp(zh.split(' ').join('|'), 'u'),
  en: new RegExp(`\\b(?:${en.split(' ').join('|').replaceAll('_', ' ')})\\b`, 'u'),
}));

/** The aspects of a text that are praised or complained about, each once: the later clause counts. */
export function aspectFeelings(text: string): AspectFeeling[] {
  const felt = new Map<AspectFeeling['aspect'], -1 | 1>();
  let lastNamed: AspectFeeling['aspect'] = 'general';
  for (const { text: clause, score } of clausesOf(text)) {
    const named = aspectsIn(clause);
    if (named.length > 0) lastNamed = named[0] ?? lastNamed;
    if (Math.abs(score) < LEAST_FELT) continue;
    for (const aspect of named.length > 0 ? named : [lastNamed]) felt.set(aspect, score > 0 ? 1 : -1);
  }
  return [...felt].map(([aspect, feels]) => ({ aspect, feels }));
}

function aspectsIn(clause: string): Aspect[] {
  const plain = plainText(clause);
  const language = HAN.test(plain) ? 'zh' : 'en';
  return patterns.filter((pattern) => pattern[language].test(plain)).map(({ aspect }) => aspect);
}
