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
`;
