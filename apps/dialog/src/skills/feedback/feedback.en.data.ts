// What shoppers say in English when they want the skill `feedback`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const feedbackEnglish = `
lodge a claim against your company
file a consumer complaint
i have a complaint about your service
send an opinion about your products
post a review for a product
leave an opinion about the service
i am fed up with you
such a great experience
i want to file a complaint
your service is terrible
this is unacceptable
i am very disappointed
worst shop ever
i will never buy here again
great service
i love your products
five stars
i want to leave a review
where can i leave feedback
i have a suggestion
the quality is awful
the courier was rude
you guys are amazing
i am really unhappy with this
what a rip off
submit feedback about your company
rate your service
complaint
complain
i want to complain
i want to complain about my delivery driver
i have a complaint
i'd like to make a complaint
i'd like to file a complaint
i wish to complain
how do i make a complaint
how do i complain
where do i complain
file a complaint
formal complaint
report a problem with your service
report your employee
report the driver
report the seller
i'm going to report you
i'm reporting you to the bbb
better business bureau
i'll leave a bad review
i'm leaving a one star review
one star
zero stars
1 star
bad review
bad service
bad experience
terrible service
terrible experience
terrible company
horrible service
horrible experience
horrible
awful
awful service
awful company
worst
worst customer service
worst company ever
worst experience
worst experience ever
poor service
poor customer service
very poor
your customer service sucks
your customer service is terrible
your service is a joke
your company sucks
you suck
you guys suck
this sucks
this is bullshit
this is a joke
this is a scam
this is ridiculous
this is insane
this is outrageous
this is so frustrating
this is annoying
this is disgusting
that's ridiculous
that's unacceptable
that's not acceptable
ridiculous
unacceptable
unbelievable
outrageous
disgusting
disgraceful
shameful
shame on you
useless
you're useless
you are no help
no help at all
not helpful
that was not helpful
this isn't helping
incompetent
unprofessional
rude
your agent was rude
the agent was rude to me
the driver was rude
your staff was rude
rude staff
liars
you lied to me
you people are liars
scammers
scam company
fraud company
ripoff
rip off
you ripped me off
thieves
you stole my money
i've been scammed
i'm so mad
i'm so angry
i'm angry
i'm furious
i'm pissed
i'm upset
i'm really upset
i'm annoyed
i'm frustrated
i am very frustrated with this
i'm disappointed
i'm so disappointed
very disappointed
extremely disappointed
disappointed
disappointing
i'm not happy
not happy
very unhappy
unhappy customer
dissatisfied
i am not satisfied with your service
fed up
i'm fed up
i've had it with you
i've had enough
sick of this
sick and tired of this
waste of time
waste of my time
waste of money
never again
never buying from you again
never ordering from here again
i'll never shop here again
i will not be shopping here again
last time i order from you
you lost a customer
you just lost a customer
i'm taking my business elsewhere
i'll sue you
i'm going to sue
my lawyer will contact you
i'm going to post this on twitter
going to tell everyone
wtf
what a joke
what a mess
what a disaster
what the hell
ffs
get your act together
do better
thanks for wasting my time
packaging is terrible
too much plastic packaging
website is terrible to use
quality has gone downhill
quality is poor these days
feedback
leave feedback
give feedback
i want to give feedback
i have some feedback
i have feedback for you
send feedback
write a review
leave a review
post a review
rate my experience
rate the service
survey
suggestion
suggestion for your store
you should offer more colors
great store
great company
great product
great experience
great customer service
excellent
excellent service
excellent product
amazing
amazing service
amazing product
awesome service
fantastic service
outstanding service
best service
best customer service
best store ever
you guys are great
you guys are the best
you guys rock
love it
love this
i love it
love my new {p}
i love my {p}
i love the {p}
i love this store
i love your store
love your products
love shopping here
the {p} is great
the {p} is awesome
the {p} is perfect
the {p} exceeded my expectations
exceeded expectations
so happy with my {p}
so happy with my purchase
very happy with my order
very satisfied
very pleased
really pleased with it
5 stars
10/10
highly recommend your shop
would recommend to friends
will buy again
will order again
fast shipping thank you
super fast delivery well done
arrived early great job
the driver was so nice
the agent was so helpful
kudos to your team
compliments to your staff
i want to compliment an employee
good job
well done
keep up the good work
pathetic
pathetic service
shambles
absolute shambles
what a shambles
very bad
very bad company
very bad experience
very bad service
i will not recommend to anyone
i am not recommending you
the man who delivered was lovely
your delivery man was charming
very kind young man delivered it
you have a lovely shop
i will write to the newspaper
i'll write to the ombudsman
i'm going to trading standards
file a claim against your company
file a claim against your business
lodge a claim
consumer claim
customer claim
make a reclamation
file a reclamation
i want to leave an opinion
leave an opinion
send you some feedback
send feedback about your services
write a review for a product
post a review about the service
how do i submit a review
how can i leave a comment
the driver threw my parcel over the wall
the courier was rude to me
the delivery man kicked the box
he just tossed the box on the ground
the driver yelled at me
you are the worst
worst customer service ever
i have the worst luck with your customer service
i'm done with this company
i am never using you again
i'm never ordering from you again
never buying here again
way to drop the ball
way to go guys you messed up again
so angry right now
i'm so mad right now
i am furious
i am livid
the nerve
this is crazy
this is nuts
are you serious right now
you have got to be kidding
what a let down
it was such a let down
it's so frustrating
i am very frustrated by this
i'm sick of this
i am fed up
so fed up of this
i'm not impressed
not happy at all
i'm unhappy with how this was handled
i'm getting quite annoyed
this is getting really annoying
i'm just venting
just venting it's already sorted
i just wanted to vent
it's already been dealt with i'm just annoyed
i don't want another form to fill in
i don't want to fill out a form that nobody reads
i don't want excuses
i don't have the patience for this
i don't have the patience for another chat
i've messaged you several times and nobody answers
i sent several messages and no one is replying
no one answers my messages as usual
nobody ever gets back to me
every time i contact you i get the same answer
i keep getting told something different
three people told me three different things
everyone tells me something else
all i get is promises
i have contacted you four times this month
they keep telling me they escalated it
the driver threw my parcel in the bushes
your driver left my package in the rain
your drivers are too lazy to walk to the door
your driver was rude
you need better drivers
everything always comes broken or late
things get lost or stolen every time
every single time something is wrong
your packaging is ridiculous
so much packaging for such a small thing
that page is useless
your help page is useless
your website is terrible
everything i want is always out of stock
i feel ripped off
i feel cheated
what a waste of money
it's a shame
it's a pity they were cute
too bad i really liked it
please tell the warehouse to check better next time
tell your team to be more careful next time
just make sure it doesn't happen again
make sure next time it's right
i really like your website
i like your shop and i am a loyal customer
i had excellent service today
everyone was so kind
your team was super nice
you resolved my problem so quickly
you're all the best fan for life
can't wait to wear it
i can't wait to use it on my trip
this is beyond a joke
third time this month
second time this has happened
again and again the same problem
it happens every time with you
the courier threw my parcel over the fence
your courier chucked my parcel
the delivery man was so rude to me
the driver shouted at me
i waited on hold for an hour
i was on hold for two hours and got cut off
your chat hung up on me
your agent hung up on me
you people never listen
you lot are useless
absolutely useless
useless company
what a disgrace
appalling service
shocking service
rubbish service
very poor customer service
zero out of ten
sort yourselves out
sort it out
get it together
i expected better from you
you used to be good
you've gone downhill
lost a customer
you've lost me as a customer
i'll take my business elsewhere
i'll shop somewhere else from now on
i will tell everyone not to buy here
i'm telling all my friends
i'm going to post this everywhere
thanks for nothing
great job guys another broken box
thank you for ruining my day
thanks for ruining the birthday
you ruined christmas
my kid is crying because of you
i trusted you
i feel let down
so upset
i'm gutted
i could cry
you are thieves
this is theft
false advertising
this is false advertising
you keep lying
stop lying
love love love it
loving my new {p}
best {p} ever
my {p} is gorgeous
ten out of ten
great shop
brilliant service today
your delivery guy was lovely
fastest delivery ever
keep it up
will definitely buy again
i recommend you to everyone
your packaging is so pretty
`;
