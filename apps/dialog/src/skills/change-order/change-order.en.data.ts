// What shoppers say in English when they want the skill `change-order`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const changeOrderEnglish = `
switch an item of order {o}
remove a product from my purchase
i need to correct my order
change the delivery address
update the shipping address for my order
the address on my order is wrong
change my shipping address
i entered the wrong address
change the address on order {o}
can i update my delivery address
change the recipient on my order
wrong phone number on my order
deliver it on saturday instead
can i reschedule my delivery
change the colour in my order
i ordered the wrong size can i switch it before it ships
change payment method for my order
pay with another card for order {o}
modify my order
edit order {o}
i need to swap an item in my pending order
can you hold my delivery until next week
send it to my office instead
remove an item from order {o}
update my order
change address
change my address
change the address
change shipping address
change delivery address
change address on {o}
need to change the shipping address
i need to update my address for an order
update address
update the delivery address
update my shipping info
fix my address
fix the address
correct the address
correct my shipping address
wrong address
i put the wrong address
i gave the wrong address
i used my old address
it has my old address
it's going to my old address
it's being sent to the wrong address can i change it
sent to my old address by mistake
i moved
i just moved and my order is going to the old place
i forgot to change my address
forgot to update my address before ordering
forgot the apartment number
missing unit number
missing house number
wrong house number
wrong zip
wrong postcode
wrong postal code
wrong city on my order
wrong street
address typo
typo in my address
misspelled address
my address is incomplete
can i change where it's going
can i change the address after it shipped
can i have it sent somewhere else
can you send it to a different address
can you ship it to {c} instead
can you ship it to my work
can you redirect my package
can you reroute it
reroute my package
redirect delivery
redirect to {c}
forward my package
send it to my work address
send it to {c} instead
deliver to a different address
deliver it to my office
deliver to my neighbor
leave it with my neighbor
leave it at the back door
leave at front desk
leave it on the porch
leave with concierge
put it in the garage
delivery instructions
add delivery instructions
change delivery instructions
add a note to my order
add a note for the driver
gate code for the driver
ring the bell please note it on the order
don't leave it outside
authority to leave
change recipient
change the name on the order
change the recipient name
wrong name on my order
someone else will receive it
my wife will pick it up
change the receiver
change phone number on my order
change contact number
wrong phone number
update my phone number for the delivery
wrong email on my order
change the email on my order
change delivery date
change delivery time
change the day
change my delivery day
change delivery to {n} pm
different delivery day
can you deliver another day
can you deliver it later
can you deliver on the weekend
can you deliver in the evening
can you deliver tomorrow instead
can i pick a different delivery date
can i choose another time slot
can i delay my delivery
can i postpone it
can i move my delivery
postpone delivery
postpone my order
delay delivery
delay shipping
delay my order until next month
push back my delivery
push it to next week
move delivery to friday
move my delivery slot
reschedule
reschedule my delivery
reschedule for monday
reschedule the delivery please
i won't be home
i won't be home tomorrow can you come another day
i'm not home on tuesday deliver wednesday
nobody will be home then
i'm away next week please hold it
i'm on vacation hold my package
i'll be out of town
hold my order
hold it at the post office
hold for pickup
hold shipment
hold off on shipping
don't ship it yet
please don't ship until i say
wait to ship
ship it later
ship everything together
combine my orders
combine two orders
can you combine shipping on my two orders
ship separately
switch to pickup
change to pickup
change to in store pickup
change from pickup to delivery
switch to delivery instead of pick up
can i collect it instead
can i pick it up myself instead
different pickup location
change pickup store
change shipping method
change the shipping method on my order
switch to faster shipping
upgrade shipping on my order
upgrade to express
i chose the wrong shipping option
i selected standard by mistake want express
change color
change the color
change the color on my order
change the size on my order
change my order to a large
change it to {k}
change it to size {n} before it ships
wrong size selected
wrong color ordered hasn't shipped
i ordered the wrong color can you change it
i selected the wrong size
i selected the wrong one
i chose the wrong {p}
i picked the wrong color
i meant to order {k}
i meant to get the large one
i meant to order {n}
can i get {k} instead it hasn't shipped yet
can i switch the size
can i switch to another model before it ships
can i swap an item in my order
switch to the {k} one
change quantity
change the quantity
change quantity to {n}
reduce the quantity
increase the quantity
i only meant to order one
i ordered too many
ordered {n} by accident only want one
i want {n} instead of {n}
make it {n}
add another one to my order
add one more
add a {p} to my order
add to existing order
can i add something to my order
can i add something before it ships
i forgot to add something
i forgot to add a {p}
remove the {p} from my order
take the {p} off my order
take off an item
take one off
delete an item from my order
remove something
drop one item
replace an item in my order before shipping
change my order
change order
change order {o}
change something on my order
i need to change my order
i want to change my order
i would like to modify my order
can i change my order
can i edit my order
can i make changes to my order
can i amend my order
amend order
amend my order please
alter my order
adjust my order details
edit my order
edit {o}
modify {o}
modify purchase
modify items
update order {o}
update my order details
made a mistake on my order
i made a mistake when ordering
i made an error in my order
there's a mistake in my order i want to fix
mistake with my order
oops wrong address
change payment method
change payment
change the payment on {o}
change my card
change credit card on order
use a different card
use another card for my order
pay with a different card
pay with paypal instead
switch to paypal
switch the payment method
wrong card used
wrong payment method
i used the wrong card
charged the wrong card can i switch it
put it on my gift card instead
adress change
chnage address
change adress
i write wrong address
i typed the wrong address
please to change address
address is mistake
address was wrong please correct
i gave you the old postcode
could the postcode be corrected
wrong flat number
missing flat number
i forgot to put the street number
typo in the street
deliver on sunday only
please deliver in the evening only
deliver only after {n}
come another day please
i am not home that day
i'll be in hospital that day
can someone else take it in
can my neighbour take it
let my neighbour take it
leave it with the neighbour
leave with next door
leave it at reception
put my son's number on it
use my husband's phone number instead
change the mobile number
i wanted size {n} not {n} please change before sending
i wanted {k} not {k} not shipped yet
i want one not two
only one please not {n}
i only need {n} of them
just one, i put {n}
not send yet? please change size
add one more jar to my order
could i add something to what i've ordered
pay by other card
can i pay this order with another card
use other card for this order
keep my parcel until i'm back
keep it at the depot until i return
hold my parcel while i'm on holiday
redirect it to my sister's
send it to my daughter's instead
let them ring twice
ask the driver to ring the bell
tell the driver to call me first
please have the courier phone me on arrival
make the driver use the side door
tell him to leave it in the garage
leave it with the doorman
leave it with reception
leave it at the neighbour's
could the driver drop it at the front desk
they can leave it by the gate
let my roommate take it
my brother will collect it for me
someone else is going to receive it
i'd prefer it came a day later
i would like it delivered later
deliver it another day please
not monday please, any other day
i'm not home that day
i won't be home then
i'm away until the 12th
we'll be on vacation, can you hold it
i'm travelling next week, can it wait
can you hold on to it until i'm back
keep it at the depot until thursday
could it come in the evening instead
i work during the day, evenings are better
send it to my office rather than home
i've moved, send it to the new place
i just moved, the order has my old address
the street number is wrong on it
i mistyped the zip code
i left out the flat number
i typed the wrong postcode
apartment number is missing
my name is spelled wrong on the order
here's my new number, the old one is off
use another card for it
charge my other card instead
could you put it on my gift card instead
can i split it across two cards
can i pay half with a gift card and half with my card
i want to pay by paypal instead for the order i just placed
i'd like to modify my pending order
i'd like to change an item in order {o}
i want to change the {p} in my pending order to a different color
for the {p} i ordered i would like the bigger one instead, same color, if it hasn't shipped
i'd like to switch the {p} options to the cheaper version before it ships
change the options of the {p} i ordered
update the {p} in my order to {k}
make all the items {k} in my pending order
can you change everything in my order to the same {k}
i want the same {p} but with a different battery
same brightness but another power source for my pending {p}
my email is on file, please modify the pending order for the {p}
i want to change the default address in my profile
update my address for all my orders
put one more in the order
make it two instead of one
take one item out of the order
i picked the wrong size, not shipped yet
i chose the wrong colour by mistake, can you fix it before it goes out
i'd like to add an item to an order i already placed
i want to add something to an order i already made
is it possible to add an item to my existing order
can i add one more thing to the order i placed
could i add a {p} to my order
i forgot to add something to my order
i'd like to add the {p} to it
i would like to add on a {p}
i want to add another item because i forgot it
i need to remove an item from my order
i'd like to remove the {p} from my order
i want to take the {p} off my order
please take one {p} off my order
please take the second item off my order
i want one of the {p} removed from my order
i ordered two {p} and need one of them taken off
i added the {p} by accident please remove it
i added them by accident can they come off the order
i picked the wrong size for one item and want it removed before it ships
i chose the wrong size by mistake when ordering can you change it
i just ordered and picked the wrong size
i just placed an order with the wrong size
i just placed an order and got the colour wrong
i ordered the wrong {p} can i change it before it ships
i ordered the {n} one but i'd like the bigger one instead
i just bought a {p} and i regret the size i want to change it
i'd like to change the size on my pending order
i want to change the {p} in my pending order
i'd like to change the {p} from my order
i want to change an item in my order
i need to change one item in order {o}
i want to modify an order i just placed
i would like to modify the {p} in my pending order to {k}
modify my pending order {o}
change the {p} in order {o} to the {k} one
change the {p} to the cheapest one you have
change it to the cheapest version and refund the difference
i want the cheapest {p} instead
i want the cheapest one available instead
can you switch the {p} to the cheapest option
can i switch all the items to the cheapest options
can i switch everything to the cheaper version to bring the total down
i'd like to upgrade all my items to the most expensive option
upgrade everything in my order to the best version
make it size {n} please
i'd like them in size {n} instead
i want it in {k} instead of {k}
i don't want to cancel i just want to change it
i don't want to cancel anything just change the {p}
please don't cancel the order only change the {p}
any price difference should go to my gift card
put the price difference on my credit card
use my gift card to pay the difference
use the card ending in {n} for the difference
i want to pay with my gift card instead for that order
can i use my gift card balance for that order instead
can i use a different card for the order i just placed
i want to switch the payment to paypal
i want to pay that order with my other card
can i split the payment for my order over two cards
i just placed an order but my card doesn't have enough money on it
i don't have enough credit on the card i used
i used the wrong card for my order
the wrong card was used on my order
i moved and need my order sent to my new place
i've moved since i ordered
i just moved and i put in my old address
i put in the wrong address
i put in the wrong address for my clothes order
i typed my old address by mistake
i used my old address and it needs to be the new one
i need to change my shipping details
i want to change my shipping details because things have changed
i want to manage my shipping details
i'd like to update the shipping address on an order
i need to put in a new address please
change the shipping address of my pending order to {n} Oak Street {c}
please send order {o} to {n} Elm Avenue {c}
deliver it to suite {n} instead
the suite number should be {n}
it should be apartment {n} everything else is the same
only the apartment number is wrong
everything else in the address stays the same
same address but suite {n}
change all my orders to the new address
change it back to my old address
i want the address changed on all my pending orders
can you make sure it goes to my new house
i want to change the delivery time
i need a different delivery time
i'd like it delivered in the morning
i'd rather get it in the evening
the delivery time is wrong and needs to be changed
can i get it next week instead
can i move my shipping to next week
can you hold my order until next week
i want the slower shipping so i don't pay a fee
i want to change to the cheaper shipping
can i downgrade my shipping
can i upgrade the shipping on my order
i want to upgrade my order to overnight shipping
i want my order faster can i upgrade
please switch my order to express
help me upgrade my shipping i need it as soon as possible
can i change my shipping preference
i'd like to change the shipping method on my order
it's number {n} not {n}
the house number is wrong it should be {n}
the postcode is wrong
i put the wrong postcode
i gave you the wrong zip
please change the phone number for the delivery
someone else will pick it up
someone else is going to collect it
my neighbour will take the delivery
can my sister receive it instead
can you send it to my work instead
can i have it delivered to my office
can you leave it with the neighbour
tell the driver to ring the bell
please don't leave it outside
i won't be home on friday can it come saturday
i'm away next week can you deliver later
i'll be on holiday please hold the parcel
can the delivery be moved to thursday
can it come after six
can i pick it up from the depot instead
i'd like to collect it from the store instead
could it go to a pick up point
please pay my pending order with my mastercard
i'd like my pending order to be paid with a different card
i'd like all the items to be paid with my visa
can i pay by paypal for the order i already placed
could you split the payment of my order between two cards
switch the {p} in my order to the {k} one
make it the {k} one instead
can i change the quantity in my order
i only want one not two
i want three instead of two
i meant to order a large
i meant to order the {k} one
i clicked the wrong colour
i clicked on the wrong size
i wanted the {n} inch one by mistake i took the {n} inch
i picked the wrong one before it ships please change it
use the gift card for the difference
the difference can go on my card
pay the difference with the card on file
with any difference going back to the gift card
refund the difference to my paypal
and the difference goes to my credit card
`;
