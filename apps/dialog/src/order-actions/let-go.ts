// Whether a plan that waits is let go by the mood in which a message speaks of it.
import { normalize } from '#language';
import { type NotWished, WISHED_INSTEAD } from '../interpret/mood-of-deed.js';

/** A plan is let go by who refuses it, puts it off or does it themselves, in whatever words. */
const LETS_GO: ReadonlySet<NotWished> = new Set<NotWished>(['refuse', 'self', 'later']);
/** "Just that, I'm keeping the sprays", 就退这个: what is planned is wished, and nothing else. */
const ONLY_THIS =
  /^(?:(?:yes|yeah|yep|ok|okay|no)[, ]+)*(?:just|only) (?:that|this|it|those|these|the)\b|^[就只](?:要|退|换|取消)?[这那它]/u;
/** "How long til I see it": what comes of it is asked, and it is not put off. */
const ASKS_OF_IT = /^(?:(?:ok|so|and|then|alright)[, ]+)*(?:how|when|where)\b(?! about)|多久|几天|什么时候/u;

/** "No particular reason", "no rush": nothing is refused, however it begins. */
const REFUSES_NOTHING =
  /^(?:(?:oh|well|um+|er+)[, ]+)*no (?:[a-z]+ )?(?:reason|rush|hurry|worries|idea|preference|questions?)\b|^(?:也|就|其实)?没(?:什么|啥|有)?(?:特别的?)?(?:原因|理由)/u;

/** But what is said after it may; that somebody does not want the goods is why they send them back. */
const REFUSES_AFTER =
  /\b(?:forget|leave|keep|stop|scrap|drop|never ?mind|(?:don'?t|do not) (?:bother|do|send|return|cancel|change|refund))\b|不[想用]?(?:退|换|取消|改|办|弄)|算了|别[退换取改办弄]/u;

/** Whether a message in a mood lets the plan go: who asks how long it takes, or says that only this is meant, does not. */
export function letsGo(mood: NotWished | undefined, text: string): boolean {
  if (mood === undefined || !LETS_GO.has(mood)) return false;
  const plain = normalize(text);
  return !ONLY_THIS.test(plain) && !refusesNothing(plain) && !(mood === 'later' && ASKS_OF_IT.test(plain));
}

function refusesNothing(plain: string): boolean {
  const said = REFUSES_NOTHING.exec(plain)?.[0];
  return said !== undefined && !REFUSES_AFTER.test(plain.slice(said.length));
}

/** "Don't return the mug, just the shirt": after a refusal the plan is not let go, but made smaller. */
const ONLY_A_PART = new RegExp(
  `^(?:(?:but|and) )?(?:just|only)\\b(?! ${WISHED_INSTEAD})|^[就只光](?:退|换|取消|要)`,
  'u',
);
/** Whether what is said after a refusal makes less of the plan. */
export const meansLess = (rest: string): boolean => ONLY_A_PART.test(rest);
