// What shoppers say in English when they want the skill `exchange-order`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const exchangeOrderEnglish = `
i want to exchange my order
exchange the {p} for a bigger size
can i swap it for the {k} one
exchange order {o}
it is too small can i get a larger one instead
i got a defective one please replace it
replace my {p}
i received the wrong colour can you exchange it
swap my shoes for size 9
need a replacement
exchange for another size
i want to exchange an item i received
send me a replacement
trade it for a different colour
exchange it
exchange please
exchange this
exchange item
exchange an item
exchange my {p}
exchange the {p}
exchange {o}
exchange for {k}
exchange for size {n}
exchange for a different color
exchange for a smaller size
exchange for a medium
exchange size
exchange request
exchanges
i want to exchange
i want to exchange it
i want to exchange this
i want to exchange my {p} for a bigger one
i'd like to exchange
i'd like to exchange this for a different size
i'd like to exchange my {p}
i'd like an exchange
i would like to exchange some items
i would like to exchange a product
i need to exchange
i need to exchange something
i need an exchange
i need a different size
i need a bigger size
i need a smaller size
i need a larger size
i need the next size up
i need a size {n} instead
i need a replacement
i need a replacement for my {p}
i need a new one
i'm looking to exchange
can i exchange
can i exchange it
can i exchange this
can i exchange for another color
can i exchange the {p} for a {p}
can i exchange it in store
can i get a different size
can i get a different color instead
can i get a bigger size
can i get a size up
can i get a replacement
can i get another one
can i get a new one
can i get it in {k} instead i already have it
can i swap
can i swap it
can i swap this for a size {n}
can i swap the {p} for the {k} one
can i trade it in for a smaller one
can i change it for a bigger one i already got it
can i switch it for another size it's too big
can you exchange it
can you replace it
can you replace my {p}
can you send me a new one
can you send another one
can you send a replacement
can you send the right one
can you send me the correct item
can you send me the right size
can you fix it
can you fix my {p}
can you repair my {p}
could you swap it out
how do i exchange
how do i exchange something
how do i exchange for a different size
how do i get a replacement
how do i swap sizes
how can i exchange my {p}
how to exchange
swap
swap it
swap sizes
swap for a smaller size
swap for {k}
swap my {p}
swap out my {p}
size swap
size exchange
different size please
bigger size please
smaller size please
too small need a bigger one
too big need a smaller one
too tight can i get the next size
doesn't fit need a different size
wrong fit want another size
{p} too small can i get a size {n}
{p} are too big need a {n}
the {p} doesn't fit need a bigger one
replacement
replacement please
replace it
replace it please
replace this
replace my order
replace the {p}
replace my broken {p}
replace the defective one
replacement for damaged {p}
replacement part
replacement for order {o}
need a replacement part
send a replacement
send me a new one
send me another one
send me the right one
send me the correct one
send the correct size
send a new {p}
please send a replacement
please replace
please send the right item
i want a replacement
i want a new one
i want a replacement not a refund
i'd rather have a replacement than a refund
don't want a refund just a new one
broken need a replacement
broke after {n} days want a new one
it broke can i get another
it broke can you replace it
arrived damaged need a replacement
came damaged please replace
came cracked please send another
defective need a replacement
faulty can i get a replacement
it stopped working can i get a new one
my {p} stopped working need a replacement
my {p} broke
my {p} died after {n} weeks
my {p} won't turn on anymore
the {p} quit working
screen died
battery won't hold a charge need it replaced
wrong item
wrong item received
wrong item sent
wrong item delivered
wrong product
wrong product received
wrong order received
wrong color
wrong color sent
wrong color received
wrong size
wrong size received
wrong size came
wrong size in the box
wrong model
wrong model sent
wrong {p}
wrong {p} sent
sent the wrong item
sent the wrong one
sent the wrong size
sent me the wrong {p}
sent me the wrong color
received the wrong item
received the wrong {p}
received wrong size
received a {k} one i ordered {k}
received a different item
got the wrong item
got the wrong thing
got the wrong {p}
got the wrong size
got a {p} instead of a {p}
got {k} but ordered {k}
i got the wrong order
i received a different product
i received the wrong size
i received the wrong colour
i was sent the wrong item
i was sent the wrong size
i was given the wrong one
i ordered {k} and got {k}
i ordered a {p} and got a {p}
i ordered size {n} and received {n}
i ordered a medium and you sent a small
you sent the wrong one
you sent the wrong color
you sent me the wrong size
you shipped the wrong item
you guys sent the wrong {p}
this isn't what i ordered
this is not what i ordered
that's not what i ordered
not what i ordered
not the item i ordered
not the right item
not the right size
they sent two left shoes
mixed up my order
my order was mixed up
warranty
warranty claim
claim warranty
i want to make a warranty claim
use my warranty
under warranty and it broke
still under warranty
it's still under warranty
my {p} is under warranty and broken
repair
repair my {p}
repair request
get it repaired
get my {p} fixed
i need a repair
i need it fixed
how do i get it repaired
where can i get it repaired
do i send it in for repair
exchage
exhange my order
replacment
you send me wrong
you send wrong one
you send wrong color
i ask large you give small
i ask {k} you give {k}
wrong come
it is broke change it
it is broken please change
please change with new one
change with another one
please give me new one
change it for a shorter one
could i have the longer ones instead
could i have a size bigger
they are too long could i have shorter
too long can i swap
two left shoes
both are left
pair doesn't match
need a proper one
can it be mended
can i have it mended
could you mend it
get it mended
it's only six months old and broken
it packed in after a week
it packed up
it conked out
stopped after {n} months can you repair
give me another one that works
mine is dead i need another
it won't switch on
won't charge any more
it doesn't power on
it's dead
died after two days
stopped charging
the screen stays black
it doesn't work anymore, i need another
only the left one works
the left one is bigger than the right one
the two shoes are different sizes
i got the ladies' version but i ordered the men's
this isn't the one i ordered
you sent something else
not what i ordered, send the right one
i asked for {k} and got another colour
wrong model came
wrong item in the box
they sent me someone else's order
could i trade it for a larger one
can we swap it for the one with more storage
i have it here already and would like to trade it in for a different version
i'd like the higher capacity one instead, i already got mine
i want a bigger one instead of the one i received
can i trade this in for another colour
one size bigger please
one size down please
need a half size up
too tight, need the next size
too loose, i need a smaller one
i'd like to exchange several items in my delivered order
i'd like to exchange the {p} for one in {k}
i want to exchange the {p} i got for a cheaper one
i want to swap the {p} from order {o} for a different size
my name is {n} and i want to exchange something from order {o}
please replace the broken one
can it be fixed
send it for repair
they sent me the wrong size
you sent the wrong size
i was sent the wrong colour
the order came with the wrong item
the wrong thing was in the box
i'd like to exchange the {p} for a bigger one
i want to exchange the {p} i received for the {k} one
i'd like to exchange one of the {p} from my recent order
i received order {o} and want to exchange the {p}
i got order {o} and want to exchange two things
i want to exchange the {p} and the {p} from the order i received
i'd like to exchange it for the cheapest one
exchange the {p} for the same one but bigger
i want the same {p} but with {k}
i want the same {p} but in a different material
for the {p} i'd like the one with a longer battery
for the {p} i want the {k} one if you have it
for the {p} i want the same thing but in {k}
for the {p} i want one that works with android
instead of the {p} i got i'd like the one with {n} hours
i accidentally ordered the wrong {p} and want to exchange it
i got the {p} with the wrong options and want to swap it
i'd like to swap the {p} i received for another model
i would like to swap the {p} from my delivered order
can i get a different size instead of the one i received
can i swap it for another size
can you send me a new one instead
can you send a fresh one instead
can't you just send me another one
i still want it can you send another
i don't want a refund i want a new one
i don't want my money back i want a working {p}
it came broken please send another
the {p} came with broken pieces i want the same one again
they sent a different model
you sent me a different {p}
you sent the {k} one and i ordered {k}
i ordered a medium and got a small
you sent a men's one and i ordered the women's
that is not what i ordered
this is not the {p} i ordered
wrong item in my parcel
wrong colour arrived
i got two left shoes
i got two of the same shoe
can i get a size down
i need a size bigger
could i get the next size up instead
i need half a size bigger
can i swap the {k} one for {k}
it doesn't work can i get another
mine is broken can you replace it
can you replace the broken {p}
can you send the missing part
it's under warranty can it be repaired
can my {p} be fixed under warranty
it's faulty i want a new one
it arrived cracked can you send another
the screen came cracked i'd like a new one
i would like the same one but not broken
`;
