// What shoppers say when they ask about the shop's rules in general.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `faq`. */
export const faqPhrases: SkillPhrases = {
  zh: linesOf(`
    注册不了账号怎么办
    登录不上去
    账号被锁了
    怎么换绑手机
    怎么订阅活动邮件
    不想再收到推广短信
    付款总是失败
    支付不了怎么回事
    取消订单要收手续费吗
    怎么增加收货地址
    什么情况下可以退款
    支持哪些付款方式
    可以用支付宝吗
    能用微信支付吗
    能不能货到付款
    支持花呗分期吗
    退货政策是什么
    几天内可以退货
    七天无理由退换吗
    退货的运费谁出
    怎么退货
    退货流程是什么
    保修多久
    质保期是几年
    坏了怎么保修
    你们是正品吗
    会员有什么好处
    怎么成为会员
    会员积分怎么用
    怎么注册账号
    忘记密码怎么办
    怎么修改密码
    怎么注销账号
    可以开发票吗
    你们发票怎么开
    电子发票什么时候开
    价保是什么规则
    价格保护怎么算
    提供上门安装吗
    安装怎么收费
    有实体店吗
    门店在哪里
    营业时间
    客服几点上班
    可以礼品包装吗
    能写贺卡吗
    隐私政策
    你们怎么保护个人信息
    礼品卡怎么用
    礼品卡过期吗
    优惠券怎么使用
    怎么下单
    如何申请售后
    退款多久到账
    退款一般几天
    可以修改订单吗一般
    旧机回收吗
    企业采购怎么联系
    批发怎么谈
    你们公司在哪
    周末发货吗
    能不能自提
    订单可以合并吗
    关税谁承担
  `),
  en: linesOf(`
    i cannot sign up on your site
    there is a problem with my registration
    i get an error when i register
    help me open an account
    how can i set up a new profile
    close my account please
    delete my user profile
    edit my personal details
    update the details of my profile
    switch to another account
    use a different profile
    i lost my pin code
    restore my access key
    retrieve my login password
    subscribe to the newsletter
    cancel my newsletter subscription
    i have trouble paying online
    my payment was declined
    there is an error with the payment
    what are the cancellation charges
    is there a penalty for cancelling
    early termination fee
    under what circumstances can i get a refund
    when do i qualify for a refund
    see the refund policy
    how do i make an order
    help with buying an item online
    where do i enter a second shipping address
    add another delivery address to my profile
    set up my shipping address
    what are the available payment options
    list of accepted payment methods
    when can i reach customer support
    how can i contact customer service
    what payment methods do you accept
    do you take paypal
    can i pay with alipay
    do you accept credit cards
    can i pay in installments
    cash on delivery
    what is your return policy
    how many days do i have to return something
    how do returns work
    who pays for return shipping
    how do i return an item
    what's your refund policy
    how long do refunds take
    is there a warranty
    how long is the warranty
    what does the warranty cover
    are your products genuine
    how does membership work
    what are the benefits of membership
    how do loyalty points work
    how do i create an account
    i forgot my password
    how do i reset my password
    how can i delete my account
    how do i change my email address
    can i get an invoice for my purchase
    do you issue invoices
    how does price protection work
    do you price match
    do you offer installation
    do you have a physical store
    where are you located
    what are your opening hours
    when is customer service open
    do you gift wrap
    can i add a gift message
    what is your privacy policy
    how do you use my data
    do gift cards expire
    how do i use a coupon
    how do i place an order
    what's your exchange policy
    what is the cancellation policy
    is there a cancellation fee
    do you offer student discounts
    do you sell in bulk
    can i pick up in store
    who pays customs duties
    how do i contact customer service
    how do i unsubscribe from the newsletter
    is my payment secure
    can i change my order after placing it
    how to sign up
    do you recycle old devices
  `),
  cues: [
    ...cuesOf(
      1.2,
      /(?:政策|规则|流程|条款|协议|说明)(?:是|$|吗|呢)|(?:付款|支付)方式|货到付款|(?:支付宝|微信|花呗|信用卡|银行卡|paypal)\S{0,4}(?:支付|付款|付|吗)|分期|(?:几|多少)天(?:内|之内)?(?:可以|能)?(?:无理由)?(?:退|换)|无理由|退货\S{0,4}(?:运费|邮费|政策|流程|规则)|保修|质保|三包|会员|积分|(?:忘记|修改|重置|找回)密码|注册|注销|营业时间|实体店|门店(?:在|地址)|礼品包装|贺卡|隐私|关税|自提|上门安装/u,
      /\b(?:return|refund|exchange|privacy|cancellation|shipping|warranty) polic(?:y|ies)\b|\bpayment (?:methods?|options?)\b|\bpay (?:with|by|in)\b|\bwarrant(?:y|ies)\b|\bmembership\b|\bloyalty\b|\b(?:opening|business) hours\b|\bgift[- ]?wrap|\bpassword\b|\bmy account\b|\bcreate an account\b|\bsign up\b|\binstal(?:l)?ation\b|\bdo you (?:accept|take)\b|\bprice match|\bphysical store\b|\bhow do returns\b|\bhow long do refunds\b/u,
    ),
    ...cuesOf(
      0.5,
      /^(?:怎么|如何|怎样|可以|能不能|是否)/u,
      /^how (?:do|can|to)\b|^what(?:'s| is) your\b|\byour policy\b/u,
    ),
  ],
};
