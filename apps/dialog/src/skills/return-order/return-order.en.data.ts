// What shoppers say in English when they want the skill `return-order`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const returnOrderEnglish = `
i want a reimbursement
ask for a rebate
help me get a restitution of my money
claim my money back
process a refund for me
i want to return my order
return the {p} i bought
i want to send it back
start a return for {o}
return order {o}
i'd like a refund for my {p}
i want my money back
it arrived broken i want to return it
i do not like it can i return it
please refund my order
send back the {p}
i need a return label
when will you pick up my return
return these shoes
i received the wrong item and want to return it
i want to return an item
refund me
request a refund for order {o}
make a return
get a refund for {p}
return
return it
return this
return please
return an item
return my item
return my {p}
return the {p}
return {o}
return for {o}
return request
return something
start a return
start return
begin a return
initiate a return
process a return
request a return
set up a return
i want to return
i want to return it
i want to return something
i want to return my {p}
i want to make a return
i'd like to return
i'd like to return it
i'd like to return an item
i'd like to return my {p}
i would like to return this product
i would like to return some items
i would like to start a return
i need to return
i need to return something
i need to return my {p}
i need to send something back
i need to send this back
i have a return
i have an item to return
i have some things to return
i'm trying to return
i'm looking to return
i'm looking to return something i bought
i was hoping to return this
i'm returning it
i plan to return the {p}
can i return
can i return it
can i return this
can i return the {p}
can i return my {p} i bought last week
can i return something i bought online
can i return it if it's opened
can i return a gift
can i still return
can i still return this
can i send it back
can i send this back
can i send back the {p}
can i get my money back
can i get a refund
can i get a refund for this
can i have a refund
can you refund me
can you refund my order
can you give me a refund
could i get a refund on my {p}
could i return it
how can i return this
how can i return my order
how can i get a refund
how can i send it back
how do i return it
how do i return my order
how do i return this
how do i return the {p}
how do i send it back
how do i send this back
how do i make a return
how do i start a return
how do i get a refund
how do i get my money back
how to return
how to return an item
how to send back
how to get a return label
where do i return it
where do i send my return
where do i drop off my return
where to send return
what's the return address
return address
return label
return label please
send me a return label
i need a return label for {o}
i didn't get a return label
i can't print the label
i lost my return label
label is not working
no return label in the box
prepaid label
shipping label for return
return shipping label
return qr code
return slip
return form
return authorization
rma
rma number
rma please
i need an rma number
return authorization number
drop off location for returns
nearest return drop off
return pickup
pick up my return
schedule a return pickup
can you pick it up
can you pick up the return
can someone collect it
can you collect the {p}
arrange collection
arrange a pickup for my return
collection never came
nobody collected my return
no one came to pick up the return
when will you collect my return
when is the return pickup
return in store
can i return to a store
can i bring it back to the store
can i take it back
take it back
bring it back
send back
send it back
sending it back
want to send it back
ship it back
i'm sending these back
i want a refund
i want a refund for {o}
i want a refund for my {p}
i want a full refund
i want my money back now
i want my money
i'd like a refund
i'd like a refund please
i'd like my money back
i would like a refund
i need a refund
i need my money back
i demand a refund
i request a refund
i am asking for a refund
i expect a full refund
give me a refund
give me my money back
get my money back
money back
money back please
full refund
full refund please
refund
refund please
refund my {p}
refund my purchase
refund my money
refund it
refund request
refund {o}
request refund
please refund
please refund me
please refund my money
pls refund
partial refund for damaged item
just refund me
just give me my money back
it doesn't fit
doesn't fit
it doesn't fit me
doesnt fit i want to return
these don't fit
they don't fit
it's too small
it's too big
too large want to return
wrong size want to return
the {p} is too small
the {p} doesn't fit
the {p} are too big
i don't like the {p}
i dont want it i got it yesterday
not what i wanted
not what i ordered i want a refund
not as described
not as pictured
item not as described
looks nothing like the picture
looks different than the photo
it's different from the picture
it's not what i expected
it's not the color shown
color is off
cheap quality want to return
poor quality
bad quality
quality is terrible want my money back
i'm not satisfied with it
i'm not happy with the {p}
unhappy with my purchase want to return
not satisfied
not happy with the product
disappointed with the {p} i want to return it
it's broken
it's broken i want a refund
it is damaged
it was damaged
it arrived damaged
it arrived broken
it came broken
came damaged
came broken
arrived smashed
box was crushed and item broken
my {p} arrived broken
my {p} arrived damaged
my {p} came damaged
my {p} is broken
my {p} is defective
received a damaged item
received a broken {p}
received damaged
damaged item
damaged product
damaged in shipping
damaged on arrival
defective
defective item
defective product want refund
faulty
faulty item
it's faulty
the {p} is faulty
doesn't work
it doesn't work
it does not work
it doesn't work want my money back
it won't turn on
it won't charge want a refund
it stopped working
it stopped working want refund
my {p} doesn't work
my {p} stopped working i want my money back
it leaks
it smells bad i want to return it
it's used
i got a used one
it's expired
it was expired
food was spoiled
it's fake
it's a knockoff
it's counterfeit i want a refund
it has a hole in it
it's stained
it's scratched
cracked
it's cracked
torn
bought the wrong one
bought the wrong size return
i bought the wrong {p}
i ordered the wrong {p} and got it
i got two by mistake want to return one
i don't need it, already received
received it but don't need it
return one keep the other
return one of the items
return part of my order
return everything
return all of it
return both
return two of the three
return unopened item
return opened item
already opened it can i return
i threw away the box can i return
don't have the box
without receipt can i return it
without original packaging
i don't have the tags
past the {n} days can i still return
missed the return window
is it too late to return
is this returnable
is it eligible for return
why can't i return
it won't let me return
return button is missing
return option not available
it says not eligible for return
my return was rejected
my return was denied
why was my return denied
cancel my return
i changed my mind about returning
i don't want to return it anymore
do i have to pay for return shipping
do i pay to send it back
is the return free
free returns
return cost
cost to return
got this as a gift want to return
returning a gift
dispute the charge
i'll dispute it with my bank
i'm filing a chargeback
retrun my order
refound
reutrn
i want to retrun
how to give back
i want to give it back
i like to give back and get money
i want return
i want return money
please return my money
want my money return
i want every penny back
want rid of it
doesn't suit me how do i send it back
it doesn't suit
sorry to be a nuisance but i'd like to send it back
i'm afraid it isn't right for me can it go back
i'd like to be reimbursed
reimburse me
reimbursement please
reimburse {n} dollars
i want to be reimbursed
i need help getting a refund
help me get a refund
help me to obtain a refund
how do i get reimbursed
i want compensation
i want compensation for this
obtain a compensation
get compensated
get a rebate of my money
restitution of my money
refund {n} dollars to me
please refund {n}
fell apart
fell apart in a day
fell to bits
came in pieces
came in bits
it's rubbish i want my money back
not the same like in the photo
color is not same like photo
the quality is so bad i want return
not working properly i want return
not working since first day
product is not good please take back
please take it back
take this back and refund
somebody come and pick the return
please pick the return from my home
the man never came for the return
sticker for the return
return sticker
who pay the return
wrong for my machine want refund
does not match my machine give back
it's leaking everywhere
the {p} leaks
the {p} i bought leaks water all over
the zip broke straight away
the handle came off the first time i used it
the strap snapped on day two
a button fell off
the seams are coming apart
it tore after one wash
the colour ran in the wash
it fell apart
it arrived in pieces
the glass was shattered
everything inside was smashed
the box was squashed and the thing inside is broken
crushed box, broken contents
came with a big dent
there's a scratch all over it
it smells awful
it looks second hand
it's been used before
this is clearly used
this isn't like the photo
nothing like the picture
doesn't look like it did online
the material feels cheap, i don't want to keep it
i don't want to keep it
i won't be keeping this
not keeping it
i've no use for it
it's not right for me
it wasn't for me, what now
i'd rather get my money than keep it
just give me my money back for this
i want my money back for the {p}
take it back please
could you take it back
how can i get rid of it and get refunded
i'd like to send a few things from my order back
i want to return all items in my order
i'd like to return everything except the {p}
i recently got order {o} and want to return the {p}
i received my {p} and would like to return them, and tell me the refund amount
i'd like to start a return for the {p}
i'd like to return the {p} and get the refund on my original card
where do i drop the parcel i'm returning
which drop-off point for a return
my label won't print
the label you sent doesn't open
lost my return label
the pickup for my return never came
do i need the original packaging
i threw away the box can i return it
the tags are off, can it go back
who pays the postage to send it back
i need to return something i bought
i want to return an item i bought
i want to return a product it has a stain
i want to return it because it came in the wrong colour
i want to return an item because it is the wrong size
these {p} are way too big i need to return them
the {p} is too small and i want my money back
i don't like it can i get a refund
i'd like a refund for the {p}
i want to request a refund for an item i received
i'd like to start a refund
i want to initiate a refund
i want to initiate a return
can i start a return please
the item i got has a stain on it
it came with a stain
my {p} arrived with a big stain
i received my order but the {p} has a stain
i received my order but it has a hole in it
i got my {p} and there is a black mark on it
when the {p} came it had a mark on it
the {p} came with broken parts
the {p} came with some pieces broken
the {p} arrived damaged
the book i waited for came damaged
it came damaged i'd like my money back
the expiry date is too close
the food i got is about to expire
it's already past its date
if you can't send another just refund me
just refund me please
i'd like to return the {p} but nothing else
i want to return everything in that order
i want to return everything from order {o}
i want to return all the gaming things i bought
i want to return the {p} to my original payment method
i'd like to return the {p} and get the money on my gift card
i want to return the {p} because my wife doesn't like it
i'd like to return the {p} i received last week because i don't need it
i want to add another item to my return
i want to add something to my refund
i've already asked for a refund but want to add one more item
i'd like to add one more item to the return i filed
i'd like to send the {p} back it has a defect
they just don't suit me i'd like to send them back
it fell apart after two days
it broke after one use
the {p} broke the first time i used it
it was mouldy when i opened it
it was off when i opened it
it smells terrible i don't want it
it smells funny can i send it back
it's fake i want a refund
it isn't what i expected i'd like to send it back
it looks nothing like the picture
the {k} is nothing like the photo
the {p} is not as described
the quality is poor i want to return it
it itches i want to send it back
it doesn't fit can i return it
it doesn't fit me so i'd like my money back
too big what do i do to return it
my wife hates it can i return it
it was a gift and i don't want it
i got two of the same as gifts can i return one
i bought too many can i return some
i ordered too much and would like to return the rest
i don't need it anymore can i send it back
i opened it but it's not for me
i want to return the {p} and the {p} from the same order
please return both items
return everything please
i would rather have the money
i want the money not a voucher
how do i get a return label
can you email me a return label
where do i print the label
i don't have a printer for the label
can i drop it at a store
can i take it back to the shop
can someone pick up my return
when will you pick up the return
what's the address for returns
do i have to pay for the return
do i need the box to return it
i lost the receipt can i still return it
i missed the return window can i still return
it's been {n} days can i send it back
`;
