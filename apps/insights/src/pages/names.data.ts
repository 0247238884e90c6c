// What skills, aspects, wishes and rules are called on the pages: `key Chinese = English`, a line each.

/** By the name of a skill. */
export const SKILL_NAMES = `
find-products 找商品 = Finding products
product-info 商品详情 = Product details
compare 商品对比 = Comparing
price 价格 = Price
promotions 优惠活动 = Promotions
stock 库存 = Stock
shipping 配送 = Shipping
recommend 推荐 = Recommendations
order-status 订单进度 = Order status
change-order 修改订单 = Changing an order
cancel-order 取消订单 = Cancelling
return-order 退货 = Returns
exchange-order 换货 = Exchanges
refund-status 退款进度 = Refund status
invoice 发票 = Invoices
price-protection 价格保护 = Price protection
faq 店铺政策 = Policies
feedback 评价 = Feedback
handoff 转人工 = Asking for a person
small-talk 寒暄 = Small talk
fallback 没听懂 = Not understood
`;

/** By aspect. */
export const ASPECT_NAMES = `
quality 质量 = quality
size 尺寸 = size
material 材质 = material
parcel 物流 = delivery
packing 包装 = packing
price 价格 = price
service 服务 = service
genuine 真伪 = genuineness
after-sales 售后 = after-sales
general 整体 = overall
`;

/** By kind of a wish that was not met. */
export const WISH_NAMES = `
product 没有的商品 = not sold here
category 没有这类商品 = nothing of the kind
stock 缺货 = out of stock
option 没有的规格 = no such option
size 没有的尺码 = no such size
price 没有这个价位 = not at that price
place 不配送的地区 = not delivered there
promotion 没有的优惠 = no such offer
payment 不支持的付款方式 = cannot be paid so
policy 没有说明 = nothing said about it
`;

/** By the rule for which an order was left as it is. */
export const RULE_NAMES = `
no-such-order 查不到订单 = no such order
wrong-status 订单状态不允许 = not in this status
bad-reason 原因不适用 = reason does not apply
not-available 没有可换的 = not available
other-product 不是同一商品 = another product
same-variant 规格没变 = the same variant
already-changed 已改过一次 = changed before
gift-card-too-low 礼品卡余额不足 = gift card too low
same-method 支付方式没变 = the same payment method
method-not-allowed 支付方式不允许 = payment method not allowed
unknown-item 订单里没有这件 = not in the order
unknown-method 没有这种支付方式 = no such payment method
bad-quantity 数量不对 = more than were bought
other-currency 币种不同 = another currency
several-payments 多笔支付 = several payments
nothing-paid 没有可退的金额 = nothing left to refund
past-return-window 超过退货期 = past the return window
not-returnable 不支持退货 = not returnable
reason-needed 要说明原因 = reason needed
past-day 日期已过 = the day is over
too-far-day 日期太远 = the day is too far ahead
too-many-requests 请求太多 = too many requests
already-issued 已开过 = issued before
no-lower-price 没有更低的价格 = no lower price
past-protection-window 超过价保期 = past the protection window
already-claimed 已申请过 = claimed before
plan-changed 情况已变 = things have changed
`;
