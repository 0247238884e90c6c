// A message as the clauses that may each want something of their own.
import { normalize } from '#language';

const MAX_CLAUSES = 24;

// A full stop or comma inside a number, an address or a model is no end of a clause.
const ENDS =
  /[，。？！；;?!\n\r…～~]+|[.,](?=\s|$)|,(?=\p{Script=Han})|(?<=\p{Script=Han})[.,]|(?<=\p{Script=Han}(?<![号址名码额间话]))[:：]/u;
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
  const hard = normalizeLines(message).split(ENDS);
  const pieces = hard
    .flatMap((part) => part.split(JOINTS_ZH))
    .flatMap((part) => part.split(JOINTS_EN))
    .flatMap((part) => part.split(AFTER_PARTICLE))
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

/** Lines end clauses, and normalising would make spaces of them. */
function normalizeLines(message: string): string {
  return message
    .split(/[\n\r]+/)
    .map(normalize)
    .join('\n');
}
