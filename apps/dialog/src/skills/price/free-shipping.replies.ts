// What the assistant says of free delivery for a basket.
import type { Money, Place } from '#contracts';
import type { Speak } from '../../reply/speak.js';

/** One way to ship, and from when on it is free. */
export interface FreeShippingMethod {
  methodId: string;
  name: string;
  price: Money;
  free: boolean;
  freeOver?: Money;
  /** What is still to be spent for it. */
  missing?: Money;
  /** The basket and its delivery. */
  withDelivery?: Money;
}

/** Free delivery of a basket to a place. */
export interface FreeShippingFacts {
  destination: Place;
  /** No city was named: parts of the country may have terms of their own. */
  isGeneral: boolean;
  subtotal: Money;
  methods: FreeShippingMethod[];
}

/** See {@link FreeShippingFacts}. */
export interface FreeShipping {
  freeShipping?: FreeShippingFacts;
}

const MOST = 3;

function oneMethod(method: FreeShippingMethod, speak: Speak): string {
  const { name, price, freeOver, free, missing, withDelivery } = method;
  const whole =
    withDelivery === undefined
      ? ''
      : speak.choose(`，连运费 ${speak.money(withDelivery)}`, `, ${speak.money(withDelivery)} with the goods`);
  if (free || missing?.amount === 0) {
    const from =
      freeOver === undefined
        ? ''
        : speak.choose(`满 ${speak.money(freeOver)} 包邮，已经够了，`, ` (free from ${speak.money(freeOver)})`);
    return speak.choose(`${name}${from}免运费`, `${name} is free for this${from}`);
  }
  if (freeOver === undefined || missing === undefined)
    return speak.choose(`${name}运费 ${speak.money(price)}${whole}`, `${name} costs ${speak.money(price)}${whole}`);
  return speak.choose(
    `${name}满 ${speak.money(freeOver)} 包邮，还差 ${speak.money(missing)}（现在运费 ${speak.money(price)}${whole}）`,
    `${name} is free from ${speak.money(freeOver)}: ${speak.money(missing)} more to go (until then it costs ${speak.money(price)}${whole})`,
  );
}

/** From when on delivery is free, and what is missing to it. */
export function freeShippingText({ freeShipping }: FreeShipping, speak: Speak): string {
  if (freeShipping === undefined)
    return speak.choose(
      '要送到哪个城市？我再看包不包邮。',
      'Which city should it go to? Then I can tell whether delivery is free.',
    );
  const { methods, destination, isGeneral } = freeShipping;
  const place = speak.place(destination);
  const having = methods.filter(({ free, freeOver }) => free || freeOver !== undefined);
  if (methods.length === 0)
    return speak.choose(`目前没有可以送到${place}的配送方式。`, `There is no delivery to ${place} at the moment.`);
  const told = (having.length > 0 ? having : methods).slice(0, MOST).map((method) => oneMethod(method, speak));
  const none = having.length > 0 ? '' : speak.choose('没有包邮的配送方式，', 'There is no free delivery. ');
  const general = isGeneral
    ? speak.choose('个别地区可能不同，告诉我城市可以查准。', ' Some regions may differ; tell me the city to be sure.')
    : '';
  return speak.choose(
    `送到${place}：${none}${told.join('；')}。${general}`,
    `To ${place}: ${none}${told.join('; ')}.${general}`,
  );
}
