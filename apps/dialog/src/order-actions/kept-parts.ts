// The parts of a message that leave something as it is: "keep the S", 另一个留着.
import { normalize } from '#language';

/** A part says that something is not to be sent back or swapped. */
export const NOT_THIS =
  /(?<![退换])(?:不要?|别|先不|不用)(?:退|换)|(?:保留|留下|留着|不动|没问题|没事(?!的?话)|没坏|好好的|(?:是|都)(?:好的|完好))|\b(?:(?:is|are) (?:all |just |perfectly )?(?:fine|ok|okay|good)|keep(?:ing)?|not (?:return|exchang)ing|(?:don't|do not|won't) (?:want to )?(?:return|exchange|send back|swap))\b/u;
/** Between the parts of a message. */
export const PART_ENDS =
  /(?<![,，;；。.!！?？\n])[,，;；。.!！?？\n]+(?=\s|$|\p{Script=Han})|(?<=\p{Script=Han}) +(?=\p{Script=Han})|\b(?:and|but)\b|但是?|不过|而/u;

/** A text in the comparable form without the parts of it that leave something as it is. */
export const withoutNotThis = (plain: string): string =>
  plain
    .split(PART_ENDS)
    .filter((part) => !NOT_THIS.test(part))
    .join(' ');

const KEPT = /留着|留下|保留|不换|\bkeep(?:ing)?\b|\bnot exchanging\b/u;

/** A message without the parts of it that keep something: "换一个吧 另一个奶白留着" wishes for no 奶白. */
export const withoutKept = (text: string): string => {
  const parts = normalize(text).split(PART_ENDS);
  const rest = parts.filter((part) => !KEPT.test(part));
  return rest.length === parts.length || rest.length === 0 ? text : rest.join(' ');
};
