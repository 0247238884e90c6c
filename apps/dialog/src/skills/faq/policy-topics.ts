// Questions about the shop's rules in other words than the shop's own: the usual question of each topic.
import type { Locale } from '#contracts';
import { normalize } from '#language';

interface Topic {
  readonly pattern: RegExp;
  readonly question: Readonly<Record<Locale, string>>;
}

const TOPICS: readonly Topic[] = [
  {
    pattern:
      /信用卡|银行卡|支付宝|微信(?:支付|付)|花呗|货到付款|分期|付款|支付方式|\b(?:credit|debit) cards?\b|\bpaypal\b|\bvisa\b|\bmastercard\b|\balipay\b|\bwe ?chat pay\b|\bapple pay\b|\bpayment\b|\bpay (?:with|by|in)\b|\binstal?ments?\b|\bcash on delivery\b/u,
    question: { zh: '支持哪些付款方式？', en: 'Which payment methods do you accept?' },
  },
  {
    pattern: /保修|质保|三包|坏了|\bwarr[ae]n?t(?:y|ies|ee)?\b|\bguarant?ee\b/u,
    question: { zh: '保修多久？', en: 'How long is the warranty?' },
  },
  {
    pattern:
      /退货|能退|可以退|退吗|无理由|不喜欢|不合适|\breturns? polic|\breturn (?:it|this|them|an item|something|things)\b|\breturns\b|\bsend (?:it|them) back\b/u,
    question: { zh: '怎么退货？', en: 'What is your return policy?' },
  },
  {
    pattern: /换货|能换|可以换|\bexchange (?:it|this|them|an item|polic)/u,
    question: { zh: '怎么换货？', en: 'How do I exchange an item?' },
  },
  {
    pattern: /发票|开票|\binvoices?\b|\btax receipt\b/u,
    question: { zh: '如何开发票？', en: 'Can I get an invoice?' },
  },
  {
    pattern: /礼品|礼物包装|包装|贺卡|\bgift ?-?wr?ap|\bgift (?:box|card message|note)\b|\bwrapp?ing\b/u,
    question: { zh: '可以礼品包装吗？', en: 'Do you offer gift wrapping?' },
  },
  {
    pattern: /满多少|包邮|免邮|免运费|邮费|运费|\bfree (?:shipping|delivery)\b|\bshipping (?:fees?|costs?|polic)/u,
    question: { zh: '运费如何收取？满多少包邮？', en: 'How much is shipping, and when is it free?' },
  },
  {
    pattern: /什么快递|哪家快递|顺丰|\bwhich (?:courier|carrier)\b|\bcouriers?\b/u,
    question: { zh: '用什么快递发货？', en: 'Which courier do you use?' },
  },
  {
    pattern:
      /多久发货|几天发货|(?:什么|啥)时候(?:能|会|可以)?发货|当天发|\bhow (?:soon|fast|quickly) do you (?:ship|send|dispatch)\b/u,
    question: { zh: '下单后多久发货？', en: 'When will my order be dispatched?' },
  },
  {
    pattern: /正品|假货|真假|保真|\b(?:genuine|authentic|original|fake)\b/u,
    question: { zh: '是正品吗？', en: 'Are your products genuine?' },
  },
  {
    pattern: /会员|积分|\bmembers?(?:hip)?\b|\bloyalty\b|\bpoints\b/u,
    question: { zh: '会员有什么好处？', en: 'What are the benefits of membership?' },
  },
  {
    pattern: /价保|保价|降价补差|\bprice (?:protection|match|adjustment)\b/u,
    question: { zh: '有价格保护吗？', en: 'Do you have price protection?' },
  },
  {
    pattern:
      /联系|电话|邮箱|客服|营业时间|几点上班|\bcontact\b|\bphone number\b|\be-?mail address\b|\bopening hours\b|\bbusiness hours\b/u,
    question: { zh: '怎么联系你们？', en: 'How do I contact you?' },
  },
];

/** The usual questions of the topics that a text touches. */
export function usualQuestions(text: string, locale: Locale): string[] {
  const plain = normalize(text);
  return TOPICS.filter(({ pattern }) => pattern.test(plain)).map(({ question }) => question[locale]);
}
