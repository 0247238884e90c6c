// What shoppers say in English when they want the skill `cancel-order`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const cancelOrderEnglish = `
cancel my order
i want to cancel my order
cancel order {o}
please cancel {o}
can you cancel my purchase
i need to cancel the {p} i ordered
i ordered by mistake please cancel
cancel it i do not need it anymore
stop my order
i changed my mind cancel the order
cancel everything in my order
i placed the order twice cancel one
help me canceling purchase {o}
how do i cancel my last order
void my order
dont send it cancel please
cancel
cancel it
cancel it please
cancel order
cancel please
cancel this
cancel this order
cancel that order
cancel both
cancel all my orders
cancel all of it
cancel one of them
cancel one of my orders
cancel the whole thing
cancel the {p}
cancel the order for the {p}
cancel my {p}
cancel my purchase
cancel my last order
cancel my recent order
cancel my preorder
cancel my pre-order
cancel today's order
cancel order number {o}
cancel {o}
cancel {o} please
cancelling an order
cancelation
cancellation
cancellation request
request cancellation
order cancellation
i'd like to cancel
i'd like to cancel an order
i would like to cancel my order please
i want to cancel it
i want to cancel my recent order
i want to cancel something i bought
i need to cancel
i need to cancel something
i have to cancel
i wish to cancel my purchase
i'm trying to cancel
i'm trying to cancel my order and it won't work
i am unable to cancel
i can't cancel my order
i cant find the cancel button
there is no cancel button
cancel button not working
cancel option is gone
it says it can't be cancelled
it says too late to cancel
why can't i cancel
can i cancel
can i cancel it
can i cancel before it ships
can i cancel after it shipped
can i still cancel
can i still cancel my order
can you cancel
can you cancel it
can you cancel it for me
can you cancel the order i just made
could you cancel my order please
please cancel
please cancel my order
please cancel order
please cancel asap
please cancel and refund
please cancel it before it ships
pls cancel my order
plz cancel {o}
how can i cancel
how to cancel
how to cancel my order
how do i cancel an order
where do i cancel
is it possible to cancel
is it too late to cancel my order
i don't want it
i don't want it anymore
i don't want this anymore
i don't want the {p} anymore
i no longer want it
i no longer want my order
i no longer need it
i no longer need the {p}
i dont need it any more
don't need it now
dont want it
not needed anymore
changed my mind
i changed my mind
i've changed my mind about my order
i change my mind i don't want it
having second thoughts about my order
i regret buying this can i stop it
ordered by accident
i ordered by accident
i ordered it by mistake
i didn't mean to order
i didn't mean to order that
i didn't mean to buy it
accidental order
accidental purchase
bought by mistake
mistaken order
clicked buy by mistake
i accidentally bought it
i accidentally placed an order
i accidentally placed two orders
i accidentally ordered {n}
ordered twice
i ordered it twice
i ordered twice by accident
ordered the same thing twice
it ordered twice
it went through twice cancel one
duplicate order
double order
i have a duplicate order
i placed a duplicate order
placed the wrong order
ordered the wrong thing cancel
wrong order placed
ordered the wrong {p} please cancel
my son ordered it without asking
my daughter placed this order by accident
found a better price so cancel
found it in a store
bought it somewhere else
got it elsewhere
i already bought it somewhere else cancel this
it's taking too long cancel it
taking too long i want to cancel
too slow cancel
if it's not shipped cancel it
if it doesn't ship today i'm cancelling
i'm cancelling
just cancel
just cancel it
just cancel my order already
just cancel and give me my money back
just cancel the damn order
since it's out of stock cancel my order
stop the order
stop it from shipping
stop the shipment
stop the delivery
stop shipping
don't ship it
don't send it
dont ship my order
do not ship
void the order
void my purchase
undo my order
undo my purchase
scrap the order
kill the order
pull my order
take back my order
withdraw my order
call off my order
revoke my order
intercept the package
can you intercept it i don't want it
refuse delivery
refuse the package
i'm going to refuse the package
can i refuse it
back out of the order
i hit order too fast
cancle my order
cancle order
cancell order
canel my order
i dont want this order more
stop this order please
no send it please
please not send
please don't send the {p}
i've thought better of it
on second thoughts i won't have it
i won't be needing it after all
we don't want it
i cannot afford it cancel
i can't afford my order anymore
bin the order
just bin it i don't want it
kindly cancel my order
kindly cancel
ordered two times by mistake
i press two times
my grandson pressed the button
the wife says no, cancel it
get rid of my order
i want to back out
back out of the purchase
i want to withdraw from the purchase
i give up waiting cancel
{n} weeks waiting just cancel and give me the money
scratch that purchase
scrap it
drop that order
forget the order
call off the order
call it off
stop it from going out
don't send it out
don't bother sending it
hold it, i don't want it sent
my husband got one already so we don't need it
somebody gave me one, i don't need the order now
i have one already, please stop the order
i don't need it any longer
no longer needed
no longer want this order
it's not needed any more, order {o}
my kid ordered this without asking
my daughter bought it on my phone
bought by mistake, not shipped yet, money back please
i clicked buy twice
got charged twice because i ordered twice
i'll get it somewhere else
i can get it in a shop today, so forget the order
i'm done waiting, cancel
too slow, please cancel
can it still be stopped
is there still time to stop it
am i too late to cancel
the cancel button is missing
it won't let me cancel
i want to cancel order {o} because i no longer need it
i'd like to cancel all my pending orders
cancel the {p} only and keep the rest
can i cancel just the {p}
i want to cancel the pending order with the {p}, how much do i get back
i was hoping to cancel an order i made
i was hoping i could cancel the order with the {p}
i'd like to cancel the order with the {p} in it
i want to cancel all my pending orders
please cancel all pending orders they are no longer needed
cancel everything that hasn't shipped
i want to cancel everything i have on order
just cancel the whole order i'll order again
then cancel the order i'll reorder everything
if that's not possible please cancel the order
if you can't change it then cancel it
cancel the order because i no longer need it
cancel it the reason is i ordered by mistake
the reason is ordered by mistake
the reason is no longer needed
i just realised i already ordered it last month i'd like to cancel
i already have one so please cancel it
i ordered it already once please cancel this one and refund me
my son already has one please cancel the {p}
i want the refund before it ships
i'm trying to get my money back before it ships
i want to get a refund before the item goes out
it hasn't shipped so i'd like to cancel it
since it hasn't shipped please cancel the {p}
since it's still pending i want to cancel
i don't need the {p} anymore please cancel
i found it cheaper elsewhere so please cancel my order
i can't afford it anymore please cancel
i lost my job i need to cancel my order
i placed the order by accident
i placed two orders by accident cancel one
my kid ordered it by accident
stop my order please
please stop the order i just made
don't send it i found one at home
i don't want it anymore it hasn't been sent yet
i ordered the wrong thing cancel it please
is it too late to cancel
i pressed buy twice
i got the same thing twice in my order cancel the second
it's taking too long just cancel it
you're taking forever cancel my order
it's out of stock so cancel and refund me
cancel it if it hasn't left yet
if it hasn't shipped cancel it
i want out of this order
`;
