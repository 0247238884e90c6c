// What shoppers say in English when they want the skill `order-status`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const orderStatusEnglish = `
eta of order {o}
check the status of purchase {o}
locate my order
i need information on the location of my package
what is happening with order {o}
see the current state of my order
where is my order
where's my order
where is my package
where is my parcel
track my order
track order {o}
i want to track my package
order status
what's the status of my order
status of order {o}
has my order shipped
has {o} shipped yet
did my order ship
when will my order arrive
when is my package coming
when will my {p} arrive i ordered it last week
my order hasn't arrived
my order still hasn't come
i haven't received my order
i never got my package
it says delivered but i did not receive it
tracking says delivered but nothing is here
tracking number please
what is my tracking number
tracking hasn't updated in days
my package is stuck in {c}
why is my order late
why is my delivery delayed
can you check on my order
check order {o}
look up order number {o}
my order number is {o}
{o}
order {o}
what did i order recently
show my orders
my latest order
where are the {p} i bought
what happened to the {p} i ordered
hurry up my delivery
can you speed up my order
please ship my order faster
there is an item missing from my package
part of my order is missing
i only received one of the two items
which carrier has my parcel
is my order out for delivery
eta for my order
any update on my purchase
did you guys send my stuff yet
i ordered {n} days ago and nothing
i would like to know about the eta of purchase {o}
where's my stuff
where's my parcel at
where are my things
where is my delivery
where is the package
where is it
where's it at now
wheres my delivery its late
where are my {p}
where the hell is my order
where is order {o}
whats up with my order
whats happening with my delivery
what's the hold up
what is the hold up with my order
what's taking so long
why is it taking so long
why so slow
why is it still not here
why isn't it here yet
why hasn't my order arrived
why hasnt it been sent
why is my order still processing
why is it still pending
why does it say pending
still pending
still preparing for shipment
still hasn't shipped
hasn't shipped yet
not shipped yet
it still says not shipped
order placed {n} days ago still not shipped
i placed an order last week
i placed an order on monday and haven't heard anything
ordered {n} days ago still nothing
ordered it ages ago
i've been waiting {n} days
i've been waiting for over a week
been waiting forever for my {p}
still waiting for my parcel
still waiting
still not here
still not received
not received yet
not arrived
nothing has arrived
nothing came
nothing showed up
it never came
it never showed up
it didn't come
it didn't arrive
it hasn't come
it hasn't turned up
my order hasn't turned up
my delivery didn't show up today
delivery was due yesterday
it was due today
it was supposed to be here by now
it was supposed to arrive on friday
it should have been here by now
supposed to be delivered today
promised delivery yesterday
missed the delivery date
delivery date has passed
the estimated date has passed
the delivery window has passed and no one came
expected delivery was {n} days ago
late delivery
late again
my package is late
this is late
my order is overdue
order delayed
delivery got delayed again
it keeps getting delayed
it keeps getting pushed back
they keep changing the delivery date
paid for express and it's still not here
paid extra for overnight shipping and it didn't come
i paid for two day delivery
next day delivery that never came
guaranteed delivery missed
when is it coming
when's it coming
when will it come
when will it get here
when will i get it
when will i get my order
when will i receive my package
when do i get my {p}
when can i expect my order
when can i expect delivery of my {p}
when should it arrive
when is it arriving
when is my {p} arriving
when does my parcel come
when will it be delivered
when are you delivering my order
what time will it come today
what time is my delivery
what time will the driver be here
will it come today
will it be here today
will my order arrive tomorrow
will i get it by friday i ordered on monday
will my package make it before christmas
is it going to arrive on time
is my order on schedule
is it coming or not
is it on its way
is it on the way
is my package on the way
is my parcel lost
is it lost
did it get lost
i think my package is lost
i think it was stolen
package stolen from porch
someone took my package
lost package
lost in transit
missing package
my package is missing
my parcel went missing
package not received
parcel not received but marked delivered
marked delivered not received
it was marked as delivered but it isn't here
shows as delivered but i don't have it
shows delivered
delivered? no it wasn't
they say they delivered it
the app says delivered, no box
says left at front door nothing there
says handed to resident it wasnt me
nobody delivered anything
someone signed for it and it wasn't me
who signed for my package
signed by someone i don't know
delivered to wrong address
delivered to my neighbour by mistake
left at the wrong door
wrong house
my package went to the wrong city
why is it in {c}
its been in {c} for {n} days
stuck in {c}
stuck at the facility
stuck in transit
its stuck
package is stuck
no movement
no movement on tracking
hasn't moved
has not moved in {n} days
hasnt moved since last week
tracking not updating
tracking not working
tracking page is blank
tracking has been the same for days
tracking shows nothing
tracking says label created
tracking says in transit
tracking says out for delivery
tracking says exception
tracking says returned to sender
there is no tracking info
there's no tracking
no tracking yet
my tracking number does not work
the tracking number is invalid
i can't track my package
can't find my tracking
how do i track my order
how can i track it
how to track my parcel
where can i see the tracking
where do i find the tracking number
can i have the tracking number
can i get tracking
could you give me the tracking number please
send me the tracking
tracking info please
tracking update
tracking details for {o}
what's the tracking on {o}
track it
track my {p}
track {o}
package tracking
parcel status
shipment status
shipping status
delivery status
delivery update
shipping update
status update please
status?
update?
update on my order
any update on {o}
any updates
any news on my order
any news on the delivery
can i get an update
could i have an update on my delivery
check status of my order
check my order
check order status
check my delivery
checking on my order
i'm checking on the status of a delivery
i'm calling about my order
i'm inquiring about an order
enquiry about an order i placed
i want to know when my order comes
i'd like to know when it's getting delivered
i wanted to ask about my order
question about my order
question about my delivery
problem with my delivery
problem with my order
issue with my delivery
there's a problem with my delivery
i have an issue with my shipment
my order number is {o} can you look it up
my order is {o}
its order {o}
{o} where is it
{o} status
{o} any update
looking for my order {o}
looking for my package
i can't find my order
i don't see my order
my order isn't showing up
my order disappeared from my account
where do i see my orders
show me my order
view my orders
my orders
list my orders
order history
what's in my last order
latest order status
did my order go out
did you ship it
did you send it
did it ship
did it go out today
did my package leave yet
has it shipped
has it been shipped
has it gone out
has my order gone out
has my order left yet
has it been sent
has my order been sent out
has my parcel been dispatched
has {o} been dispatched
is it shipped
is it dispatched yet
is my order ready
is my order ready for pickup
is my click and collect ready
my pickup isn't ready
when will my order be ready to collect
where do i collect my order
i went to the store and they didn't have my pickup order
no pickup code
i didn't get a pickup notification
was my order placed
i'm not sure my order went through
was my payment received for the order
no order confirmation
i haven't received a confirmation
i didn't get an email about my order
i never got a shipping email
order says on hold
why is my order on hold
my order says payment pending but i paid
when will you ship it
when are you shipping it
when does it ship
when will it ship
when is it going to ship
when will my order ship
when will my preorder ship
my preorder hasn't shipped
release day delivery not here
back ordered item when will it ship
hurry
hurry up
please hurry
can you hurry
can you hurry it along
hurry my order
can you rush it
can you rush my order
rush delivery please i already ordered
rush order
expedite my order
expedite
please expedite shipping on {o}
speed it up
can you speed it up
speed up delivery
could this be sped up
make it faster
can i get it sooner
can i get it any sooner
can it come sooner
can it arrive earlier
can you send it today
can you ship it today
please ship it today
please ship asap
ship my order already
send it already
send it asap
i need it asap
i need it today
i need it by tomorrow
i need my order by saturday
i need it urgently
it's urgent
urgent i need my parcel
i need this for a wedding on saturday
it's a gift and i need it by friday
prioritize my order
can you contact the courier
can you call the driver
can you chase this up
can you chase it
chase up my order
chase my delivery please
chasing an order
follow up on my order
i'm following up on {o}
driver's number
driver contact
drivers phone number
can i contact the driver
how do i contact the courier about my parcel
how do i reach the delivery company
who is delivering it
who's delivering my order
who has my package
who shipped it
which company is delivering my order
what carrier has my package
what courier is bringing it
ups says they don't have it
fedex lost my package
usps says delivered
dhl can't find it
amazon logistics left it somewhere
the carrier says to contact the seller
the courier says you never gave it to them
carrier hasn't received the package
the post office doesn't have it
driver didn't come
driver didn't ring
driver never came
driver left without delivering
driver said no one was home
no one rang the bell
nobody came
nobody showed up
missed delivery
i missed my delivery
attempted delivery
they say they tried to deliver
delivery attempt failed
delivery failed
failed delivery
they left a card
couldn't deliver
returned to sender
my package was returned to you
why was it returned to sender
why is it going back
package is being sent back
held at customs
is it at customs
customs is holding my parcel
how long does customs take, my order's there
part of my order didn't come
only part of my order came
only one box came
only received {n} of {n}
i got {n} but ordered {n}
i ordered {n} and only {n} came
rest of my order
where's the rest of my order
where is the other package
where's the other item
when does the other half arrive
one item missing
an item is missing
item missing from order
missing items
missing parts
missing piece
a part is missing
parts are missing
something is missing
there's something missing from the box
the {p} is missing
the {p} wasn't in the box
the {p} was not included
no {p} in the box
no charger in the box
the cable was missing
no instructions in the box
screws are missing
empty box
box was empty
i received an empty box
package was empty
short shipped
you shorted me one
didn't send everything
you forgot an item
you forgot to send the {p}
forgot my free gift
the free gift is missing
gift with purchase not included
i got someone else's package
received a package that isn't mine
i ordered a {p} and haven't received it
i bought a {p} last week where is it
i bought {p} and it never came
my {p} hasn't arrived
my {p} still hasn't shipped
my {p} was supposed to come today
my {p} says delivered
have you sent my {p}
i still don't have my {p}
i still haven't gotten it
i still havent received anything
i have not received my items
i havent got my parcel
havent received
havent got it yet
never received
never received it
never got it
never delivered
non delivery
order not received
order not delivered
order not arrived
item not received
where my package
where my order
wheres my oder
were is my order
wheres my pakage
my parcal hasnt come
trakcing number
delivary status
shiping status of my order
wen will my order come
waiting for my package
waiting on delivery
waiting on my {p}
been waiting all day
waiting in for a delivery
waited in all day and nobody came
is it out for delivery
is it out yet
it says out for delivery
out for delivery for {n} days
how long till it gets here
how long until my order arrives
how long until it ships
how long is it going to take
how much longer do i have to wait
how far away is my package
how many days until my {p} gets here i ordered already
how come it's not here
it's been {n} days
it's been a week
it's been two weeks since i ordered
it has been a month
over a week now
my order not arrive yet
my order is not come
order not coming since {n} days
i not receive my order
i did not get anything till now
i am waiting since {n} days
when you will deliver
when you will dispatch
when it will come
when i will receive my parcel
please tell me where is my parcel
please inform me about my shipment
kindly check my order
kindly update on my order
kindly dispatch my order
please deliver it as soon as possible
still not get my {p}
parcel is where
what happen with my order
what happened to my parcel please
product not delivered but showing delivered
it shows delivered but i did not get
delivery boy did not come
delivery boy number please
delivery man is not coming
delivery man phone
what time will the delivery man be here
technician did not come to install
when will the installer come
could you kindly tell me where my parcel is
i do hope my parcel isn't lost
i'd be grateful to know when my {p} will come
my {p} still hasn't turned up
not turned up
hasn't shown up
no sign of my parcel
no sign of it
haven't seen hide nor hair of it
haven't heard anything about my order
i have heard nothing since i ordered
not heard anything since i paid
where on earth is my order
where has it got to
what have you done with my parcel
the courier dumped it somewhere
they threw it over the gate
left it in the rain
left outside and it's gone
driver must have kept it
i want to know who took my parcel
delayed for the third time
it's delayed again are you serious
charged me for fast delivery and it's late
bits missing from the box
bits are missing
some parts were not in the box
only one of the pair came
i got one only instead of two
locker code
pickup code not received
i haven't had the code for the locker
customs wants documents for my parcel
customs fee for my parcel
my wife ordered a {p} and it hasn't come
it's for my son's birthday and it isn't here
can the driver come today
i am at home all day will he come
please tell the driver to call me
i need the driver to ring me
would you chase the courier for me
can you push them to deliver
can you get them to move faster
eta
eta?
eta pls
wismo
what does exception mean on my tracking
no scan since friday
last scan was a week ago
lost in transit i think
must be lost
does someone need to be home for my delivery
do i have to sign for my package
who do i call at the courier
can i have the courier's phone
show order {o}
show me order {o}
open order {o}
display order {o}
and show order {o}
it said monday and now it's wednesday
was due yesterday, nothing
supposed to be here by now
it should've been here on saturday
the date you gave me has come and gone
we're past the delivery date
i was promised two days, it's been six
they told me friday, it is sunday today
day five and still nothing
how long is this gonna take
how much more time does it need
how many more days
been waiting for ages
i waited in all day and no one turned up
no one came to the door
no one rang
stayed home for the delivery and they never came
i took the day off for this delivery
has someone even packed my box
is anybody packing it
has it been packed
did it even leave
has it even been sent
are you planning on shipping it at all
will it ever come
what's holding it up
what is the hold-up here
what's the delay
why the delay
why is nothing happening with it
why does it say processing
the status hasn't changed since friday
stuck on preparing for a week
app still says preparing
it's been sitting in the same place for days
hasn't moved an inch
someone took it from my porch
a porch pirate got my parcel
it got stolen from the front door
my package was stolen
i think it was stolen after delivery
there's no box outside
marked as delivered, mailbox is empty
the picture shows someone else's door
that's not my door in the delivery photo
they dropped it at the wrong house
the driver put it somewhere, can't find it
where'd they put it
the neighbours don't have it
everyone else has theirs already
my friend ordered later and already has it
the bag was torn and something fell out
one of the bottles is missing
there were supposed to be three, i count two
the cable is missing from the box
part of the set didn't come
half of it came
the rest of my order
nothing in the box
the box was empty when i opened it
is it coming today
will it get here before the weekend
will it arrive before christmas
i need it for a wedding on saturday
the party is tomorrow and it's not here
i'm leaving on a trip on friday, will it come before
will i have it by then
any chance to get it sooner
could you rush it
could you get it moving please
could you nudge the warehouse
tell them to hurry
make it faster please
please expedite
do i need to be home for it
will somebody need to sign
what day does it come
what's the expected date
when exactly will it come
could you look into where my delivery is
could you please let me know where the {p} i ordered is
hi i'm looking for an update on the {p} from my order
hello, i placed order {o} some days ago and would like to know when it will be here
i bought {p} last week and there's no trace of it
can you give me the tracking for the order with the {p}
i have not heard anything since i placed the order
no shipping confirmation yet
i got charged but never got a confirmation
do i have an order with you
i can't find my order in my account
what did i buy last time
when are you shipping mine
when are you guys sending mine out
when does mine ship
it got sent back, why
why was it returned to you
why is it going back to the sender
customs is holding it
it's in the wrong city
why did it go to {c}
it went past my town
the courier won't pick up the phone
the delivery guy won't answer
who is bringing it
i only ordered one but the email says two
i ordered one item and the confirmation says two
my confirmation email says i ordered two items
the email shows the wrong quantity
the order shows more items than i ordered
my order confirmation is wrong
i got an email saying my delivery date changed
i got an email that it would come another day
i need to confirm my delivery date
i need to make sure my package comes tomorrow
i want to make sure i'm getting my package tomorrow
i want to make sure nothing is wrong with my order
i just want to make sure my order is ok
i want to confirm that my order is on its way
i want to confirm whether it has shipped
i want to confirm the address on my order
i'd like to confirm my shipping address for the order
the address on my order looks different
the address on the confirmation isn't mine
my order says a different payment method than i used
my order says debit card but i paid by credit card
which card did i use for my order
i can't remember which card i used for the order
which payment method did i use on my last order
there's an extra fee on my order
i see an extra charge on my order
an extra fee was added to my order for no reason
i see a fee i don't understand
there is a fee on my bill i don't recognise
i think there is a billing problem with my order
can you check on my order please
could you look at my order
can you look up my most recent order
look up my last order please
what was in my last order
which {p} did i order
which items are in my order
what is the total of my order
how much was my last order
how many orders do i have
how many of my orders are still on the way
i want to see my order history
can i see my past orders
where can i see what i bought
i was charged for an order i did not make
i got billed for something i never ordered
i was charged for {p} i didn't order
there's a charge on my card from you that i don't know
i was charged twice for the same order
i was charged two times
you charged me twice
i paid for fast delivery and it is not here
i paid for delivery today and it didn't come
i paid for overnight and got the slow one
i was in all day and nobody came
i was home all day and it says delivered
i waited in all day and no delivery
it says it was handed to me but it wasn't
it says it was delivered but i don't have it
it says someone signed for it and it wasn't me
tracking says delivered and there is nothing here
my parcel was left at the wrong house
you sent it to the wrong address
you sent it to the wrong country
my parcel was opened and things are missing
my package came open with things missing
it has been at the courier for days
it's been sitting at the depot for a week
it has been five days and i'm still waiting
it's been a month and you couldn't deliver
no shipping date and it's only days away
i preordered it months ago and still no shipping date
when are the pre orders going out
when will preorders ship
still have not gotten my stuff
i still haven't received my order
i tried tracking it but it didn't work
i tried to track my package without success
i can't track my parcel
your site says it's in transit
it says it's out for delivery
the page says order received
i'm checking on my {p} order
i'm checking in on an order i placed
i'm wondering when my {p} will get here
can you tell me when my {p} is arriving
when is my {p} supposed to arrive
when is my {p} order supposed to come
am i getting the {p} i ordered
i redeemed a code and haven't received anything
not received my parcel yet
my parcel was due yesterday and still says dispatched
still says dispatched
it was due today and hasn't turned up
nothing has turned up
the order was meant to be here on friday
was promised it by the weekend
you promised delivery today
you said it would be here by monday
still waiting on my order from last month
still waiting for my {p}
two weeks and i still don't have my {p}
nine days and no update
no update on my order
no update since tuesday
there has been no tracking update for days
tracking hasn't moved
tracking has not changed since last week
the tracking link is dead
the tracking says label created
it only says preparing
it says processing for a week
stuck on processing
stuck in customs
it's stuck in transit
the courier says they never got it
the courier can't find my parcel
the courier says it was returned to you
ups says you have not given it to them
the driver says he tried but no one came
they said nobody was home but i was
he left a card and i was home
missed delivery what now
i missed the delivery how do i get it
delivered to the wrong door
delivered to my neighbour apparently
delivered to a locker i can't open
they left it in the lobby and it's gone
i think my parcel was stolen
someone took my package from the porch
my package was stolen off the porch
i only got part of my order
only half of my order came
the box was missing the {p}
there were only {n} in the box and i ordered {n}
the screws are missing
it came without the charger
the parts to put it together are missing
i received only one shoe
the free gift was not in the box
i got someone else's order
the box was empty
did you get my order
i didn't get a confirmation email
i never got a confirmation
i haven't got any email about my order
did you receive my payment
it took my money but shows no order
money was taken but there's no order
i paid but there is no order in my account
i placed an order and it's not in my account
has my order been processed
is my order being packed
when will you ship my order
when does my order leave the warehouse
when is my order going to be shipped
please ship it quickly
i need it before friday
i need it by saturday for a party
it's for a birthday tomorrow will it come
i'm leaving on friday will it be here
i'm moving next week will it come before that
will it arrive before i leave
please hurry it's a gift
any news about order {o}
any update please
update please
i want an update on my {p}
could you chase my parcel
can you chase the courier
can you contact the courier for me
do you have the courier's number
what's the driver's phone number
which courier has my parcel
where is my delivery today
what time is my delivery today
is my {p} coming today
when is the man coming with my {p}
i'm waiting at home is it coming
is it on the truck
i have two orders i'm asking about the {p} one
i'm asking about the order with the {p}
it's about the {p} i ordered
i'm calling about the {p} i ordered in march
i ordered a {p} from you and heard nothing
i bought a {p} from your shop two weeks ago and heard nothing since
i ordered a {p} last week for my son and it isn't here
`;
