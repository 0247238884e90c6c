// What shoppers say in English when they want the skill `stock`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const stockEnglish = `
in stock
is it in stock
is the {p} in stock
do you have the {p} in stock
is the {p} available
are the {p} available
do you have it in {k}
do you have this in {k}
does the {p} come in {k}
do you have the {p} in size large
is there a {k} one
any {k} ones left
how many are left
how many {p} do you have left
are you out of {p}
is the {p} sold out
when will the {p} be back in stock
when do you restock {p}
will you get more of these
availability of {p}
can i still buy the {p}
can i still get this
got any {p} left
still available
is this available in medium
which sizes are available
what colours do you have left
is size 9 available
do you carry the {p} in {k}
stock check for {p}
do you have {n} of these
i need {n} of them do you have enough
it says out of stock
is the {k} one available
what about the {k} one is that in stock
when's it back
let me know when it is available again
is there any stock
do u have it
have you got the {p}
stock
stock?
in stock?
in stock or not
in stock anywhere
is this in stock
is that in stock
is this one in stock
is it in stock right now
is it in stock in {k}
is it available
is it available now
is it available in {k}
is it available in size {n}
is it still available
is it still in stock
is it sold out
is it out of stock
is it discontinued
is it coming back
is it coming back in stock
is it back in stock
is it backordered
is this available
is this still available
is this available in {k}
is this available in large
is this sold out
is this discontinued
is this coming back
is this item available
is this item out of stock
is this in stock at your {c} store
is the {p} in stock in {k}
is the {p} still available
is the {p} back in stock
is the {p} discontinued
is the {p} available in store
is the {k} available
is the {k} {p} in stock
is the {k} in stock
is size {n} in stock
is size {n} coming back
is size small in stock
is there any left
is there any more
is there more coming
is there a restock
is there a restock date
is there a {k} one in stock
are these in stock
are these available
are these still available
are these sold out
are they in stock
are they available
are they sold out
are they coming back
are the {p} in stock
are the {p} coming back
are the {p} sold out
are you getting more
are you getting more in
are you getting more {p}
are you going to restock
are you restocking
are you out of stock
are you out of the {p}
are you sold out
do you have it
do you have it in stock
do you have it in size {n}
do you have it in a large
do you have it in my size
do you have this
do you have this in stock
do you have this in a {n}
do you have this in other colors
do you have this in a smaller size
do you have this in a medium
do you have these in {k}
do you have these in size {n}
do you have these in a {n}
do you have them in {k}
do you have any left
do you have any more
do you have any more {p}
do you have any in stock
do you have any in {k}
do you have any in size {n}
do you have more
do you have more of these
do you have more in the back
do you have size {n}
do you have a {n}
do you have a size {n}
do you have a medium
do you have a small in stock
do you have a {k} one
do you have an xl
do you have xl
do you have xxl
do you have {k}
do you have {n} in stock
do you have {n} available
do you have the {p}
do you have the {p} in {k}
do you have the {k} {p}
do you have the {k} one
do you still have the {p}
do you still have this
do you still have it
do you still sell the {p}
do you still carry it
do u have size {n}
do u have this in {k}
does it come in {k}
does it come in other colors
does it come in size {n}
does this come in {k}
does this come in a size {n}
have you got it in {k}
have you got any
have you got any left
have you got this in {k}
have you got a size {n}
got this in {k}
got it in {k}
got any in {k}
got any more
got size {n}
got a {n}
any in stock
any left
any left in {k}
any left in size {n}
any more
any more coming
any size {n}
any size {n} left
any {k} ones
any {k} left
any chance of a restock
any restock
any idea when it's back
availability
availability?
availability of this
availability in {k}
available?
available now
available in {k}
available in store
available sizes
availible?
can i still buy it
can i still buy this
can i still get it
can i still order it
can i get this in {k}
can i get it in {k}
can i get it in a size {n}
can i get {n} of them
can i order {n} of these
can i buy {n} of them
can i preorder it
can i backorder it
can i reserve one
can you check stock
can you check if it's in stock
can you check if you have it in {k}
can you check the store for me
can you check stock at {c}
can you hold one for me
can you notify me
can you notify me when it's back
can you tell me when it's back in stock
can you let me know when it's available
can you restock this
could you check if the {p} is in stock
out of stock
out of stock?
out of stock everywhere
out of my size
back in stock
back in stock when
back in stock date
back in stock alert
back order
backorder
on backorder how long
restock
restock?
restock please
restock when
restock date
restock on {p}
restocking
restocking date
sold out
sold out?
sold out already
sold out in my size
sold out when will you have more
it's sold out
it says sold out
it says unavailable
it says backordered
it says low stock
it says only {n} left
it won't let me add my size
my size is out of stock
my size is sold out
my size isn't available
my size is never in stock
the {p} is out of stock
the {p} is sold out
the {k} is sold out
the size i want is sold out
the color i want is out of stock
when will it be in stock
when will it be available
when will it be restocked
when will you have it
when will you have more
when will you have it in {k}
when will you have size {n}
when will you get more
when will you get more in
when will you restock
when will these be back
when will this be available
when will this be in stock again
when will this be back in stock
when will the {p} be available
when will the {p} be back
when will the {k} be back
when is it back
when is it back in stock
when is it coming back
when is the restock
when is the {p} coming back
when is the {p} available
when is the next restock
when are you getting more
when are you restocking
when are they coming back
when are the {p} back
when do you get more
when do you restock
when do you expect more
when can i buy it
when can i order it
when can i get the {p}
when's the restock
when's it available
whens it back
will you have more
will you have it again
will you get more
will you restock
will you be restocking
will you be getting more {p}
will it be restocked
will it be back
will it come back
will it be available again
will this come back
will this be restocked
will there be more
will the {p} be back
why is it out of stock
why is it unavailable
why is everything sold out
why can't i add it to my cart out of stock
how many left
how many are in stock
how many are available
how many do you have in stock
how many can i buy
how many in stock
how much stock do you have
how many {p} are left
how long until it's back in stock
how long until restock
which sizes are in stock
which sizes do you have left
which colors are available
which colors are in stock
which stores have it
which store has it in stock
what sizes are left
what sizes are in stock
what colors are in stock
what's in stock
what's left
what's available in size {n}
notify me
notify me when available
notify me when back
notify me when restocked
let me know when it's back
let me know when it's in stock
let me know when it's available
tell me when it's back
email me when it's back
alert me when it's in stock
put me on the waitlist
waitlist
waiting list
i need {n} are there enough
i need {n} of these
i want {n} do you have that many
i'm looking for this in {k}
i'm looking for a size {n} in this
looking for this in size {n}
looking for {k} in size {n}
{p} in stock
{p} in stock?
{p} available
{p} availability
{p} restock
{p} out of stock
{p} sold out
{k} in stock
size {n} in stock
size {n}?
size {n} available
have you any left
have you got any of these left
size {n} is exist
is there size {n}
it is available or not
when it will be available
when it will come back
do you still do this one
have you run out of the {k} one
i want to order but the {p} is always out of stock
everything i want is out of stock
the website says unavailable do you have any
the site says out of stock are there any left
i have big feet do you have size {n}
do you have it in a size {n}
what sizes are in stock for the {p}
how many {p} options do you have available right now
how many kinds of {p} are available at the moment
do you know when the {p} will be back
any idea when the {p} will be in stock again
is the {p} in a larger size available
do you have this {p} in a smaller size
is size {n} available in the {p}
are there any {p} left
is the {p} still for sale
will you have more of these
when do you get more in
when will the {k} one be back
let me know when the {p} is back in stock
do you have this in my size
does it come in wide
is the {k} one gone
can i preorder the {p}
is it a preorder
`;
