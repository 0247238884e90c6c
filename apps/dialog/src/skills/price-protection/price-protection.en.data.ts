// What shoppers say in English when they want the skill `price-protection`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const priceProtectionEnglish = `
the price dropped after i bought it
can i get the difference back
price adjustment
price protection for order {o}
i bought it yesterday and now it is cheaper
refund the price difference
it went on sale right after i ordered
claim price protection
price drop refund
i paid more than the current price
can you match the lower price on my order
the {p} i bought is cheaper now
price guarantee claim
do i get money back because the price fell
price adjustment for {o}
can i get a price adjustment
i'd like a price adjustment
request a price adjustment
how do i get a price adjustment
one time price adjustment
am i eligible for a price adjustment
do i get a price adjustment
price protection
i want to use price protection
does price protection apply to my order
price guarantee
best price guarantee on my purchase
price drop
price drop on my order
price drop after purchase
price dropped
price went down
the price went down
the price went down after i ordered
the price went down on the {p} i bought
the price has dropped since i bought it
the price just dropped
the price fell
the price is lower now
price is lower now than what i paid
prices dropped right after my order
it dropped by {n} dollars
it dropped {n} since i ordered
it is {n} cheaper now
it's cheaper now
it's cheaper today
it's cheaper than when i bought it
its now {n} and i paid {n}
now it's {n} i paid {n}
i paid {n} and now it's {n}
i paid {n} it is {n} today
i paid {n} dollars more
i paid more
i paid more yesterday
i paid full price
i paid full price and now it's on sale
i paid full price last week
bought at full price
bought yesterday now on sale
bought it last week and now it's {n} off
bought it before the sale
i bought it right before the sale
i just bought this and it's on sale now
i just bought a {p} and now it's cheaper
i just ordered and the price changed
i just paid more for the same thing
i ordered a {p} and now it's discounted
i ordered yesterday and today it's {n} percent off
i purchased this and it went on sale
i purchased it {n} days ago and the price is lower
it went on sale
it went on sale after i bought it
it went on sale the next day
it's on sale now can i get money back
it's now on sale and i missed it
it's on clearance now after i paid full
now it's half price
now there's a sale and i just bought it
now you have a discount and i already ordered
sale started the day after i ordered
sale price on an order i already made
missed the sale by a day
can i get the sale price
can i still get the sale price on my order
can i get the discount on an order i already placed
can i get the current price
can i get the new price
can i get the lower price
can i get {n} back
can i get some money back since the price dropped
can i get refunded the difference
can i get a refund for the difference
can i get credit for the difference
can i get a partial refund because it's cheaper now
can you refund the difference
can you refund me the price difference
can you give me the difference
can you give me the new price
can you honor the sale price
will you honor the lower price
will you honour the sale price on my order
would you match the price now
can you match your own sale price
can you match the price it is now
can you adjust the price
can you adjust my order to the sale price
please adjust the price on my order
adjust my price
retroactive discount
apply the discount retroactively
apply the sale to my existing order
apply the coupon to my previous order
apply the code to an order i already placed
i forgot to apply the code
i forgot to use my coupon on my order
the code didn't apply to my order can you refund it
give me the difference
give me back the difference
refund difference
refund the difference please
refund me {n} difference
difference in price
price difference
price difference refund
the price difference for {o}
what about the price difference
the difference is {n} dollars
get the difference back
money back for price drop
partial refund price drop
overpaid compared to now
i overpaid
i feel ripped off the price dropped
why did the price drop after i bought it
why is it cheaper now
why is it cheaper than what i paid
its {n} bucks less now
its less now
same {p} is {n} less today
same item is cheaper today
saw it cheaper on your site after i bought
saw the {p} i bought for less today
noticed the {p} is cheaper now
noticed the price went down
you lowered the price
you lowered the price after i ordered
you dropped the price on me
you guys dropped the price
you put it on sale right after
should i return it and buy it again at the lower price
can i return it and rebuy at the sale price
do i need to reorder to get the lower price
cancel and reorder or can you give me the new price
price adjustment denied
my price adjustment was rejected
why was my price adjustment refused
where is my price adjustment
price adjustment not received
price adj
price ajustment
price diffrence back
i bought and next day price is less
price is less now
price is down now
price decreased after my order
price became lower
price has come down
it has come down in price
it's come down since
yesterday i paid {n} and today {n}
i pay {n} now it is {n}
i paid {n} more than today's price
please return the difference
please give back the extra money
give me back the extra i paid
return me {n} because it's cheaper now
my daughter says it's cheaper now
my friend bought it cheaper today
it's a third off now
it's half the price now
now reduced
it's been reduced since i bought it
you've reduced it since
you slashed the price
you cut the price after i ordered
can i have the reduced price
can i be given the reduced price on what i bought
honour the reduced price
compensation for price drop
compensate the difference
claim the price drop
claim the price difference
can i claim for the price fall
do i get anything back now it's cheaper
anything back since it went down
what about those of us who paid full price
i missed the discount by a day
can my order get the discount that started today
can the sale apply to what i ordered
my order would be cheaper today
if i ordered today it would be {n} less
it would cost me {n} less today
give me the diff
refund the diff
i want the diff back
same item is cheaper now, what can you do for me
the very same thing is listed for less now
now it's on sale and i paid full price
i paid full price two days ago
bought it just before the sale
it went on sale the minute i bought it
wrong moment to buy, it's 30 percent off today
i should have waited, can you give me the difference
feels unfair, yesterday it cost more
i feel ripped off, it's cheaper today
can you honour today's lower price on the order i placed
could you refund me what i overpaid
i paid too much compared with today's price
can i get credit for the price drop
your price fell since my order
the price came down after my purchase
knock the difference off my order
my friend paid less for the same thing today
i bought it yesterday and today it's cheaper what gives
i paid {n} and now it is listed at {n}
i ordered it and the next day it went on sale
i paid more than it costs now can i get the difference
you dropped the price two days after i bought it
the price went down right after i ordered
it's {n} cheaper now than when i bought it can i get that back
i want the difference back it's on sale now
can you refund me the sale price i bought it last week
`;
