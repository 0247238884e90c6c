// What the assistant says of how the prices of variants stand to each other.
import type { Money } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import type { UnitPrices } from './unit-price.js';

/** What was asked of several prices. */
export interface ComparedPrices {
  items?: readonly { sku: string; option?: string }[];
  /** How far the prices of two are apart, or the lowest and the highest of more. */
  difference?: { amount: Money; dearer: string; cheaper: string };
  unitPrices?: UnitPrices;
}

/** Said where a difference was asked for and there is none. */
export const sameText = ({ isSamePrice }: { isSamePrice?: boolean }, speak: Speak): string =>
  isSamePrice === true ? speak.choose('各款价格一样。', ' All of its options cost the same.') : '';

/** How far apart the prices are, and what each costs by the unit. */
export function comparedText({ items = [], difference, unitPrices }: ComparedPrices, speak: Speak): string {
  const called = (sku: string): string => items.find((item) => item.sku === sku)?.option ?? sku;
  const gap =
    difference === undefined
      ? ''
      : speak.choose(
          `${called(difference.dearer)}比${called(difference.cheaper)}贵 ${speak.money(difference.amount)}。`,
          ` ${called(difference.dearer)} costs ${speak.money(difference.amount)} more than ${called(difference.cheaper)}.`,
        );
  if (unitPrices === undefined) return gap;
  const { per, best, prices } = unitPrices;
  const each = Object.entries(prices).map(([sku, price]) => `${called(sku)} ${speak.money(price)}`);
  return `${gap}${speak.choose(
    `按${per.unit === 'piece' ? '单个' : `每${per.label}`}算：${each.join('，')}；${best.length > 1 ? '是一样的' : `${best.map(called).join('、')}最划算`}。`,
    ` Per ${per.label} that is ${each.join(', ')}: ${best.length > 1 ? 'the same' : `${best.map(called).join(' and ')} is the best value`}.`,
  )}`;
}
