// Policies on returns and warranty, and on being a customer here.
import { returnWindowDays } from '../settings.js';
import type { FaqSketch } from './sketch.js';

/** Returns, exchanges, warranty. */
export const returning: FaqSketch[] = [
  {
    id: 'faq-return-policy',
    topic: 'returns',
    ask: [
      ['退货政策是什么？', 'What is your return policy?'],
      ['多少天内可以退货？', 'How many days do I have to return something?'],
      ['支持无理由退货吗？', 'Can I return without giving a reason?'],
      ['不喜欢可以退吗？', 'May I send it back if I do not like it?'],
    ],
    answer: [
      `签收后 ${returnWindowDays} 天内，商品完好、不影响再次销售，可以无理由退货。食品和个护类拆封后除质量问题外不退。`,
      `Within ${returnWindowDays} days of delivery you may return anything that is in saleable condition, without a reason. Food and personal care can only go back unopened, unless it is faulty.`,
    ],
  },
  {
    id: 'faq-return-shipping',
    topic: 'returns',
    ask: [
      ['退货运费谁出？', 'Who pays for return shipping?'],
      ['退货要自己付邮费吗？', 'Do I pay to send it back?'],
      ['有运费险吗？', 'Is there return shipping insurance?'],
    ],
    answer: [
      '质量问题或发错货，运费由我们承担；不喜欢、不合身等个人原因，由你承担寄回运费。我们不另售运费险。',
      'If it is faulty or we sent the wrong thing, we pay. If you changed your mind, you pay for the way back. We do not sell return insurance.',
    ],
  },
  {
    id: 'faq-refund-time',
    topic: 'returns',
    ask: [
      ['退款多久到账？', 'How long does a refund take?'],
      ['退款退到哪里？', 'Where does my refund go?'],
      ['钱什么时候退给我？', 'When do I get my money back?'],
    ],
    answer: [
      '退货验收后 1–2 个工作日内原路退回：支付宝、微信即时到账，银行卡 3–7 个工作日，礼品卡即时恢复余额。',
      'We refund the way you paid within 1–2 working days of checking the return: at once for Alipay, WeChat and gift cards, 3–7 working days for cards.',
    ],
  },
  {
    id: 'faq-exchange-policy',
    topic: 'returns',
    ask: [
      ['可以换货吗？', 'Can I exchange an item?'],
      ['尺码不合适能换吗？', 'Can I swap for another size?'],
      ['换颜色怎么换？', 'How do I change the colour I received?'],
    ],
    answer: [
      `可以。签收后 ${returnWindowDays} 天内可换同款的其他颜色或尺码，每单一次，差价多退少补。`,
      `Yes, within ${returnWindowDays} days of delivery, for another colour or size of the same product, once an order; any difference in price is paid or refunded.`,
    ],
  },
  {
    id: 'faq-cancel-policy',
    topic: 'returns',
    ask: [
      ['下单后还能取消吗？', 'Can I still cancel after ordering?'],
      ['取消订单有什么规定？', 'What are the rules for cancelling?'],
      ['取消要手续费吗？', 'Is there a fee for cancelling?'],
    ],
    answer: [
      '订单还在待处理时可以免费取消，款项原路退回。已进入处理或发货的，请收货后办理退货。',
      'While an order is pending you can cancel it free of charge and are refunded the way you paid. Once it is being processed or shipped, please return it instead.',
    ],
  },
  {
    id: 'faq-warranty',
    topic: 'warranty',
    ask: [
      ['保修多久？', 'How long is the warranty?'],
      ['数码产品有质保吗？', 'Are electronics under guarantee?'],
      ['坏了可以维修吗？', 'Can you repair it if it breaks?'],
      ['保修怎么申请？', 'How do I make a warranty claim?'],
    ],
    answer: [
      '数码产品和小家电自签收起保修一年，凭订单即可，无需保修卡。人为损坏和进水不在保修内，可付费维修。',
      'Electronics and small appliances are covered for one year from delivery; the order is your proof. Drops and liquid are not covered but can be repaired for a fee.',
    ],
  },
  {
    id: 'faq-authenticity',
    topic: 'warranty',
    ask: [
      ['是正品吗？', 'Are your products genuine?'],
      ['怎么保证质量？', 'How do you assure quality?'],
      ['假一赔几？', 'What if something is a fake?'],
    ],
    answer: [
      '所有商品都由品牌直接供货。若能证明不是正品，我们退款并按实付金额三倍赔偿。',
      'Everything comes straight from the brands. If you can show that something is not genuine, we refund you and pay three times its price.',
    ],
  },
];

