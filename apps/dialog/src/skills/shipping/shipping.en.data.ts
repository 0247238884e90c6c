// What shoppers say in English when they want the skill `shipping`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const shippingEnglish = `
what delivery methods are there
when would my items get here if i order
how long until it gets here
estimated shipping time
how much is shipping
how much is shipping to {c}
what's the shipping cost
shipping cost to {c}
delivery fee
is shipping free
do you offer free shipping
free delivery over what amount
how long does shipping take
how long does delivery take to {c}
how long to ship to {c}
how many days to {c}
when could it arrive
when would it arrive in {c}
when would i get the {p} if i order today
when could i have it in {c}
if i order now when will it get here
can you deliver by friday
do you ship to {c}
do you deliver to {c}
can you send it to {c}
is {c} served
do you ship internationally
do you ship overseas
what courier do you ship with
shipping options to {c}
delivery options
do you have express delivery
is there next day delivery
fastest way to get it to {c}
how fast can the {p} get to {c}
what would postage be
postage to {c}
estimated delivery time for {c}
shipping time
how soon can you ship the {p}
will it get to {c} before the weekend
what about {c}
and to {c}
delivery charges
what are the shipping rates
i live in {c} how long will it take
shipping
shipping?
shipping cost
shipping costs
shipping fee
shipping fees
shipping price
shipping rate
shipping rates
shipping charge
shipping charges
shipping info
shipping options
shipping methods
shipping speed
shipping times
shipping to {c}
shipping to {c} how much
shipping to alaska
shipping to canada
shipping to uk
shipping to a po box
shipping to an apo address
shipping estimate
shipping estimate to {c}
shipping cost for {p}
shipping cost for {n} {p}
is shipping included
is shipping expensive
is shipping free over {n}
is shipping free to {c}
is there free shipping
is there a shipping fee
is there a shipping charge
is there express shipping
is there expedited shipping
is there overnight shipping
is there two day shipping
is there same day delivery
is there weekend delivery
is there a delivery fee
is delivery included
is free shipping available
is it free shipping
is it free delivery
is postage included
free shipping
free shipping?
free shipping minimum
free shipping over how much
free delivery
free delivery?
free postage
minimum for free shipping
how much for free shipping
how much do i need to spend for free shipping
how much more for free shipping
how do i get free shipping
how much is shipping for {p}
how much is shipping for this
how much is the shipping
how much is delivery
how much is delivery to {c}
how much is express shipping
how much is overnight shipping
how much is expedited
how much is next day delivery
how much is postage
how much is p&p
how much for shipping
how much for shipping to {c}
how much for delivery
how much for express
how much for overnight
how much do you charge for shipping
how much do you charge for delivery
how much does shipping cost
how much does delivery cost
how much does it cost to ship
how much does it cost to ship to {c}
how much to ship
how much to ship to {c}
how much to send to {c}
how much would shipping be
how much would shipping cost to {c}
how much will shipping be
cost of shipping
cost of delivery
cost to ship to {c}
cost to deliver
delivery
delivery?
delivery cost
delivery costs
delivery charge
delivery fee to {c}
delivery price
delivery time
delivery times
delivery time to {c}
delivery date if i order today
delivery methods
delivery speed
delivery area
delivery to {c}
delivery to my area
postage
postage cost
postage fee
p&p
s&h
freight cost
freight
why is shipping so expensive
why is shipping so much
why is shipping not free
why do i have to pay shipping
why does shipping cost so much
shipping is too expensive
can you waive the shipping
can you waive shipping
can i get free shipping
can i get free shipping on this
can i get it overnight
can i get it overnighted
can i get it by friday
can i get it by friday if i order today
can i get it by tomorrow if i buy now
can i get it before christmas
can i get it before the weekend if i order now
can i get it in two days
can i get same day delivery
can i get it delivered to {c}
can i get it shipped to {c}
can i get express shipping
can i choose the carrier
can i choose the delivery date when i order
can i have it shipped to work
can i have it delivered on a sunday
can i ship to a different address
can i ship to a po box
can i ship to a friend
can i ship to multiple addresses
can i use my own carrier
can it be here by friday
can it be here by monday if i buy today
can it be shipped to {c}
can it be delivered to {c}
can it be delivered by tomorrow
can it ship today if i order now
can it ship internationally
can this be shipped to {c}
can this ship to {c}
can this be shipped overnight
can you ship to {c}
can you ship to me in {c}
can you ship it to {c}
can you ship internationally
can you ship overseas
can you ship this to canada
can you ship overnight
can you ship by ups
can you ship with fedex
can you ship on saturday
can you deliver to {c}
can you deliver to my area
can you deliver to my house
can you deliver today
can you deliver by saturday if i order now
can you deliver on weekends
can you mail it to {c}
can you send to {c}
could it get here by friday
could you ship to {c}
could i get it by the weekend
do you ship
do you ship to alaska
do you ship to hawaii
do you ship to australia
do you ship to the uk
do you ship to europe
do you ship to military addresses
do you ship to apartments
do you ship to hotels
do you ship abroad
do you ship worldwide
do you ship international
do you ship overnight
do you ship same day
do you ship on weekends
do you ship on saturdays
do you ship ups or fedex
do you ship from the us
do you ship from china
do you ship free
do you ship {p} to {c}
do you deliver
do you deliver to my zip code
do you deliver here
do you deliver on saturday
do you deliver on weekends
do you deliver on sundays
do you deliver on holidays
do you deliver to rural areas
do you deliver large items
do you deliver upstairs
do you deliver furniture
do you send to {c}
do you send abroad
do you post to {c}
do you post overseas
do you mail to {c}
do you offer free shipping to {c}
do you offer express shipping
do you offer expedited shipping
do you offer overnight
do you offer next day delivery
do you offer same day delivery
do you offer two day shipping
do you offer local delivery
do you offer white glove delivery
do you offer international shipping
do you charge for shipping
do you charge for delivery
do you have free shipping
do you have express shipping
do you have expedited shipping
do you have overnight shipping
do you have same day delivery
do you have two day shipping
do you have international shipping
do you use ups
do you use fedex
do you use usps
do you use dhl
do i pay for shipping
do i have to pay for shipping
do members get free shipping
does it ship free
does it ship to {c}
does it ship today
does it ship internationally
does it come with free shipping
does this ship to {c}
does this ship free
does this ship from {c}
does this qualify for free shipping
does the {p} ship to {c}
does the {p} ship free
does shipping cost extra
does express cost more
how long
how long does it take
how long does it take to ship
how long does it take to get here
how long does it take to get to {c}
how long does it take to deliver
how long does it take to arrive
how long does shipping usually take
how long does standard shipping take
how long does express take
how long does delivery take
how long does delivery usually take
how long does international shipping take
how long to {c}
how long to ship
how long to deliver
how long to deliver to {c}
how long to get to {c}
how long for delivery
how long for delivery to {c}
how long for shipping
how long for shipping to {c}
how long is shipping
how long is shipping to {c}
how long is delivery
how long is the delivery time
how long is standard delivery
how long will it take
how long will it take to arrive if i order today
how long will it take to get to {c}
how long will shipping take
how long will delivery take
how long would it take
how long would it take to {c}
how long would shipping take
how long before it ships
how long before it arrives if i order now
how long until i would get it
how fast can i get it
how fast can you ship
how fast can you ship it
how fast can you deliver
how fast can you get it to {c}
how fast is shipping
how fast is delivery
how fast does it ship
how fast will it ship
how quickly can i get it
how quickly can you ship
how quickly do you ship
how quick is delivery
how soon can i get it
how soon can i have it
how soon can you deliver
how soon can it ship
how soon would it arrive
how soon will it ship if i order today
how soon do you ship
how many days for shipping
how many days for delivery
how many days to ship
how many days does it take
how many business days
how is it shipped
how is it delivered
how do you ship
how do you ship {p}
how will it be shipped
how would it be delivered
if i order now when will it arrive
if i order now when will i get it
if i order today when will it come
if i order today will it arrive by friday
if i order today can i get it tomorrow
if i order tonight will it ship tomorrow
if i buy it today when does it ship
if i buy now will it be here by the weekend
if i place an order now when would it get here
when would it arrive
when would it arrive if i order today
when would it get here
when would it ship
when would i get it
when would i get it if i ordered today
when would i receive it
when will it arrive if i order now
when will it ship if i order today
when could i get it
when could i have it
when could it be delivered
when do you ship orders
when do orders ship
when do orders usually ship
when do you ship out
when does it usually ship
what is shipping
what is the shipping cost
what is the shipping cost to {c}
what is the shipping time
what is the delivery time
what is the delivery fee
what is the delivery time to {c}
what is the fastest shipping
what is the cheapest shipping
what is standard shipping
what is your shipping time
what is your delivery time
what's the shipping
what's the shipping to {c}
what's the shipping time
what's the shipping time to {c}
what's the delivery time
what's the delivery charge
what's the delivery charge to {c}
what's the delivery cost
what's the fastest shipping option
what's the fastest you can get it here
what's the cutoff for same day shipping
what's the cutoff time for next day
what's shipping to {c}
what's the earliest i can get it
what's the earliest it could arrive
what shipping options are there
what shipping methods do you have
what shipping company do you use
what shipping do you offer
what shipping do you use
what delivery options do you have
what delivery company do you use
what courier do you use
what carrier do you use
what carriers do you use
what company delivers
what countries do you ship to
what areas do you deliver to
what days do you deliver
which courier do you use
which carriers
which shipping company
which countries do you ship to
who do you ship with
who do you use for shipping
who delivers
where do you ship
where do you ship to
where do you ship from
where do you deliver
where does it ship from
where do items ship from
where is it shipped from
will you ship to {c}
will you deliver to {c}
will it ship today if i order now
will it ship to {c}
will it arrive by friday if i order today
will it get here before christmas if i order now
will it be here by the weekend if i order today
will i get it by tomorrow if i order now
will shipping be free
will i have to pay shipping
same day delivery
same day shipping
same day delivery to {c}
next day delivery
next day delivery to {c}
next day shipping cost
overnight
overnight delivery
overnight shipping
overnight shipping cost
overnight to {c}
two day shipping
2 day shipping
express shipping
express delivery
express delivery cost
expedited shipping cost
expedited shipping available
rush shipping options
priority shipping
standard shipping time
standard delivery time
ground shipping time
international shipping
international shipping cost
international shipping?
worldwide shipping
overseas shipping
local delivery
local delivery to {c}
weekend delivery
saturday delivery
sunday delivery
curbside delivery
ship to {c}
ship to {c}?
ship to canada?
shippin cost
shiping cost
shiping to {c}
delivary cost
how long shipping
how much ship
how many days for arrive to {c}
how many days it take to {c}
delivery charges for {c} please
is it possible to order from {c}
can i order from {c}
can i place an order from {c}
do you ship orders to {c}
shipments to {c}
delivery periods
what are the delivery periods
tell me about delivery periods
delivery options please
check the delivery options
when do articles arrive if i order
how long do products take to arrive
you can send to {c}
you deliver in {c}
any chance of getting it by thursday if i order now
who do you send parcels with
which delivery company do you use
which carriers do you work with
who delivers for you
what's the price for overnight shipping
how much would overnight shipping be
is overnight shipping available
is overnight shipping even an option
do i qualify for free shipping
i want to know if i qualify for free shipping
can i get it shipped for free
i have things in my cart can i get free shipping
i'm thinking of buying something is shipping free
what do i need to spend for free shipping
the shipping cost is too high
your shipping is too expensive
these shipping costs are really high
my shipping cost was way too high
i need to make sure the shipping cost is included
is shipping included in the price
you don't deliver to my area
sorry do you not deliver to my area
do you deliver on saturdays
do you deliver to flats
do you deliver to po boxes
could i get it by friday if i order now
if i order now will it be here for christmas
if i order today when would i get it
how quick could you get it to {c}
how much to send it to {c}
is postage free
do you post abroad
do you send to ireland
what do you charge for delivery
can i choose the delivery day when i order
`;
