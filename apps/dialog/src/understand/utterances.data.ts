// What shoppers may say, in words that the phrases do not have: skills in their order, a bar, the message. For specs only.

/** One message and the skills that it wants. */
export interface Utterance {
  readonly skills: readonly string[];
  readonly text: string;
}

const chinese = `
price | 老板这个咋卖的
price | 那件黑色卫衣现在多少钱呀
price | 麻烦报一下这台空气炸锅的价
price | 三双一起买多少钱
price | 你们家那个露营灯啥价位
price | 这瓶精华打折下来是多少钱
price | 要两盒龙井多少钱
price | 电动牙刷价格多少
price | 请问这张书桌售价多少
price | 这包贵不贵啊
price | 大号的价钱呢
stock | 米色那件风衣还有现货没
stock | 这个还能拍不
stock | L码断货了吗
stock | 电饭煲现在有库存吗
stock | 那双42的还有货么
stock | 卖光了吗这个
stock | 跑鞋什么时候补货啊
stock | 我想要五个，库存够不够
stock | 星空灯是不是没货了
stock | 白色款啥时候来货
stock | 还剩几个啊
shipping | 寄到乌鲁木齐要几天
shipping | 我人在成都，多久能收到
shipping | 西藏包邮不包邮
shipping | 你们发顺丰还是圆通，用什么快递
shipping | 快递费要多少
shipping | 今天下单后天能送到广州吗
shipping | 能不能寄到澳门
shipping | 配送到哈尔滨大概几天能到
shipping | 海外邮费怎么算
shipping | 满多少免运费
shipping | 发到昆明的运费
order-status | 我前天买的那个书包到哪儿了
order-status | 帮看下我的快递走到哪了
order-status | 怎么五天了还没发货
order-status | 物流停在杭州两天没动了
order-status | 订单号SO20261188，现在什么情况
order-status | 催一催，我等着用呢，快点发货
order-status | 说是签收了可我根本没收到啊
order-status | 我的包裹怎么还没送到
order-status | 给个运单号呗
order-status | 我的订单发货了吗
order-status | 看看我最近的订单都到哪步了
order-status | 收到的包裹里漏发了一袋咖啡
find-products | 想给宿舍买个小冰箱
find-products | 有没有适合敏感肌的洗面奶
find-products | 三百块以内的机械键盘有哪些
find-products | 帮我找一双防滑的登山鞋
find-products | 你们卖猫粮吗
find-products | 预算一千，想买个行李箱
find-products | 推荐几款降噪的蓝牙耳机
find-products | 有无糖的饼干吗
find-products | 最便宜的保温杯是哪款
find-products | 想入手一个投影仪
find-products | 找个轻便点的婴儿车
product-info | 这件毛衣是什么材质的呀
product-info | 这个充电宝容量多大
product-info | 这款手表防水么
product-info | 行李箱多重
product-info | 平板续航怎么样
product-info | 这床被子能机洗吗
product-info | 它有哪些颜色
product-info | 详细介绍一下这台咖啡机
product-info | 这款面霜成分是什么
promotions | 最近有啥优惠活动吗
promotions | 有没有优惠码可以用
promotions | 现在满减怎么减
promotions | 新客有折扣吗
recommend | 不知道送妈妈什么，给点推荐
recommend | 店里热销的是啥
recommend | 有没有类似的款
compare | A30和A50有啥区别
compare | 这两个对比一下
faq | 你们支持哪些支付方式
faq | 可以分期吗
faq | 七天无理由退货怎么算
faq | 保修期是多久啊
faq | 会员等级怎么升
faq | 可以货到付款不
faq | 客服营业时间是几点到几点
faq | 我忘记密码了咋办
cancel-order | 把我刚下的订单取消了吧
cancel-order | 订单DG88123我不要了，帮我取消
change-order | 收货地址填错了能改一下吗
change-order | 我要把收件人换成我爸
return-order | 裙子不合适，我想退货
return-order | 这个我要退掉，给我退款
exchange-order | 买小了，帮我换大一码
exchange-order | 我想换货，换个黑色的
refund-status | 我的退款怎么还没到账
refund-status | 查下退款进度
invoice | 麻烦给我开张公司发票
invoice | 发票抬头要改一下
price-protection | 昨天刚买今天就降价了，能补差价吗
price-protection | 申请一下价保
feedback | 你们服务态度太差了我要投诉
feedback | 东西收到了，非常满意，给好评
handoff | 别废话，给我转人工
handoff | 我要找真人客服
small-talk | 哈喽在吗
small-talk | 好的，谢谢你啊
small-talk | 拜拜啦
small-talk | 你到底是不是机器人
small-talk | 嗯嗯知道了
small-talk | 等我一下哈
fallback | 明天北京下雪吗
fallback | 给我唱首歌
stock,price,shipping | 这款耳机还有货吗？多少钱？几天能到上海？
price,stock | 台灯多少钱，有白色的吗
price,shipping | 这个多少钱 发到重庆运费多少
stock,shipping | 有现货吗，最快几天到武汉
price,stock | 请问价格和库存
order-status,faq | 我的订单到哪了？另外你们支持微信支付吗
faq,stock | 退货政策是什么，还有这款有货吗
price,price-protection | 现在多少钱？我上周买的能申请价保吗
stock,price | 这个有货没有多少钱
price,promotions | 多少钱啊 有优惠吗
`;

