// What shoppers say in English when they want the skill `promotions`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const promotionsEnglish = `
any discounts
do you have any promotions
any coupons
is there a coupon code
what is on sale
are there any sales right now
any deals today
current offers
do you have a promo code
is the {p} on sale
any discount on the {p}
special offers
black friday deals
new customer discount
when does the sale end
what promotions are running
can i get a discount
voucher codes
clearance items
any bargains
promo
promo?
promos
promotions
promotion
any promo
any promos
any promo codes
any promo code available
any promotions
any promotions going on
any promotions right now
any discount
any discounts available
any discount codes
any codes
any coupon codes
any coupons available
any vouchers
any deals
any deals going on
any good deals
any sales
any sales coming up
any sales this week
any specials
any specials today
any offers
any offers on {p}
anything on sale
anything on clearance
discount
discount please
discount code
discount codes
discount code please
discount code not working
discount code isn't working
discount didn't apply
discount not applied
discount on {p}
discount on first order
discount for students
discount for teachers
discount for seniors
discount for new customers
discount for buying {n}
coupon
coupons
coupon code
coupon code doesn't work
coupon code not working
coupon not working
coupon isn't working
coupon won't apply
coupon invalid
coupon expired
coupon expired can you renew it
coupon didn't work
my coupon doesn't work
my coupon won't work
my coupon code is not working
my coupon expired
my promo code isn't working
my promo code doesn't work
my promo code won't go through
my discount code doesn't work
my discount isn't showing
my code won't work
my code isn't working
my voucher doesn't work
my voucher is invalid
my {n}% off isn't working
the code isn't working
the code doesn't work
the code won't work
the code says expired
the code says invalid
the code you sent me doesn't work
the coupon doesn't work
the coupon says expired
the promo code doesn't work
the promo didn't apply
the promotion isn't applying
the discount isn't showing at checkout
the sale price isn't showing
the sale isn't showing up in cart
promo code
promo code?
promo code please
promo code for {p}
promo code invalid
promo code expired
promo code won't apply
promo code didn't work
promo code doesn't work
promo code error
promocode
promocode not working
voucher
voucher code
voucher code not working
code not working
code doesn't work
code expired
code invalid
invalid code
expired code
invalid promo code
why isn't my code working
why doesn't my coupon work
why won't my promo code work
why is my code invalid
why can't i use my coupon
why can't i use two codes
can i use a coupon
can i use a coupon on {p}
can i use two coupons
can i use two codes
can i use more than one code
can i use my coupon with the sale
can i combine codes
can i combine coupons
can i combine discounts
can i combine offers
can i stack codes
can i stack discounts
can you stack promo codes
can i get a discount code
can i get a coupon
can i get a promo code
can i get a better deal
can i get a deal
can i get {n}% off
can i get money off
can i have a discount
can you give me a discount
can you give me a coupon
can you give me a better price
can you give me a promo code
can you give me a deal
can you do a discount
can you do a deal
can you do better
can you do better on the price
can you do {n}
can you lower the price
can you take something off
can you knock off a few bucks
could you give a discount if i buy {n}
could i get a discount
would you take {n} for it
do you have a coupon
do you have coupons
do you have a discount
do you have discounts
do you have discounts for students
do you have any codes
do you have any coupons
do you have any discounts
do you have any deals
do you have any deals on {p}
do you have any offers
do you have any sales
do you have promo codes
do you have a promo code i can use
do you have a student discount
do you have a military discount
do you have a senior discount
do you have a black friday sale
do you have a loyalty discount
do you have sales often
do you give discounts
do you give student discount
do you offer discounts
do you offer a discount for bulk
do you offer military discount
do you offer coupons
do you offer first time discount
do you do student discount
do you do discounts
do you do black friday
is there a discount
is there a discount for {n} or more
is there a discount code
is there a discount on {p}
is there a coupon
is there a coupon for this
is there a promo code
is there a promo code i can use
is there a sale
is there a sale on {p}
is there a sale going on
is there a sale coming
is there a student discount
is there a first order discount
is there a deal on {p}
is there a special offer
is there any offer
is there any promotion
is this on sale
is it on sale
is it on sale anywhere
is the {p} on offer
is the {p} included in the sale
is the sale still on
is the sale over
is the deal still on
is the offer still valid
is the code still valid
is the promo still going
is my coupon still valid
are there any coupons
are there any discounts
are there any discount codes
are there any promotions
are there any deals on {p}
are there any sales
are the {p} on sale
are you having a sale
are you having a sale soon
are you running any promotions
are you doing anything for black friday
what's on sale
whats on sale
what's on offer
what's on clearance
what sales do you have
what sales are going on
what deals are there
what deals do you have on {p}
what discounts do you have
what discounts are available
what promotions do you have
what coupons can i use
what codes can i use
what specials do you have
what offers are available
what's the promo code
what's the discount code
what's the discount
what's today's deal
what is the student discount
when is the next sale
when's the next sale
when is your next sale
when is the sale
when does the sale start
when does the promotion end
when does the offer expire
when does my coupon expire
when will it go on sale
when will it be on sale
when will the {p} go on sale
when do you have sales
when is cyber monday
how do i get a discount
how do i get the discount
how do i get a coupon
how do i get a promo code
how do i get the student discount
how do i apply the discount
how do i apply a promo code
how do i enter a promo code
how do i use my coupon
how do i use the code
how do i use a promo code
how can i get a discount
how can i use my coupon
how long is the sale
how long does the sale last
where do i enter the code
where do i put the promo code
where do i put my coupon code
where can i find coupons
where can i find promo codes
where is my coupon
where's my discount
where's my welcome discount
i have a coupon
i have a promo code
i have a discount code that won't work
i have a voucher
i got a code but it's not working
i got a code in the email
i got an email with a discount
i was sent a code
i signed up for the {n}% off and didn't get it
i signed up and never got my coupon
i didn't get my coupon
i didn't get my discount code
i never got my {n}% off code
i never received my discount code
i can't use my coupon
i can't use my promo code
i can't apply the code
i can't get the discount to work
i can't find my coupon
i lost my coupon
i want a discount
i want a coupon
i need a discount
i need a coupon
i need a promo code
i'd like a discount
looking for a discount
looking for a coupon
looking for a promo code
give me a discount
give me a coupon
give me a code
hook me up with a discount
got a discount
got a promo code
got any codes
got any deals
got any discounts
got any promos
send me a coupon
first time customer discount
first time buyer discount
new customer offer
new customer code
welcome discount
welcome code
student discount
students discount
military discount
senior discount
teacher discount
nurse discount
employee discount
family discount
birthday discount
bulk discount
bundle deal
bundle discount
multi buy offer
volume discount
loyalty discount
newsletter discount
referral code
referral discount
refer a friend
sale
sale?
sales
sale ending
sale items
clearance
clearance sale
flash sale
black friday
black friday sale
cyber monday deals
boxing day sale
summer sale
holiday sale
memorial day sale
buy one get one
bogo
bogo deal
bogo didn't work
buy one get one free not applied
2 for 1
free gift
free gift with purchase
free sample
do i get a free gift
do i get anything free
do i qualify for the discount
special offer
offers
deals
deal of the day
daily deal
cashback
rebate
mail in rebate
price reduction
reduced price
cheaper deal
negotiate
is the price negotiable
best deal
anything off for pensioners
anything off for students
any discount possible
sir any discount
some discount please
please give discount
last price? can you give discount
offer for diwali
any offer for eid
do you have festival offer
voucher says not eligible
my code says not eligible
my code expired can you send another
my promo code is invalid
my code says invalid
it says my code is invalid
it says the promo code is invalid
it tells me the code is invalid
the code i got is showing as invalid
the promo code i was sent is not working
i got a promo code and it won't work
i got a code two days ago and it says invalid
i received a promo code but when i use it it says invalid
i'm trying to use my code and it won't go through
i'm trying to use a coupon at checkout and it's rejected
i tried to place an order but the promo code is not working
when i enter the code it says expired
my code expired already
my promo code has expired can i get a new one
the coupon you emailed me is not accepted
the code i am trying to use is SAVE{n}
the code is SPRING{n}
the discount did not apply
my discount wasn't applied
the discount code isn't taking anything off
when do promo codes expire
when does my promo code expire
i have a promo code and want to know when it expires
how long are promo codes good for
how long is my code valid
how long do i have to use the code
how long does the code last
is my code still good
is my promo code still valid
when can i use my promo code
when can i use the code
when is the promo code valid
i have a code to use and want to know if it's valid
i'm confused about when i can use the code
where do i put in the promo code
how do i use the code i was given
can i use two codes on one order
can i use my code on sale items
i'd like {n} percent off
could you give me {n}% off
can i have a promo code
could i get a code for my next order
do i get a discount as a member
do gold members get a discount
do you give loyal customers a discount
i've been a loyal customer can i get something off
since when do you not give {n}% off preorders
why did you stop the {n}% off
do you no longer have the {n}% discount
when does the annual sale start
when does the big sale begin
when does the new collection come out
any deals on {p}
any offers on at the moment
is there a sale on
do you do a discount for nurses
is there a discount for first orders
can i get a discount if i buy two
any discount if i buy {n}
is there a multibuy offer
i was promised {n}% off
the offer didn't come off at checkout
the three for two didn't work
the reduced one isn't in the offer
my birthday voucher doesn't work
i signed up for the newsletter and got no code
i haven't got my code
can you send me the code again
can i still use the code after i ordered
i forgot to put in my code
i forgot to use my discount code on my order
`;
