// What the assistant says of a worry about an order: only what is known, and what can be done.
import type { Speak } from '../../reply/speak.js';
import type { ConcernFacts } from './concerns.js';

const CAUSES: Record<string, readonly [zh: string, en: string]> = {
  customs: [
    '包裹正在清关，放行前承运商不能继续派送',
    'it is with customs, and the carrier cannot go on before it is released',
  ],
  exception: ['承运商报告运输中出了问题', 'the carrier reports a problem on the way'],
  'delivery-attempted': [
    '承运商上门没有送成，会再送或改为自提',
    'the carrier came and could not hand it over; it will be tried again or kept for pickup',
  ],
  'label-created': ['面单已出，承运商还没有揽收', 'the label is made and the carrier has not picked it up yet'],
};

/** The sentences after an order's own; empty where nothing was asked about. */
export function concernWords(facts: ConcernFacts & { status: string }, speak: Speak): string {
  const parts = [lateWords(facts, speak), missingWords(facts, speak)];
  if (facts.notReceived === true)
    parts.push(
      speak.choose(
        '如果您没有拿到，请先问问家人、门卫或快递柜；仍然没有，我可以帮您转人工核实。',
        'If you do not have it, please ask at home, with neighbours or the front desk first; if it is nowhere, I can hand you over to a person who looks into it.',
      ),
    );
  if (facts.reported === true)
    parts.push(speak.choose('您说没有收到，我已经记下。', 'I have recorded that it did not reach you.'));
  if (facts.deliveryRequest !== undefined)
    parts.push(
      speak.choose(
        '催单已经记在订单上，店家能看到，但不能保证更快。',
        'Your wish to hurry is recorded with the order, where the shop sees it; that it comes sooner cannot be promised.',
      ),
    );
  return parts
    .filter((part) => part !== '')
    .map((part) => speak.choose(part, ` ${part}`))
    .join('');
}

function lateWords({ late, deliveryRequest }: ConcernFacts, speak: Speak): string {
  if (late === undefined) return '';
  const { quietDays, cause, since, onTime } = late;
  const why = cause === undefined ? undefined : CAUSES[cause];
  const sentences = [
    quietDays === undefined
      ? ''
      : speak.choose(`物流已经 ${quietDays} 天没有更新。`, `There was no news from the carrier for ${quietDays} days.`),
    why === undefined ? '' : speak.choose(`原因：${why[0]}。`, `Why: ${why[1]}.`),
    why === undefined && (since !== undefined || quietDays !== undefined)
      ? speak.choose('承运商没有说明原因。', 'The carrier does not say why.')
      : '',
    onTime === true && quietDays === undefined
      ? speak.choose('目前还在预计时间内。', 'So far it is within the expected time.')
      : deliveryRequest === undefined
        ? speak.choose(
            '我可以帮您催一下，或转人工处理。',
            'I can pass on that you need it sooner, or hand you over to a person.',
          )
        : '',
  ];
  return sentences.filter((one) => one !== '').join(speak.choose('', ' '));
}

function missingWords({ incomplete, notShipped = [], onTheWay = [] }: ConcernFacts, speak: Speak): string {
  if (incomplete !== true) return '';
  const sentences = [
    notShipped.length > 0
      ? speak.choose(`${notShipped.join('、')}还没有发出。`, `Not sent yet: ${notShipped.join(', ')}.`)
      : '',
    onTheWay.length > 0
      ? speak.choose(
          `${onTheWay.join('、')}在还没送到的包裹里。`,
          `In a parcel that has not arrived yet: ${onTheWay.join(', ')}.`,
        )
      : '',
  ].filter((one) => one !== '');
  if (sentences.length > 0) return sentences.join(speak.choose('', ' '));
  return speak.choose(
    '记录里所有商品都已送达。如果确实少了，我可以帮您转人工核实。',
    'By our records all items were delivered. If one is missing, I can hand you over to a person who looks into it.',
  );
}