/** Membership, account, service, contact and what is good to know. */
export const belonging: FaqSketch[] = [
  {
    id: 'faq-membership',
    topic: 'membership',
    ask: [
      ['会员有什么好处？', 'What are the benefits of membership?'],
      ['怎么成为会员？', 'How do I become a member?'],
      ['会员要花钱吗？', 'Does membership cost anything?'],
    ],
    answer: [
      '注册即是会员，免费。会员可以收到会员日折扣和生日礼物，一年内消费满 2000 元升级为金茶会员，客服优先接待。',
      "Everyone with an account is a member, free of charge: members' day discounts and a birthday present. From ¥2,000 in a year you become a Gold member and are served first.",
    ],
  },
  {
    id: 'faq-points',
    topic: 'membership',
    ask: [
      ['积分怎么用？', 'How do points work?'],
      ['消费有积分吗？', 'Do I earn points?'],
      ['积分可以抵现吗？', 'Can I pay with points?'],
    ],
    answer: [
      '我们没有积分，把优惠直接放在价格里。',
      'We have no points; we would rather put the discount into the price.',
    ],
  },
  {
    id: 'faq-password',
    topic: 'account',
    ask: [
      ['忘记密码怎么办？', 'I forgot my password, what can I do?'],
      ['怎么修改密码？', 'How do I change my password?'],
      ['登录不了账号', 'I cannot log in to my account'],
    ],
    answer: [
      '在登录页点“忘记密码”，用注册手机或邮箱收验证码即可重设。客服不会向你索要密码或验证码。',
      'Choose “Forgot password” on the login page and reset it with a code sent to your phone or e-mail. We never ask for your password or code.',
    ],
  },
  {
    id: 'faq-delete-account',
    topic: 'account',
    ask: [
      ['怎么注销账号？', 'How do I delete my account?'],
      ['可以删除我的账户吗？', 'Can you close my account?'],
      ['注销后订单还查得到吗？', 'What happens to my orders if I leave?'],
    ],
    answer: [
      '在“账户—安全”里申请注销，没有进行中的订单时 15 天内完成。依法须保存的交易记录除外，其余资料都会删除。',
      'Ask for it under Account – Security; it is done within 15 days if no order is open. Everything is erased except the records that the law makes us keep.',
    ],
  },
  {
    id: 'faq-privacy',
    topic: 'privacy',
    ask: [
      ['你们怎么保护我的隐私？', 'How do you protect my privacy?'],
      ['我的个人信息会给别人吗？', 'Do you share my data?'],
      ['聊天记录会被保存吗？', 'Do you keep this conversation?'],
    ],
    answer: [
      '收货信息只用于配送和售后，只提供给承运的快递公司，绝不出售。聊天记录用于服务你，可以随时要求删除。',
      'Your details are used for delivery and service, shared only with the carrier, and never sold. The chat is kept to serve you and is erased when you ask.',
    ],
  },
  {
    id: 'faq-gift-wrap',
    topic: 'gift',
    ask: [
      ['可以礼品包装吗？', 'Do you gift-wrap?'],
      ['能帮我写贺卡吗？', 'Can you add a card?'],
      ['包裹里可以不放价格单吗？', 'Can you leave out the price?'],
    ],
    answer: [
      '结账时勾选“礼品包装”即可，免费，附手写贺卡。礼品包裹里不放价格单。',
      'Tick “Gift wrap” at checkout: it is free, comes with a handwritten card, and there is no price in the parcel.',
    ],
  },
  {
    id: 'faq-installation',
    topic: 'installation',
    ask: [
      ['提供安装服务吗？', 'Do you offer installation?'],
      ['椅子需要自己装吗？', 'Do I have to assemble the furniture myself?'],
      ['书架送货上门包安装吗？', 'Is assembly included?'],
    ],
    answer: [
      '家具随箱附工具和图示，需自行组装，一般 20 分钟左右；暂不提供上门安装。',
      'Furniture comes with tools and pictures for you to put together, usually in about 20 minutes; we do not offer assembly at home.',
    ],
  },
  {
    id: 'faq-bulk',
    topic: 'business',
    ask: [
      ['可以批量采购吗？', 'Can I order in bulk?'],
      ['公司采购有折扣吗？', 'Is there a discount for companies?'],
      ['企业团购找谁？', 'Whom do I ask about corporate gifts?'],
    ],
    answer: [
      '同一商品 20 件起可以谈企业价，请写信到 care@camellia.example，说明商品和数量。',
      'From 20 pieces of one product we can talk about a price; please write to care@camellia.example with the product and the quantity.',
    ],
  },
  {
    id: 'faq-hours',
    topic: 'contact',
    ask: [
      ['客服几点上班？', 'What are your business hours?'],
      ['人工客服工作时间是什么时候？', 'When are people available?'],
      ['节假日有客服吗？', 'Are you open on public holidays?'],
      ['晚上有人吗？', 'Is anyone there at night?'],
    ],
    answer: [
      '店铺的工作时间是每天 9:00–22:00（北京时间），节假日照常；我全天都在。',
      'The shop works every day from 9:00 to 22:00 Beijing time, holidays included; I am here around the clock.',
    ],
  },
  {
    id: 'faq-contact-person',
    topic: 'contact',
    ask: [
      ['怎么联系你们？', 'How do I contact you?'],
      ['有客服电话吗？', 'Do you have a phone number?'],
      ['投诉找谁？', 'Where can I complain?'],
      ['客服邮箱是多少？', 'What is your service e-mail?'],
    ],
    answer: [
      '在这里说“转人工”，您的请求会记录下来；也可以写信到 care@camellia.example，工作时间是每天 9:00–22:00（北京时间）。',
      'Say “a person, please” right here and your request is recorded, or write to care@camellia.example; the shop works every day from 9:00 to 22:00 Beijing time.',
    ],
  },
  {
    id: 'faq-size-guide',
    topic: 'product',
    ask: [
      ['尺码怎么选？', 'How do I choose my size?'],
      ['有尺码表吗？', 'Is there a size chart?'],
      ['鞋子偏大还是偏小？', 'Do the shoes run large or small?'],
    ],
    answer: [
      '商品页有尺码表，按身高体重或脚长对照即可。鞋子是标准码，脚宽可选大一码。',
      'Each product page has a size chart by height and weight or foot length. Shoes are true to size; with wide feet, take one larger.',
    ],
  },
  {
    id: 'faq-food-freshness',
    topic: 'product',
    ask: [
      ['食品的保质期新鲜吗？', 'How fresh is the food?'],
      ['发的是新日期吗？', 'Will I get recent production dates?'],
      ['快过期了怎么办？', 'What if it is close to its date?'],
    ],
    answer: [
      '发货的食品剩余保质期不少于三分之二，短保糕点当天生产当天发。不符合的话拍照给我们，全额退款。',
      'Food leaves us with at least two thirds of its shelf life, and short-lived cakes leave the day they are made. If not, send a photo and we refund it in full.',
    ],
  },
];
