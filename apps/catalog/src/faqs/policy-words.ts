// Words of shop policies that mean the same, in both languages: a line is one meaning.

/**
 * Chinese names and English words or phrases, separated by commas; after "<" the broader meaning that it is part of. A question that is asked with one wording finds a
 * policy that is written with another, or in the other language.
 */
export const policyWords = `
return, returns, returning, send back, 退货, 退回, 无理由, 寄回, 退掉, 不想要
refund, refunds, money back, reimbursed, 退款, 退钱, 返还
exchange, swap, replace, replacement, 换货, 更换, 调换, 换一个, 换码, 换尺码
shipping, delivery, deliver, ship, ships, shipped, delivered, 配送, 发货, 送货, 快递, 物流, 寄送, 派送, 寄
shipping fee, shipping cost, delivery fee, delivery cost, delivery charge, shipping charge, shipping rate, shipping rates, postage, freight, free shipping, free delivery, ship for free, ship free, deliver for free, cost of shipping, cost of delivery, how much is shipping, how much is delivery, 运费, 邮费, 快递费, 配送费, 包邮, 免邮, 免运费 < shipping
fee, fees, charge, charges, charged, 费用, 收费, 收取, 费
free, 免费, 免
invoice, invoices, receipt, receipts, fapiao, vat, tax invoice, 发票, 开票, 专票, 普票, 增值税, 票据, 开具发票
tax number, tax id, 税号, 纳税人识别号 < invoice
payment, pay, paying, payments, pay with, 支付, 付款, 付钱, 结算, 支付方式
alipay, 支付宝, 花呗 < payment
wechat pay, wechat, 微信, 微信支付 < payment
credit card, credit cards, card, visa, mastercard, 信用卡, 银行卡 < payment
instalment, installment, instalments, installments, 分期, 分期付款 < payment
cash on delivery, cod, 货到付款 < payment
gift card, gift cards, voucher, 礼品卡, 购物卡, 储值卡
coupon, coupons, discount code, promo code, promotion code, code, 优惠券, 优惠码, 折扣码, 券, 红包
warranty, guarantee, guaranteed, 保修, 质保, 三包, 保固, 保几年, 保多久, 保多长, 保多少年, 包修
repair, repairs, fix, mend, 维修, 修理, 返修
broken, damaged, defective, faulty, defect, 损坏, 破损, 坏了, 质量问题, 瑕疵, 故障, 坏的
authentic, genuine, original, fake, counterfeit, 正品, 真品, 假货, 真假, 正版
membership, member, members, loyalty, vip, 会员, 会籍
points, reward, rewards, credits, 积分, 返利
account, accounts, 账号, 账户, 帐号, 帐户
password, passwords, 密码
register, sign up, registration, 注册
log in, login, sign in, 登录, 登陆
delete account, close account, 注销, 销户
privacy, personal data, personal information, data protection, 隐私, 个人信息, 信息安全
install, installation, set up, setup, assembly, assemble, 安装, 组装, 调试
gift wrap, gift wrapped, gift wrapping, wrap, wrapped, wrapping, wrap it up, gift box, gift message, 礼品包装, 包装, 礼盒, 贺卡
cancel, cancellation, cancelling, 取消, 撤销
address, addresses, 地址, 收货地址
change, modify, edit, update, 修改, 更改, 变更, 改
price protection, price match, price drop, price adjustment, price guarantee, cheaper later, 价保, 保价, 降价, 价格保护, 差价
business hours, opening hours, open, hours, working hours, 营业时间, 工作时间, 上班时间, 服务时间, 几点
customer service, support, contact, agent, human, reach you, talk to, 客服, 人工, 联系, 热线, 电话
international, internationally, overseas, abroad, worldwide, foreign, 海外, 国外, 国际, 境外, 港澳台
customs, duty, duties, import tax, 关税, 海关, 税费, 清关
how long, how many days, how soon, when, 多久, 几天, 多长时间, 什么时候, 时效, 何时
track, tracking, 跟踪, 追踪, 查询, 查物流
pick up, pickup, collect, self collect, 自提, 自取, 取货 < shipping
store, shop, shops, physical store, 门店, 实体店, 线下
missing, lost, not received, 丢失, 丢件, 少件, 漏发, 没收到, 未收到
review, reviews, rating, 评价, 评论, 晒单
stock, restock, back in stock, preorder, pre order, 补货, 到货, 预售, 预订, 预定
size, sizes, sizing, size guide, 尺码, 尺寸, 码数
wholesale, bulk, corporate, business order, 批发, 团购, 企业采购, 大宗
recycle, recycling, trade in, 回收, 以旧换新
student, students, education, 学生, 教育优惠
subscribe, newsletter, unsubscribe, 订阅, 退订
care, wash, washing, clean, cleaning, 清洗, 洗涤, 保养, 护理
carrier, carriers, courier, couriers, shipping company, delivery company, 快递公司, 承运, 顺丰, 京东物流, 中通, 圆通, 韵达, 申通, 哪家快递, 什么快递, 啥快递, 哪个快递 < shipping
deadline, within, days, period, window, 期限, 期限内, 天内, 日内, 有效期
weekend, weekends, holiday, holidays, 周末, 节假日, 春节
hygiene, underwear, opened, unsealed, used, 拆封, 已拆, 用过, 内衣
environment, sustainable, packaging, 环保, 可持续
`;
