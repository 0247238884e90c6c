// How English is spelled in chat: short forms, and the words of service that are misspelt most, with the real words that are near them.

/** Short forms that stand for nothing else between other words; none that is a place, a thing or a measure as well (BC, MSG, HV, DAT). */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  urs: 'yours',
  pls: 'please',
  plz: 'please',
  plse: 'please',
  thx: 'thanks',
  tks: 'thanks',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  gimme: 'give me',
  lemme: 'let me',
  dunno: 'do not know',
  cuz: 'because',
  bcoz: 'because',
  tmr: 'tomorrow',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  tomoz: 'tomorrow',
  xmas: 'christmas',
  bday: 'birthday',
  pressie: 'present',
  prezzie: 'present',
  pressy: 'present',
  diff: 'difference',
  qty: 'quantity',
  addr: 'address',
  shld: 'should',
  abt: 'about',
  recd: 'received',
  rcvd: 'received',
  smth: 'something',
  smthing: 'something',
  anyting: 'anything',
  wat: 'what',
  wut: 'what',
  wich: 'which',
  hav: 'have',
  n: 'and',
  r: 'are',
  w: 'with',
  thru: 'through',
  til: 'until',
  whats: "what's",
  wheres: "where's",
  hows: "how's",
  whens: "when's",
  thats: "that's",
  hes: "he's",
  shes: "she's",
  im: "i'm",
  ive: "i've",
  theyre: "they're",
  youre: "you're",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  hasnt: "hasn't",
  havent: "haven't",
  cant: "can't",
  wont: "won't",
  couldnt: "couldn't",
  shouldnt: "shouldn't",
  wouldnt: "wouldn't",
};

/** Words of shopping and of service that no product is called by. */
export const SERVICE_WORDS: readonly string[] =
  `address addresses delivery deliver delivered deliveries cancel cancelled canceled cancellation return returned returns refund refunded
  refunds exchange exchanged invoice receipt discount discounts coupon coupons voucher vouchers warranty guarantee available
  availability payment order ordered orders tracking parcel package shipping shipped shipment postage arrive arrived arriving
  received receive damaged broken change changed morning yesterday tomorrow tonight something anything because different
  difference between cheaper cheapest expensive recommend recommended compatible compare quantity separately definitely
  please would should could which where there customer service account number missing wrong faulty defective instead another
  already still waiting question birthday christmas suitable weight height length material waterproof dishwasher washable
  looking wanted bought purchase purchased`.split(/\s+/u);

/** Real words that are one slip of the finger away from those: found in a vocabulary of 30,000 words, with others that were thought of. */
export const REAL_WORDS: ReadonlySet<string> = new Set(
  `addressed delivers cancer chancel exchanges warrant guaranteed guarantees older tracing parcels packages packaged shopping
  slipping sipping skipping slipped skipped sipped shipments portage arrives receives receiver damage damages broke broker
  chance changes charge chargers charger charged mourning mornings moaning differences color colours colors extensive expansive recommends compared
  compares pleased pleas thank thanks thinks tanks world wound three these theme customers services serviced accounts
  numbers messing faculty fault faults detective skill stall spill stills writing wanting wasting questions wright weights
  weigh wight weighs heights lengths lengthy materials maternal locking looming looting waited wasted brought purchases
  border boarder retune recent decent patent odor odder shopped chipping chipped clipping whipping stripping dripping
  cancels returning orderly corder invoices invoiced receipts payments brown shaken voice`.split(/\s+/u),
);

/** What is said and typed in Chinese chats for the words of the written language. */
export const CHINESE_FORMS: Readonly<Record<string, string>> = {
  肿么: '怎么',
  神马: '什么',
  木有: '没有',
  米有: '没有',
  咋: '怎么',
  啥: '什么',
  几时: '什么时候',
  几多钱: '多少钱',
  酱紫: '这样',
  灰常: '非常',
  包油: '包邮',
  // The wrong character of the same sound, where the word is no other.
  劵: '券',
  优惠卷: '优惠券',
  领卷: '领券',
  时侯: '时候',
  收获地址: '收货地址',
  确认收获: '确认收货',
  定单: '订单',
  发漂: '发票',
  快第: '快递',
  按装: '安装',
  帐蓬: '帐篷',
};
