// What shoppers say in English when they want the skill `refund-status`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const refundStatusEnglish = `
check the progress of my refund
how is my refund going
is there any news about the reimbursement
current status of the restitution
i expect a refund can you check it
where is my refund
has my refund been processed
refund status
i have not received my refund
status of my refund for {o}
track my refund
how is my return going
i returned it weeks ago and still no refund
where did the refund go
is my refund on the way
what happened to my exchange request
repair status
check my refund
when is my refund going to arrive
has the money been returned to my card
still waiting for my refund
refund?
refund update
refund progress
refund tracking
refund pending
refund not received
refund not showing
refund not in my account
refund still pending
refund has not arrived
refund missing
refund delayed
refund taking too long
refund says processed but i don't see it
refund says issued
refund completed but no money
where is the refund
where is my refund for {o}
where is my refund for the {p}
where's my money
where is my money
where did my money go
where's the money for my return
where's my credit
where is my store credit
when will i get my refund
when do i get my refund
when will i be refunded
when will i receive my refund
when will my refund be processed
when will my refund post
when will my refund show up
when will the refund arrive
when is the refund coming
when is my refund
when can i expect my refund
when are you going to refund me
when are you going to give me my money back
when will the money be back on my card
when will the money be in my account
how long for my refund
how long until i get my refund
how long until my refund shows
how long will my refund take
how long does my refund take i returned it
how long before i see the money
how much longer for my refund
how much was i refunded
how much will i get back from my return
how will i be refunded
why haven't i been refunded
why have i not been refunded
why haven't i gotten my refund
why is my refund taking so long
why is my refund less
why was i only refunded {n}
why did i only get part of my refund
why didn't i get a full refund
why was my refund denied
has my refund been issued
has my refund been sent
has my refund gone through
has the refund been processed
has the refund been issued for {o}
has my return been received
has my return arrived
has my return been accepted
has my money been refunded
have you refunded me
have you processed my refund
have you received my return
have you got my return
have you received the {p} i sent back
did you receive my return
did you get the {p} i sent back
did you get the package i returned
did my return arrive
did my refund go through
did you process my refund
did you refund me
did you already refund it
did you issue my refund
is my refund processed
is my refund coming
is my refund done
is my return complete
is my return processed
is there an update on my refund
any update on my refund
any update on my return
any update on my exchange
any update on my claim
any update on the repair
any news on my refund
any news about my refund
update on my return
update on refund
update on exchange
status of refund
status of my return
status of my refund
status of my exchange
status of my replacement
status of my repair
status of my claim
status of return {o}
return status
exchange status
replacement status
claim status
check refund
check my refund status
check on a refund
check on my return
check the status of my return
check return status
checking on my refund
checking on a return
i'm checking the status of my refund
i'm checking on my refund
i want to check my refund
i want to know where my refund is
i want to know when i'll get my money
i want to know the status of my return
i'm waiting for my refund
i'm waiting on a refund
i'm still waiting for my money
i am still waiting on my refund
still waiting for a refund
still waiting on my money back
still no refund
still haven't been refunded
still haven't received my refund
still haven't got my money back
i still have not received my refund
i have not been refunded
i haven't been refunded
i haven't got my refund
i haven't gotten my money back
i haven't received the refund
i haven't seen my refund
i don't see my refund
i don't see the money in my bank
i never got my refund
i never received a refund
i never got my money back
never refunded
not refunded
not refunded yet
no refund yet
no refund
i returned it {n} days ago
i returned it last month
i returned my {p} and haven't been refunded
i returned the {p} where's my money
i returned an item and no refund
i returned it already
i already returned it
i already sent it back
i sent it back {n} weeks ago
i sent it back and heard nothing
i sent back the {p}
i mailed my return
i dropped off my return last week
my return was delivered to you
my return was delivered {n} days ago
my return has been sitting at your warehouse
you received my return
you got my return already
you have my return and my money
my return shows delivered
return tracking says you got it
return delivered no refund
my return is still in transit
my return hasn't been processed
my refund
my refund hasn't come
my refund hasn't shown up
my refund is late
my refund is wrong
my refund was wrong amount
my refund was short
my refund amount is wrong
my refund is less than i paid
my refund went to my old card
my refund went to a closed account
refund to closed card
refund sent to wrong account
refunded to the wrong card
refunded the wrong amount
refunded less than i paid
only got a partial refund
partial refund received
you didn't refund the shipping
shipping not refunded
tax not refunded
you owe me {n}
you owe me a refund
you owe me money
you said i would be refunded
you said you'd refund me
you told me the refund was processed
i was told i'd get a refund
i was told {n} days for the refund
i was supposed to get a refund
i should have been refunded by now
supposed to get my money back last week
it's been {n} days since my refund
it's been two weeks and no refund
it's been a month since i returned
bank says no refund
my bank doesn't see the refund
bank has no record of the refund
i canceled my order and haven't been refunded
i cancelled and was still charged
cancelled order refund
cancelled order still no money back
order was cancelled where is my money
order cancelled no refund
charged for a cancelled order
when do i get my money back for the cancelled order
i was charged twice
charged me twice
double charged
charged two times
duplicate charge
overcharged
i was overcharged
extra charge on my card
where is my replacement
where's my exchange
when will my replacement ship
when will my exchange ship
has my replacement shipped
has my exchange been processed
has my exchange shipped
did you send the replacement
replacement hasn't arrived
my exchange hasn't come
is my {p} fixed yet
is my repair done
is it repaired yet
when will my repair be done
how's the repair going
how is my repair going
how is my exchange going
how's my return going
how's my refund going
what's going on with my refund
what's happening with my return
what's the status of my refund
what's the status of my return
what's the status on my exchange
what happened to my refund
what happened to my return
track my return
track refund
follow up on my refund
follow up on my return
following up about a refund
speed up my refund
hurry up with my refund
expedite my refund
refund asap where is it
credit not received
credit hasn't posted
money not received
money hasn't come back
reimbursement status
where is my reimbursment
refund stauts
were is my refund
refund not credited
refund still not credited in bank
my refund is not credited
amount not credited
amount is not refunded
money not come back
money not yet return
when my money will come
how much time for refund to come i already returned
i return already where is money
i posted it back
i posted it back {n} weeks ago
i sent it back a fortnight ago
not a word about my refund
not a word about my money
you've had it back for weeks
you have had my return for {n} days
you get my return or not
did you get it back
only half of the money came
half of the amount was returned
i expect a refund of {n}
i am expecting a refund of {n}
i'm expecting my money
i am waiting for a refund of {n} dollars
i'm waiting for a reimbursement
waiting for my compensation
waiting for a rebate of {n}
i was told a refund is coming
i was promised my money back
you promised a refund
my money please where is it
any sign of my refund
no sign of my refund
the repair man took it any news
they collected it for repair weeks ago
is my {p} mended yet
chasing my refund
two weeks and still no refund
it's been a month and no money
no money on my account yet
the money isn't there
i still don't have my money
i'm still missing my money
i'm still waiting on my 40 dollars
you still owe me {n} dollars from the return
nothing on my bank statement from you
nothing has shown up on my statement
my card shows no credit
my bank doesn't see any refund
you got it back last week, so what happens now
it's been back with you for days
i shipped it back ages ago
i mailed the return, did it arrive
has the return been received
has anyone checked the item i sent back
is the inspection done
did you approve my return
is my return approved yet
why was my return rejected
was my exchange approved
when does the replacement ship
has the replacement gone out
where's the replacement you promised
is the repair finished
when will it come back from repair
when do i get it back from the repair
when will my repaired {p} be sent back
which card does the refund go to
will the refund go to my card or to a gift card
is it going back on the gift card or the card i paid with
can i have the refund on my credit card instead
can you put the refund on a different card
i'd like the refund to paypal rather than the gift card
how much am i getting back
how much money do i get back for it
what will my refund be
what's the total of my refund
the refund is less than i paid
you didn't give me back the shipping
part of the refund is missing
i cancelled, when do i see the money
money for the cancelled order please
i'm checking on the status of my refund
i wanted to check the status of a refund
i want to know the state of my refund
i would like to know the state of my refund
can you tell me the state of my refund
i returned the {p} a while ago but don't see a refund
i returned it and there's no refund on my account
i sent it back and you have not refunded me
i sent the {p} back and want to know where my refund is
i completed a return but the charge hasn't been reversed
i completed my return and still no money
you still have not reversed the charge
i already returned the item and i was still billed
i was billed for something i already returned
i don't see the refund on my statement
i don't see the refund on my card
how much longer until i'm refunded
how long until it's refunded
my return was picked up when do i get paid
i've started the return what's next
how is the return i started going
has the difference been refunded to my gift card
did the refund go through
you agreed to exchange my {p} and i have heard nothing since
you said you'd exchange it two weeks ago and nothing
i sent it back two weeks ago and heard nothing
you've had my return for a week
the return was delivered to you days ago
tracking says you got my return
i am still out of pocket
i'm out of pocket because of you
my money please
give me my money
no money yet
nothing on my card yet
nothing in my bank yet
i only got part of my refund
i was refunded the wrong amount
my refund is short
why did i only get {n} back
i got store credit and wanted my card
was it refunded to my card or to the gift card
you cancelled my order and kept the money
you cancelled my order but i haven't been refunded
my order was cancelled when do i get the money
i cancelled last week and the money isn't back
when does the replacement come
has my replacement been sent
when will my repaired {p} come back
is my {p} repaired yet
`;