const english = `
price | hiya what's the damage on the espresso machine, price wise
price | how much for two of those lamps
price | what do the running shoes cost
price | could you tell me the price of the green backpack
price | price on the 1 litre kettle pls
price | how much does it cost in dollars
price | is the leather wallet expensive? what's the price
price | how much would three yoga mats be
price | what's the cost of this sofa
price | how much are those earbuds
price | give me a price for the large tent
stock | got the blue hoodie in stock?
stock | is this thing still available
stock | do you have it in navy
stock | when are you restocking the air fryer
stock | are medium jackets sold out
stock | how many of the mugs are left
stock | can i still buy the desk fan
stock | does the dress come in red
stock | is size 10 in stock
stock | is the walnut shelf out of stock
stock | any black ones left
shipping | how long would delivery to Seattle take
shipping | do you guys ship to Germany
shipping | what's the shipping fee to Toronto
shipping | if i buy it today when would it arrive in Boston
shipping | is delivery free
shipping | which courier do you ship with
shipping | can it be delivered to Hong Kong
shipping | how fast could i get it in Miami
shipping | what are my shipping options to Texas
shipping | do you have next day delivery
shipping | how much would shipping be for this
order-status | where's my stuff, i ordered last monday
order-status | can you track my parcel please
order-status | my package still hasn't arrived
order-status | has order 88120034 shipped yet
order-status | what's going on with my order
order-status | the tracking hasn't moved for days
order-status | it says delivered but i never got it
order-status | when will my order get here
order-status | i want to check on the status of purchase 7741200
order-status | please hurry up my delivery, i need my order
order-status | one item is missing from my order
order-status | when is my parcel arriving
find-products | i'm looking for a gift-worthy teapot
find-products | show me waterproof jackets under 100 dollars
find-products | do you sell bike helmets
find-products | i need a new frying pan
find-products | any noise cancelling headphones under $200?
find-products | do you have any gluten free snacks
find-products | i want to buy a tent for four people
find-products | find me a cheap office chair
find-products | what kinds of coffee do you sell
find-products | cheapest suitcase please
find-products | i'm shopping for a winter coat
product-info | what is this jacket made of
product-info | how heavy is the tent
product-info | is the speaker waterproof
product-info | how long does the battery on the tablet last
product-info | can the rug go in the washing machine, is it washable
product-info | what are the dimensions of the desk
product-info | tell me more about the blender
product-info | is it compatible with my macbook
product-info | what colours does the scarf come in
promotions | any discount codes i can use
promotions | what's on sale this week
promotions | do you have black friday deals
recommend | what would you recommend for my dad's birthday
recommend | what are your best sellers
recommend | anything similar to this
compare | what's the difference between the X1 and the X2
compare | which one is better, the grey or the pro
faq | which payment methods can i use
faq | how do refunds work and how long do refunds take
faq | what's your return policy like
faq | do you offer gift wrapping
faq | how long is the guarantee, is there a warranty
faq | i forgot my password what now
faq | do you accept apple pay
faq | where is your physical store
cancel-order | i need to cancel order 5512309
cancel-order | please cancel my order, i changed my mind
change-order | can i change the delivery address on my order
change-order | i put the wrong phone number, can you update my order
return-order | i'd like to return the boots i got
return-order | these don't fit, i want to send them back
exchange-order | can i exchange this for a bigger size
exchange-order | i want to swap it for the green one
refund-status | where's my refund
refund-status | has my refund gone through yet
invoice | can you send me an invoice for my last order
invoice | i need a vat receipt
price-protection | the price dropped right after i bought it, can i get the difference back
price-protection | do i qualify for a price adjustment
feedback | i want to complain about your courier
feedback | worst service ever, i am so disappointed
handoff | let me speak with a real person
handoff | can i talk to someone from customer service
small-talk | hey there, good morning
small-talk | cheers, thanks a bunch
small-talk | ok bye
small-talk | are you a bot or a human
small-talk | hang on, one sec
small-talk | alright got it
fallback | who won the football yesterday
fallback | what is the square root of nine
price,stock,shipping | How much is the kettle and do you have it in black? When could it arrive in Chicago?
stock,price | is the backpack in stock and how much is it
price,shipping | what does it cost and how much is shipping to Denver
stock,shipping | do you have it in stock? how long to ship to Paris
order-status,faq | where is my order? also what is your return policy
faq,price | do you take paypal? how much is the lamp
price,stock | price and availability of the walnut desk please
shipping,stock | do you ship to Canada and is the tent available
promotions,shipping | any coupons? and is shipping free
`;

function read(block: string): Utterance[] {
  return block
    .trim()
    .split('\n')
    .map((line) => {
      const [skills = '', text = ''] = line.split(' | ');
      return { skills: skills.split(','), text };
    });
}

/** By language. */
export const utterances: Readonly<Record<'zh' | 'en', readonly Utterance[]>> = { zh: read(chinese), en: read(english) };
