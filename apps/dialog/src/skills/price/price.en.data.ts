// What shoppers say in English when they want the skill `price`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const priceEnglish = `
how much
how much is it
how much is the {p}
how much are the {p}
how much does the {p} cost
what's the price of the {p}
what is the price
price of {p}
price please
what do you charge for the {p}
how much would {n} of these be
how much for {n} {p}
what would two cost me
what's the total for {n}
is the {p} on sale and what's the price now
what does it go for
cost of {p}
what's the cost
tell me the price of the {k} one
how expensive is the {p}
is it expensive
current price for {p}
price with discount
what will i pay for the {p}
how many dollars is this
can you give me a quote for {n} {p}
how much after discount
what's the {p} going for right now
{p} price
any cheaper price on this
how much is the bigger one
how much do the {p} run
whats it cost
pricing for the {p}
total price for {n} pieces
could i know the price
how much r the {p}
price
price pls
price please?
the price
price check
price check on {p}
prices
pricing
pricing info
price list
what's the price
whats the price
what price
what price is it
what is the price for {n}
what's the price on that
what's the price on the {p}
what are your prices
what are the prices of {p}
how much?
how much is this
how much is that
how much is this one
how much is one
how much is the {k} one
how much is the small
how much are these
how much are they
how much are they each
how much each
how much per piece
how much for one
how much for both
how much for all
how much for the set
how much for {n}
how much for the {p}
how much money
how much money is it
how much do i have to pay
how much do i owe
how much does it cost
how much does this cost
how much does one cost
how much does the {k} one cost
how much do they cost
how much do these cost
how much would it be
how much would it cost
how much would that be
how much will it cost
how much will i pay
how much will it be in total
how much in total
how much all together
how much altogether
how much with tax
how much after the discount
how much with the coupon
how much now
how much r they
how mch is it
hw much
cost
cost?
cost please
cost of this
what does it cost
what does the {p} cost
what do they cost
what do these go for
what are you asking for the {p}
what's it worth
what's the total
what is the total price
what's the final price
what's the final cost
what's my total
what's the damage
total
total cost
total cost for {n}
total with tax
full price
regular price
retail price
original price
sale price
sale price on the {p}
unit price
member price
current price
current price of {p}
best price
best price on the {p}
what's your best price
what's your lowest price
lowest price
is that the price
is that per piece
is this price right
is this the right price
is the price correct
is the price for one or a pair
is it still {n}
is it still on sale for {n}
is {p} {n} dollars
is it more than {n}
is it under {n}
how expensive
how expensive are they
too expensive
that's expensive
that's a lot
that's too much
so expensive
why so expensive
why is it so expensive
why is it more expensive than yesterday
why did the price go up
did the price go up
did the price change
has the price changed
price changed
price increased
price is different in my cart
price in cart is different
the price in my cart is wrong
the price doesn't match
wrong price
the price is wrong
why am i being charged more
will the price go down
will it get cheaper
will the price drop
is the price going to drop soon
is it cheaper online
is it cheaper in store
is it cheaper if i buy two
is there a cheaper price
quote
quote please
quote for {n} {p}
can i get a quote
can i get a price
can i get a price on the {p}
can i get the price
could you tell me how much it is
could you tell me the price
tell me the price
tell me how much
let me know the price
i want to know the price
i'd like to know the price of the {p}
i need the price of the {p}
i need a price
need price on {p}
give me the price
looking for the price
price for {p}
price for the {k} one
price for {n}
price of this
price of the {p}
price on this
price w/ tax
price including tax
price in dollars
price in euros
{p} cost
{p} price please
{p} how much
the {p}, how much
what is last price
how much cost
how much cost this
how much it cost
what's the price dear
tell price
price tell me
what would two of them cost
what would five come to
what do three come to altogether
what's the total for two
what does the cheapest one cost
how cheap is the cheapest version
what would i pay all in
it's overpriced
that's so overpriced
this {p} is overpriced
it is way too expensive
it's too expensive for me
that's a lot of money for a {p}
your {p} are too expensive
why is the {p} so expensive
why is this so much more expensive than elsewhere
why are your prices so high
why do you charge so much for it
i don't want to pay that much
i don't want to spend that much on a {p}
i don't want to spend more than i have to
i can't afford that much
it's more than i want to spend
it's out of my price range
it's more than i was expecting
i can get it cheaper somewhere else
i can buy it for less elsewhere
i can find it for less on other sites
i saw it on another site for {n}
i saw it for {n} elsewhere
i have seen the same {p} for {n} somewhere else
i found it cheaper at another store
other shops sell it for {n}
other sites have it for less
other stores have a better price
your competitor has it for {n}
your competitors sell the same {p} for much less
the same {p} is a lot cheaper at another shop
you charge more than other companies
they are a lot more here than at other stores
your price is higher than the competition
the price is higher than at your competitor
why is there a price difference with other shops
why is it cheaper at other stores
why is yours so much more money
can you sell it to me for less
can you give me the {p} for less
could you do it for less
could you let me have it for {n}
is that the best price you can give
is that the lowest you can go
is this the lowest price
what's your best price on the {p}
can you match their price
can you match the price i saw elsewhere
would you match a competitor
can you beat that price
it was cheaper yesterday
it was {n} yesterday and now it's {n}
the {p} was much cheaper yesterday
the price went up since yesterday
the price went up overnight
why has the price changed since yesterday
the price changed when i looked this morning
the price was lower last night
the {p} i want was on sale yesterday and now it isn't
i saw it on sale yesterday and today it's full price
i wanted to buy the {p} but the price is higher today
i was about to buy it but the price has gone up
i'm looking at a {p} that was cheaper the other day
i was going to buy it and now it costs more
the sale price is gone can i still get it
yesterday it was on sale can i still have that price
the price on the page doesn't match my cart
the site shows a different price at checkout
why does it ring up higher
what's the most expensive one and how much is it
how much more is the bigger one
how much for the lot
how much for two
how much do you want for the {p}
how much is that one
can you do {n} for it
would you take {n}
will you take {n} for the {p}
any room on the price
does that include tax
is that with tax
is the price per piece
`;
