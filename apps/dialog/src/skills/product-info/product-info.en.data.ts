// What shoppers say in English when they want the skill `product-info`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const productInfoEnglish = `
what is the {p} made of
what material is it
is it cotton
how heavy is the {p}
how big is it
what are the dimensions of the {p}
what size is the {p}
how long does the battery last
what is the battery life of the {p}
is the {p} waterproof
is it machine washable
does it support bluetooth
is the {p} compatible with android
where is it made
what are the ingredients
what features does the {p} have
tell me about the {p}
tell me more about it
specs of the {p}
specifications
describe the {p}
is the {p} suitable for kids
does it fit true to size
what is the capacity
how many watts
what is included in the box
is the {p} any good
is it good quality
what colours does it come in
what sizes are there
is it noisy
is it dishwasher safe
does it have a microphone
how do i clean the {p}
what does the {p} do
reviews of the {p}
does it come with a charger
would the {p} fit a 15 inch laptop
more details please
what is it made of
what's it made of
whats it made out of
what is this made of
what is the material
what material is this
what fabric is it
what fabric is this
what's the fabric
what's the lining made of
is it 100% cotton
is it leather
is it genuine leather
is it wool
is it polyester
is it plastic or metal
is it stainless steel
is it wood
is it solid wood
is it silver plated
is it vegan
is it organic
is it gluten free
is it sugar free
is it dairy free
is it bpa free
is it cruelty free
is it fragrance free
is it scented
does it contain nuts
does it contain alcohol
does it contain latex
does it have caffeine
ingredients
ingredients list
nutrition facts
how many calories are in the {p}
allergens
how big is this
how big are they
how big is the {p}
how big is the screen
how tall is it
how tall is the {p}
how wide is it
how wide is the {p}
how deep is the drawer
how thick is it
how long is it
how long is the cord
how long is the cable
how long is the strap
how heavy is it
how heavy is this
how much does it weigh
how much does the {p} weigh
weight
what's the weight
what does it weigh
size
size chart
size guide
sizing
sizing question
sizing help
what size
what size is it
what size is this
what size do i need
what size should i get
what size should i order
what size would i be
what size would fit me
what size for {n} lbs
what size for a {n} year old
what size am i if i wear a {n}
what sizes do you have
what sizes does it come in
which size should i get
which size for me i'm {n} pounds
i'm 5'9 what size should i get
i'm {n} tall what size
i weigh {n} what size
i usually wear a {n}
i'm usually a medium
i'm between sizes
between sizes should i size up
should i size up
should i size down
should i go up a size
does it run small
does it run large
does it run true to size
do these run small
do these run big
do they run true to size
do they run narrow
do they run wide
does this fit true to size
is it true to size
is this true to size
is it oversized
is it fitted
is it tight
is it stretchy
does it stretch
does it shrink
will it shrink
is it short
is it long
is it for men or women
is it unisex
is it for kids
is it for adults
is it wide fit
are they wide width
dimensions
dimensions please
dimensions of the {p}
what are the dimensions
what are the measurements
measurements
measurements please
inseam length
what's the inseam
waist measurement
heel height
what's the heel height
capacity
what's the capacity
what is the capacity of the {p}
how much does it hold
how much can it hold
how many liters
how many ounces
how many people does it seat
how many people does it sleep
how many in a pack
how many come in a pack
how many are in the box
how many pieces
how many pieces in the set
how many servings
how many pages
how many ports
what's the wattage
what wattage
what voltage
is it 110v or 220v
what's the power
how loud is it
is it loud
is it quiet
noise level
how long does it last
how long does it hold a charge
how long does it take to charge
battery life
what's the battery life
battery capacity
is the battery replaceable
is the battery included
are batteries included
what batteries does it take
what batteries does it need
does it need batteries
does it come with a cable
does it come with a case
does it come with a lid
does it come with instructions
does it come with a remote
does it come assembled
does it require assembly
is assembly required
is it easy to assemble
is it hard to put together
what comes with it
what comes in the box
what's in the box
what's included
what is included
whats included with the {p}
does it include
does it include the stand
does it have a warranty card in the box
does it have a zipper
does it have pockets
does it have a hood
does it have a timer
does it have bluetooth
does it have wifi
does it have usb c
does it have a headphone jack
does it have gps
does it have an app
does it have a filter
does it have a light
does it have wheels
does it have a lock
does it have hdmi
does it have 5g
does it support 5g
does it support fast charging
does it support wireless charging
does it support hdr
does the {p} have bluetooth
does the {p} have a timer
does the {p} come with a case
does the {p} need batteries
does it work
does it work well
does it work with android
does it work with mac
does it work with alexa
does it work with {p}
does it work with my {p}
does it work on hardwood
does it work on carpet
does it work outdoors
does it work in europe
does it work without wifi
does it work overseas
does this work with
will it work with
will it work with my {p}
will this work with my {p}
will it work in {c}
will this work for
will it fit
will it fit me
will it fit a {n} year old
will it fit a queen bed
will it fit my {p}
will this fit my car
will this fit a {p}
will this fit a {n} inch
will the {p} fit in a carry on
would this fit a {n} inch laptop
would this work on
does it fit
does it fit a {n} inch
does it fit in a cup holder
does this fit a {p}
does this fit my model
is it compatible
is it compatible with {p}
is it compatible with my phone
is this compatible with
compatible with android?
compatibility
can it be used outside
can it be used outdoors
can it be used with {p}
can it go in the dishwasher
can it go in the microwave
can it go in the oven
can it go in the dryer
can it be washed
can it hold {n} lbs
can it get wet
can i use it outside
can i use it with {p}
can i use it in the shower
can i use it on induction
can i put it in the microwave
can i put it in the dishwasher
can i wash it
can i machine wash it
can i swim with it
can i take it on a plane
can i charge it with
can i connect it to my tv
can you machine wash the {p}
can you wash it
can you adjust it
can you remove the cover
can a {n} year old use it
can babies use it
is it safe
is it safe for kids
is it safe for dogs
is it safe for babies
is it safe for pregnant women
is it safe for sensitive skin
is it good for oily skin
is it good for sensitive skin
is it good for running
is it good for beginners
is it good for gaming
is it good for kids
is it good
is it any good
is it worth it
is it durable
is it sturdy
is it comfortable
is it soft
is it warm
is it thick
is it heavy
is it lightweight
is it breathable
is it waterproof
is it water resistant
is it windproof
is it shockproof
is it rechargeable
is it wireless
is it bluetooth
is it portable
is it foldable
is it adjustable
is it removable
is it washable
is it hand wash only
is it microwave safe
is it oven safe
is it see through
is it lined
is it real
is it authentic
is it genuine
is it original
is it new
is it brand new or refurbished
is it refurbished
is it the latest model
is it the {n} version
is it unlocked
is it dual sim
is it easy to use
is it easy to clean
is it easy to install
is it made in usa
is it made in china
is it handmade
is it imported
is the {p} durable
is the {p} washable
is the {p} comfortable
is the {p} good
is the {p} real leather
is the {p} adjustable
is the {p} heavy
are they comfortable
are they waterproof
are they leather
are they washable
are they noise cancelling
are they real
are the {p} comfortable
are the {p} waterproof
where is it made from
where's it made
where was this made
where is this from
made in where
country of origin
who makes it
what brand is it
what brand is this
what brand
what model is it
what year is it
what version is it
what generation is it
what color is it
what color is it really
what colors are there
what colors do you have
what colors does it come in
what color is the inside
what flavor is it
what flavors are there
what does it smell like
what does it taste like
what does it do
what does it come with
what does this do
what is it
what is it for
what is this for
what is the {p} for
what's special about it
what are the features
what features does it have
features
features of the {p}
specs
specs please
specs on the {p}
specs for this
specification
specifications of the {p}
technical specs
tech specs
what are the specs
full specs
what processor does it have
how much ram
how much memory does it have
how much storage
how much storage does it have
screen size
resolution
what's the resolution
refresh rate
what ports does it have
details
details please
details on the {p}
more details
more info
more info please
more info on the {p}
more information
more information about this
more pictures
do you have more pictures
can i see more pictures
can i see a picture
tell me more
tell me more about this
tell me about this
tell me about this product
describe it
product details
product info
product information
item details
info on {p}
information about the {p}
give me details on the {p}
can you tell me about this
can you tell me more
can you give me more info
can you give me the dimensions
can you describe it
i want to know more about the {p}
i'd like more information on this
reviews
any reviews
what do people say about it
how are the reviews
how is the quality
how's the quality
how good is it
how good is the {p}
how well does it work
how does it work
how does it fit
how does the {p} work
how does it look in person
how do i use it
how do i use this
how do i use the {p}
how do you use it
how to use
how do i set up the {p}
how do i set this up
how do i install it
how do i assemble it
how do i put it together
how do i turn it on
how do i turn it off
how do i charge it
how do i connect it
how do i connect it to wifi
how do i connect it to my phone
how do i pair it
how do i pair my {p}
how do i reset it
how do i reset my {p}
how do i clean it
how do i wash it
how do i wash this
how do i change the battery
how do i replace the filter
how do i adjust it
how do i open it
how do i store it
how do i care for it
how should i wash it
care instructions
washing instructions
instructions
instructions please
instruction manual
user manual
manual
do you have a manual
where can i find the manual
i lost the manual
assembly instructions
setup instructions
setup help
it won't connect to bluetooth how do i pair it
won't pair with my phone
can't get it to connect
can't figure out how to use it
shelf life
what's the shelf life
expiration date
when does it expire
when does the {p} expire
how long is it good for
does it need to be refrigerated
does it expire
age range
what age is it for
what age is this for
what ages
how old do you have to be
weight limit
what's the weight limit
max weight
temperature rating
is there a {n} inch version
is there a bigger version
is there a video of it
is it suitable for old people
is it suitable for someone with arthritis
would this be alright for my mother
would it be ok for a {n} year old
good for bad back
can i use it if i have high blood pressure
which size good for me
i am {n} kg which size
i am {n} cm {n} kg what size
is it work with {n} volt
it is working with android
what material inside
what is inside
is it heavy to carry
are the buttons big
is the print large
does it make noise
i have a question about a product
i have a question about one of your products
i had a question about a {p} i saw on your site
i have some questions about your {p}
i'd like to know more about a product you sell
i would like some more information about an item
i want more information about a product
can i get some information about an item
could i get more info on the {p}
can i get more details on this {p}
i need some details on the {p} before i buy
i'm hoping to find out more about the {p} before buying
i am interested in the {p} and would like to know more
i'm interested in one of your {p} but have a question
i am interested in buying the {p} but i'm not sure about it
i'm thinking about buying the {p} but i have a question first
i'm thinking of getting this {p} but i'm unsure
i'm considering the {p} but want to know a bit more
i'm looking at the {p} on your site and wanted to ask about it
i'm looking at a {p} and i want to know how it washes
i was looking at the {p} and wondered what it's made from
i am looking at the {p} for {n} dollars
i'm looking at the {p} that costs {n}
it's the {p} for {n} dollars
the {p} that is {n} dollars
the {k} {p} that costs {n}
i want to know about the {p}
i'd like to know about this {p}
i'm curious about the {p}
i was curious whether the {p} shrinks
will the {p} shrink
does the {p} shrink in the wash
do these shrink after a wash
would it shrink if i wash it
does it shrink when you wash it
will it fade after washing
does the colour run
how do i wash the {p}
how should the {p} be washed
how often should i wash the {p}
how often do these need washing
how often does it need to be cleaned
how do you clean the {p}
how do i clean this {p}
what's the best way to clean a {p}
what is the best way to wash it
can i put the {p} in the dryer
should it be dry cleaned
is it dry clean only
can i wash it in the machine or is it dry clean only
how do i get a stain out of the {p}
how can i remove a stain from my {p}
how do i get coffee out of the {p}
how to get grass stains out of the {p}
is it possible to remove wine from the {p}
is there a way to get paint off the {p}
how do you get ink out of it
i spilled coffee on my {p} how do i get it out
i spilled some wine on my {p}
i stepped in gum with my {p} how do i get it off
i want to know how to get a stain out
what is the best way to remove a stain
how do i take care of the {p}
how do i look after leather
how long does it take to break in the {p}
how long do the {p} take to wear in
how do you take off the hood
how do you detach the strap
is the hood removable
can the lining be taken out
how long are the sleeves
how long are the sleeves on the {p}
what is the arm length of the {p}
how long is the leg
how wide is the collar
how wide are the {p}
are they wide enough for wide feet
what colour are the laces
what color are the buttons
are the buttons black or brown
is it dark blue or black
is the {p} navy or black
is it more grey or more blue
i can't tell if it's black or navy
i'm not sure from the picture whether it is {k} or {k}
could you tell me what colour it really is
could you clarify the color of the {p}
i would like to know if the {p} is {k} or {k}
i'd like to know whether the zip is metal or plastic
what brand is the {p}
who is the brand
which brand makes it
do the jeans have rips in them
is there a zip on it
is the {p} warm enough for winter
will it keep me warm in the snow
is it warm enough for {n} degrees
can it be tailored
can you hem the {p}
how much would it cost to get it tailored
is the {p} 100% cotton
does the {p} i bought have bluetooth
i just bought a {p} and want to know if it has a timer
i just got the {p} how do i turn it on
i just bought a {p} does it come with batteries
i recently purchased a {p} and wonder if it works with my phone
i'm trying to find out whether the {p} has a {n}x zoom
i'm trying to find out if this {p} has gps
can you check whether the {p} has noise cancelling
could you check if it supports fast charging
could you tell me whether my {p} is waterproof
can you check the material for me
is the {p} still supported
my {p} won't connect to the wifi how do i set it up
how do i pair the {p}
the {p} won't turn on what should i try
my {p} does not recognise my account
why won't my {p} charge
does the {p} come with a stand
is the {p} suitable for beginners
the price is fine but i want to know more about the quality
is it worth the money
what do people say about the {p}
what are the reviews like
does the bigger one use the same filters as the smaller one
is this suitable for a baby
is it safe for children
is it safe for pets
i have a sensitive stomach does it contain lactose
i'm allergic to nuts is it safe for me
does it have gluten
would it fit in a small car
will it fit through a {n} cm door
will this fit my {p}
will a medium fit me
i'm usually a size {n} what should i get
i'm between sizes should i size up
do they run small
what size should a {n} year old wear
my waist is {n} which size
do i have to put it together
how hard is it to assemble
how many people does it feed
how many pieces are in the set
is the charger included
can you use it outside
can i leave it in the rain
can it be used on induction
what's the difference in material between the {k} one and the {k} one
is it second hand
is it new or refurbished
is it the 2024 model
can you send me a photo of the {p}
there's no manual how do i use it
how do i turn off the alarm
what does the red light mean
it makes a strange noise is that normal
is it normal that it gets hot
`;
