// What shoppers say in English when they want the skill `find-products`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const findProductsEnglish = `
i'm looking for a {p}
i am looking for {p}
looking for {k} {p}
do you sell {p}
do you have any {p}
do you have {p}
do you carry {p}
got any {p} under {n}
show me {p}
show me some {p}
show me {p} under {n} dollars
find me a {p}
i need a {p}
i want to buy a {p}
i'd like a {p} for hiking
what {p} do you have
which {p} do you have under {n}
what kind of {p} do you sell
cheapest {p}
the cheapest {p} you have
best {p} for running
{p} between {n} and {n}
{p} for under {n}
{p} less than {n}
waterproof {p}
{k} {p}
{p}
{p} with noise cancelling
search for {p}
browse {p}
any {p} that are machine washable
something for camping under {n}
lightweight {p} for travel
are there {p} on your site
can you find a {p} for me
what do you have for the kitchen
anything cheaper
top rated {p}
show more
other {p}
my budget is {n} for a {p}
need new {p} for work
list your {p}
which of your {p} are good for kids
{p} {k}
{p} under {n}
{p} below {n}
{p} around {n}
{p} for {n} or less
{p} less than {n} dollars
{p} cheaper than {n}
{p} from {n} to {n}
{p} for men
{p} for women
{p} for kids
{p} for toddlers
{p} for my dad
{p} for travel
{p} for camping
{p} for work
{p} for running
{p} for small spaces
{p} for sensitive skin
{p} for winter
{p} for beginners
{p} in {k}
{p} size {n}
{p} with free shipping
{p} with a lid
{p} with pockets
{p} with good reviews
{p} with long battery life
{p} without sugar
{p} that is waterproof
{p} that's easy to clean
{p} please
{p}?
a {p}
a {k} {p}
a {p} for my wife
a {p} that doesn't leak
a good {p}
a cheap {p}
a nice {p}
a small {p}
a big {p}
a {p} under {n}
some {p}
cheap {p}
the cheapest {p}
inexpensive {p}
affordable {p}
budget {p}
good {p}
best {p}
best {p} under {n}
best rated {p}
top {p}
high end {p}
luxury {p}
small {p}
large {p}
mini {p}
portable {p}
lightweight {p}
wireless {p}
organic {p}
leather {p}
cotton {p}
kids {p}
mens {p}
men's {p}
womens {p}
women's {p}
plus size {p}
vegan {p}
eco friendly {p}
durable {p}
comfortable {p}
new {p}
find {p}
find me {p}
find me a {k} {p}
find me a {p} under {n}
find me a cheap {p}
find me the best {p}
find me something for camping
find me something under {n}
search {p}
search for {k} {p}
search for {p} under {n}
searching for {p}
searching for a {p}
browse your {p}
show me
show me your {p}
show me all {p}
show me the {p}
show me {k} {p}
show me {p} under {n}
show me {p} for women
show me cheap {p}
show me the best {p}
show me the cheapest {p}
show me more
show me more {p}
show me other options
show me something else
show me something cheaper
show me what {p} you have
show more options
see {p}
see more
see all {p}
let me see {p}
let me see your {p}
let me see what {p} you have
list {p}
list all {p}
look for {p}
looking for
looking for {p}
looking for a {p}
looking for a {k} {p}
looking for a {p} under {n}
looking for a good {p}
looking for a new {p}
looking for some {p}
looking for {p} for my son
looking for {p} in size {n}
looking for something waterproof
looking for something like {p}
looking to buy {p}
looking to buy a {p}
looking to get a {p}
i'm looking for
i'm looking for {p}
i'm looking for a {p} under {n}
i'm looking for a good {p}
i'm looking for a {k} {p}
i'm looking for something for my kitchen
i'm looking for something to wear to a wedding
i'm looking to buy {p}
i'm looking to buy a new {p}
i'm in the market for a {p}
i'm searching for a {p}
i'm shopping for a {p}
i'm shopping for {p}
i'm trying to find a {p}
i'm trying to find {p} that fit wide feet
im looking 4 a {p}
im looking for {p}
i am looking for a {p}
i am in need of a {p}
i need
i need {p}
i need a {k} {p}
i need a {p} for my office
i need a {p} under {n}
i need a cheap {p}
i need a good {p}
i need a new {p}
i need some {p}
i need some new {p}
i need something for dry skin
i need something to carry my laptop
i need something to keep coffee hot
i want
i want {p}
i want a {p}
i want a {k} {p}
i want a new {p}
i want a {p} with a handle
i want some {p}
i want to buy {p}
i want to buy a new {p}
i want to buy some {p}
i want to get a {p}
i want to get a {p} for my son
i want to order a {p}
i want to see {p}
i want to see your {p}
i wanna buy a {p}
i wanna see {p}
i'd like {p}
i'd like a {p}
i'd like some {p}
i'd like to buy {p}
i'd like to buy a {p}
i'd like to get a {p}
i'd like to see your {p}
i would like a {p}
i would like to buy a {p}
i would like to purchase a {p}
i could use a {p}
need {p}
need a {p}
need a {k} {p}
need a new {p}
need a {p} asap
need some {p}
want {p}
want a {p}
want to buy {p}
want to buy a {p}
wanna buy {p}
trying to find {p}
trying to find a {p}
shopping for {p}
shopping for a {p}
buy {p}
buy a {p}
purchase a {p}
get a {p}
do you sell
do you sell {k} {p}
do you sell {p} for kids
do you sell {p} here
do you sell any {p}
do you guys sell {p}
do u sell {p}
do you carry any {p}
do you guys carry {p}
do you carry nike
do you carry {p} for men
do you stock {p}
do you do {p}
do you have {p} under {n}
do you have {p} for sale
do you have {p} for women
do you have {p} with bluetooth
do you have a {p}
do you have a {p} that fits a {n} inch laptop
do you have any {p} under {n}
do you have any {k} {p}
do you have any cheap {p}
do you have any good {p}
do you have any waterproof {p}
do you have anything for dry skin
do you have anything for camping
do you have anything cheaper
do you have anything under {n}
do you have anything else
do you have anything similar but cheaper
do you have other {p}
do you have other options
do you have something cheaper
do you have something smaller
do you have something for back pain
do you have different {p}
do you guys have {p}
do u have {p}
do u have any {p}
have you got {p}
have you got a {p}
have you got any {p}
have you any {p}
got {p}
got any {p}
got any good {p}
got anything cheaper
got anything for under {n}
any {p}
any {p} under {n}
any good {p}
any cheap {p}
any {k} {p}
any {p} for kids
any waterproof {p}
any other {p}
any other options
any others
anything under {n}
anything similar but in {k}
anything for camping
anything smaller
anything better
are there any {p}
are there {p} under {n}
are there any {k} {p}
are there any cheaper ones
are there other options
are there any other {p}
is there a {p}
is there a {p} under {n}
is there a cheaper {p}
is there a cheaper one
is there a better one
is there a smaller one
is there anything under {n}
is there anything cheaper
is there anything similar
can i buy {p} here
can i buy {p}
can i get a {p}
can i find {p} here
can i see your {p}
can i see some {p}
can i see more
can i see {p} under {n}
can you find me a {p}
can you find me {p} under {n}
can you find {p}
can you show me {p}
can you show me some {p}
can you show me your {p}
can you show me cheaper ones
can you show me more
can you help me find a {p}
can you help me find {p}
can you help me find something for my skin
could you find me a {p}
could you show me {p}
could you help me find a {k} {p}
help me find {p}
help me find a {p}
help me find a {p} under {n}
help finding {p}
where can i find {p}
where can i find {p} on your site
where can i buy {p}
where are the {p}
where are your {p}
where do i find {p}
where's the {p} section
what {p} do you sell
what {p} do you have under {n}
what {p} are there
what {p} are available
what {p} would fit my budget of {n}
what {p} is good for kids
what {p} should i buy for hiking
what kind of {p} do you have
what kinds of {p} do you carry
what types of {p} do you have
what sort of {p} have you got
what brands of {p} do you have
what do you have in {p}
what do you have for under {n}
what do you have for kids
what do you have for camping
what do you sell
what do you guys sell
what products do you have
what else do you have
what other {p} do you have
what are my options for {p}
what are your {p}
what are your best {p}
what are your cheapest {p}
what's your best {p}
what's your cheapest {p}
what's a good {p}
what's a good {p} under {n}
what's the best {p}
what's the best {p} you have
what's the cheapest {p}
what's the cheapest {p} you have
what's the best {p} for running
which {p} do you have
which {p} is best for running
which {p} are good for travel
which {p} would you recommend for hiking
recommend a {p}
recommend me a {p}
recommend a good {p}
recommend a {p} under {n}
recommend some {p}
recommend {p} for kids
can you recommend a {p}
can you recommend a {p} under {n}
can you recommend {p} for dry skin
could you recommend a good {p}
suggest a {p}
suggest a good {p} under {n}
suggest some {p}
suggestions for a {p}
my budget is {n}
my budget is under {n}
budget of {n} for a {p}
i have {n} to spend on a {p}
i only have {n} dollars
something under {n}
something for under {n}
something cheaper
something else
something smaller
something bigger
something for cold weather
something to carry my laptop in
something to drink from
something similar but cheaper
not those, other {p}
other ones
other options
others
more
more options
more like this
more {p}
next
next page
cheaper ones
cheaper
cheaper please
only {k} ones
only in {k}
only under {n}
no {k} ones
not in {k}
without leather
sort by price
lowest price first
in stock only
please show me {p}
you have {p}
you have {p}?
you have {p} for old people
after a {p}
i'm after a {p}
i'm after a decent {p}
i'm after {p} under {n}
i want a {p} with big buttons
something easy to use for old people
searching for a {k} {p} size {n}
i get cold feet at night, got something for it
my neck hurts when i sit, is there something for that
my back aches at my desk
my son starts school soon and needs something for his books
something to carry books in
something for keeping drinks cold
something to keep bugs away
anything that helps against mosquitoes
something against the heat
i want to brew coffee at the office
i want to cook rice in the dorm
i want to get into running
we're going camping in june
my skin gets dry in winter
i can't sleep with the light on
i need to see better at my desk
my phone keeps dying on the road
i'm looking for a thing to hang my bike
what do you have for small kitchens
a thing for wet hair
i need a new {p} for a trip
i need a new {p} because i'm going away
i need a {p} i am going skiing soon
i want to buy some {p} for my cat
i'd like to buy {p} for my dog
i'm going hiking next month and need a {p}
i want a {p} for cold weather
our baby is due soon and we need a cot
i start university soon and need a cheap laptop
we're moving and need a sofa
i'm looking for a {p} that doesn't break the bank
i'm after something warm for winter
do you guys do {p}
i can't find the {p} on your site do you sell it
need a {p} under {n}
i need something to keep my feet dry
`;
