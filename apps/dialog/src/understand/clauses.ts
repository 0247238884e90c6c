// A message as the clauses that may each want something of their own.
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';

const MAX_CLAUSES = 24;

// A full stop or comma inside a number, an address or a model is no end of a clause.
const ENDS =
  /[，。？！；;?!\n\r…～~]+|\.{2,}|[.,](?=\s|$)|,(?=\p{Script=Han})|(?<=\p{Script=Han})[.,]|(?<=\p{Script=Han}(?<![号址名码额间话]))[:：]/u;
const JOINTS_ZH =
  /(?:还有就是|(?<![候会能以])还有|另外|以及|并且|顺便(?:问一?下|再问)?|然后|而且|再问(?:一?下|个)?)(?!货|没|吗|么|多少|几|其他|别的|什么|哪|人|呢|不|现货|库存|黑|白|红|蓝|绿|灰|粉|[smlx])/u;
const JOINTS_EN = /\b(?:and also|and then|as well as|and|also|plus|then|besides|but)\b/u;
// Without punctuation a question ends with its particle.
const AFTER_PARTICLE =
  /(?<=(?:吗|呢|(?<![怎什那多要这])么|[了货到过完好]没有|有货没|多少钱|什么价格|包邮)(?!\s|$))(?!吗|呢|么|啊|呀|的|了|一|件|个|钱|起)(?=\S)/u;
const SOFT_JOINTS_ZH = /和|跟|与|及|或|(?<=\p{Script=Han}) (?=\p{Script=Han})/u;
const SPACES_ZH = /(?<=\p{Script=Han}) (?=\p{Script=Han})/u;

/** The pieces of a normalised message between punctuation and joints, in order. Some mean nothing alone. */
export function piecesOf(message: string): string[] {
  const pieces = [ENDS, JOINTS_ZH, JOINTS_EN, AFTER_PARTICLE]
    .reduce((parts, end) => parts.flatMap((part) => splitOutsideNames(part, end)), [normalizeLines(message)])
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return pieces.slice(0, MAX_CLAUSES);
}

/** Parts of a Chinese piece between 和 and such; only worth anything when each wants something of its own. */
export function softPiecesOf(piece: string): string[] {
  return piece
    .split(SOFT_JOINTS_ZH)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Parts of a Chinese piece between spaces, which stand for commas in chats, and inside of one clause too. */
export function spacedPiecesOf(piece: string): string[] {
  return piece.split(SPACES_ZH);
}

/** A text in its comparable form split by a pattern, but for what matches inside of the shop's own names: "Needles, Pack of 5". */
export function splitOutsideNames(plain: string, separator: RegExp): string[] {
  const names = evidenceNow().namesIn(plain);
  if (names.length === 0) return plain.split(separator);
  const parts: string[] = [];
  let from = 0;
  for (const match of plain.matchAll(new RegExp(separator.source, 'gu'))) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (names.some((name) => name.start < start && end < name.end)) continue;
    parts.push(plain.slice(from, start));
    from = end;
  }
  return [...parts, plain.slice(from)];
}

/** Lines end clauses, and normalising would make spaces of them. */
function normalizeLines(message: string): string {
  return message
    .split(/[\n\r]+/)
    .map(normalize)
    .join('\n');
}
