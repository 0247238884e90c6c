// The skill `exchange-order`: swaps delivered items for other variants, or the same one for a defect, after a clear yes.
import { normalize } from '#language';
import { tellsDefect, tellsWrongItem } from '../../order-actions/defects.js';
import { damageRule, guaranteeFacts } from '../../order-actions/guarantee.js';
import { ruleAsked } from '../../order-actions/policy.js';
import { ruleFacts } from '../../order-actions/rules-of-goods.js';
import { defineOrderAction } from '../../order-actions/order-action.skill.js';
import type { Gathered } from '../../order-actions/order-action.js';
import { methodFor } from '../../order-actions/refund-method.js';
import { replacementsIn } from '../../order-actions/replacements.js';
import { exchangeOrderPhrases } from './exchange-order.phrases.js';
import { exchangeOrderReplies } from './exchange-order.replies.js';

const WANTS_THE_SAME =
  /换(?:个|一个)?新的|换(?:个|一个)?新$|一样的|同样的|同款同色|\bthe same (?:one|thing)\b|\bidentical\b|\ba new one\b|\b(?:a |the )?replacement(?:s)?\b(?! (?:for|in|with))/u;
const NAMES_OTHER = /换成|换为|\bfor (?:a|an|the) (?!same|new)/u;

/** Swap for another variant, or for a defect. */
export const exchangeOrderSkill = defineOrderAction({
  name: 'exchange-order',
  description:
    'Swap delivered items for another variant or, for a defect, the same one. Needs login or proof, and a clear yes.',
  phrases: exchangeOrderPhrases,
  replies: exchangeOrderReplies,
  fit: { statuses: ['delivered'] },
  async gather(draft): Promise<Gathered> {
    const { order, details, turn } = draft;
    const plain = normalize(turn.text);
    // What was ordered, where something else came: the order itself holds the right one.
    const wantsTheSame = tellsDefect(plain) || tellsWrongItem(plain) || WANTS_THE_SAME.test(plain);
    if (wantsTheSame) details['reason'] = 'defective';
    const isStillSo = details['reason'] === 'defective' && details['changes'] === undefined;
    const isDefect = (wantsTheSame || isStillSo) && !NAMES_OTHER.test(plain);
    if (order.status !== 'delivered') {
      // An order that cannot be exchanged says so before it asks for anything.
      const [item] = order.items;
      const methodId = order.payments[0]?.methodId ?? 'none';
      if (item !== undefined)
        return { action: { name: 'exchange', changes: [{ itemId: item.itemId, newSku: item.sku }], methodId } };
    }
    const replaced = await replacementsIn(draft, { sameAllowed: isDefect });
    if ('ask' in replaced) {
      const facts = { ...replaced.ask.facts, ...(await ruleAsked('exchange-order', turn)) };
      return { ask: { ...replaced.ask, facts } };
    }
    if (!('changes' in replaced)) return replaced;
    const changed = new Set(replaced.changes.map(({ itemId }) => itemId));
    const swapped = order.items.filter(({ itemId }) => changed.has(itemId));
    details['rule'] =
      (tellsDefect(plain) ? await damageRule(turn, swapped) : undefined) ??
      (await ruleFacts(swapped, turn)).rule ??
      (await ruleAsked('exchange-order', turn)).rule;
    // Where something broke, the guarantee may be the better way.
    if (wantsTheSame && tellsDefect(plain))
      details['guarantee'] =
        details['rule'] === undefined ? (await guaranteeFacts(turn, swapped)).guarantee : undefined;
    const method = methodFor(draft, { allowed: draft.methods, asksIfSeveral: false });
    if ('ask' in method) return method;
    const reason = details['reason'];
    return {
      action: {
        name: 'exchange',
        changes: replaced.changes,
        methodId: method.methodId,
        ...(typeof reason === 'string' ? { reason } : {}),
      },
    };
  },
  factsOf: (_, { details: { guarantee, rule } }) => ({
    ...(guarantee === undefined ? {} : { guarantee }),
    ...(rule === undefined ? {} : { rule }),
  }),
});
