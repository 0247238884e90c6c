// What shoppers say in English when they want the skill `small-talk`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const smallTalkEnglish = `
hi
hello
hey
hey there
hi there
good morning
good afternoon
good evening
hello is anyone there
are you there
thanks
thank you
thanks a lot
thank you so much
thanks for your help
many thanks
cheers
bye
goodbye
see you
that's all
that is all thanks
have a nice day
who are you
are you a robot
are you a bot
are you human
what's your name
what can you do
how are you
how's it going
ok
okay
ok great
got it
i see
alright
sure
yes
no
cool
wait
hold on
one moment
let me check
never mind
nevermind
forget it
no thanks
what do you mean
i don't understand
huh
lol
haha
nice to meet you
happy new year
you're funny
perfect
sounds good
hii
hiii
hi!
hi all
hi again
hi team
hi how are you
hi good morning
hi good afternoon
hi i have a question
hi i need help
hi i need some help please
hi can you help me
hi, could you help me
hi there, can someone help
helloo
hello there
hello hello
hello again
hello good evening
hello i need help
hello i have a question
hello can you help me
hello, how are you today
heyy
hey you
hey how's it going
hey can you help me
hey i have a quick question
hiya
howdy
yo
sup
wassup
what's up
whats up
g'day
good day
morning
good morning to you
afternoon
evening
greetings
i need help
i need some help
i need help with something
i need assistance
i need your help
i need a hand
i have a question
i have a few questions
i have a problem
i have an issue
i have a quick question
i've got a question
i've got a problem
i had a question
just a quick question
quick q
quick question for you
question
a question
got a question
help
help me
help please
help me please
please help
please help me
pls help
can you help
can you help me
can you help me out
can u help
can u help me
could you help me
could you help me with something
can you assist me
can i ask you something
can i ask a question
can i get some help
can i get help
may i ask something
maybe you can help me
would you be able to help me
i was wondering if you could help
i'm hoping you can help
i hope you can help me
i wanted to ask something
are you still there
r u there
you there
u there
still there
you still there
anybody there
anybody home
anyone here
anyone
is anyone there
is anybody there
is someone there
hello anyone
hello are you there
hellooo
knock knock
ping
did i lose you
did we get disconnected
are you ignoring me
why aren't you answering
are you going to respond
please respond
respond
reply
answer me
any answer
waiting
i'm waiting
still waiting for your reply
how long do i wait for a reply
any luck
did you find anything
did you find out
found it?
are you done
is it done
done yet
finished
all set?
yes!
yess
yes it is
yes that's it
yes that's right
yes that's correct
yes that one
yes it's correct
yes i do
yes i did
yes i have
yes i am
yes i would
yes please do
yes go ahead
yes thank you
yes thanks
yes sure
yes of course
yes exactly
yes confirmed
yes sir
yes ma'am
yeah
yeah sure
yeah that's fine
yeah that's right
yeah please
yeah ok
yeah thanks
yea
ya
yah
yep
yep that's it
yep thanks
yup
yeppers
y
yas
aye
uh huh
mhm
mm hmm
indeed
correct
that's correct
that is correct
that's right
right
exactly
absolutely
definitely
certainly
for sure
of course
sure thing
sure go ahead
sure thanks
sure no problem
go ahead
go for it
please do
please
please go ahead
do it
do that
do it please
let's do it
let's do that
proceed
continue
confirm
confirmed
i confirm
agreed
i agree
deal
no!
noo
no it's not
no that's not it
no that's not right
no i don't
no i didn't
no i haven't
no not yet
no not that
no not really
no that's ok
no that's fine
no that's all
no that is all
no that's it
no that's it thanks
no that's everything
no that will be all
no it's ok
no it's fine
no thats all thank you
no thank you
no thanks i'm good
no i'm good
no i'm good thanks
no im all set
no problem
no worries
no worries thanks
no need
no need thanks
no more
no more questions
no other questions
no further questions
no nothing else
no, wrong
nope
nope that's all
nope thanks
nope i'm good
nah
nah that's ok
nah it's fine
nah thanks
n
not really
not now
not yet
not that
not that one
not this one
not what i meant
not what i asked
that's not what i asked
that's not what i meant
that's not it
that's not right
that's wrong
that's incorrect
incorrect
wrong
wrong answer
you misunderstood
you misunderstood me
you don't understand
i didn't ask that
i didn't say that
i meant something else
i meant the other one
sorry i meant the other one
i mean the other one
actually no
actually never mind
actually wait
scratch that
strike that
undo that
take that back
i take that back
oops
oops sorry
oops wrong one
typo
sorry typo
sorry wrong chat
my mistake
my bad
my fault
sorry
so sorry
i'm sorry
sorry about that
apologies
excuse me
pardon
pardon me
okk
okok
oki
okie
okie dokie
okey
okay sure
okay thanks
okay thank you
okay cool
okay great
okay got it
okay i see
okay i understand
okay that's fine
okay perfect
okay sounds good
okay i'll wait
okay i will
okay i'll do that
okay i'll try that
okay then
okay bye
ok sure
ok thanks
ok thank you
ok thx
ok ty
ok cool
ok good
ok got it
ok i see
ok i understand
ok no problem
ok no worries
ok that's fine
ok that's great
ok perfect
ok fine
ok then
ok i'll wait
ok i will check
ok let me try
ok will do
ok will wait
ok makes sense
ok that makes sense
ok thank you for your help
ok thanks for letting me know
oh
oh ok
oh okay
oh i see
oh great
oh good
oh no
oh wow
oh really
oh alright
oh that's good
oh thanks
ohh
ah
ah ok
ah i see
ah okay
ahh
aha
k
kk
k thanks
k thx
kay
alright thanks
alright cool
alright then
alright thank you
alrighty
aight
all right
all good
all good thanks
all set
all set thanks
i'm all set
i'm good
i'm good thanks
im good
im fine
i'm ok
got it thanks
got it thank you
gotcha
gotcha thanks
gotit
i got it
i get it
i see thanks
i understand
i understand now
i know
understood
understand
noted
roger
roger that
copy
copy that
10-4
makes sense
that makes sense
fair enough
good to know
good
good good
good thanks
that's good
that's great
that's great thanks
that's fine
that's ok
that's okay
that's cool
that's perfect
that's awesome
that's wonderful
that's helpful
that is helpful thank you
that helps
that helps thanks
that helped
that works
that works for me
that will work
that would work
that would be great
that would be perfect
that would be awesome
that'll do
that'll work
that sounds good
sounds great
sounds good thanks
works for me
fine
fine by me
fine thanks
fine whatever
great thanks
great thank you
great thank you so much
great to hear
great news
cool cool
cool thanks
cool beans
nice
nice one
nice thanks
sweet
sweet thanks
perfect thanks
perfect thank you
excellent thanks
awesome
awesome thanks
awesome thank you so much
amazing thanks
amazing thank you
wonderful
wonderful thank you
fantastic thanks
brilliant
brilliant thanks
lovely
lovely thanks
super
super thanks
bravo
yay
woohoo
phew
thanks!
thanks a bunch
thanks a million
thanks so much
thanks very much
thanks again
thanks anyway
thanks for that
thanks for your time
thanks for the help
thanks for the info
thanks for the information
thanks for checking
thanks for letting me know
thanks for your patience
thanks for everything
thanks mate
thanks man
thanks dude
thanks bye
thanks that's all
thanks that's all i needed
thanks have a good day
thank u
thank you!
thank you very much
thank you kindly
thank you again
thank you anyway
thank you for your help
thank you for the help
thank you for your assistance
thank you for all your help
thank you for the information
thank you for helping me
thank you i appreciate it
thank you that's all
thank you that is all i needed
thank you have a great day
thank you bye
thankyou
thanku
thnx
thnks
thanx
thx
thx a lot
thx bye
tks
tnx
ty
ty!
ty so much
tysm
tyvm
much appreciated
appreciated
appreciate it
appreciate your help
i appreciate it
i appreciate your help
i really appreciate it
i appreciate you
cheers for that
cheers mate
ta
ta very much
bless you
god bless
you're welcome
youre welcome
welcome
no prob
np
anytime
you've been great
you've been helpful
you've been so helpful
you were very helpful
you are very helpful
you're very kind
you're the best
you're a lifesaver
you rock
you are awesome
you're smart
you're stupid
you're dumb
you are cute
i love you
i like you
that's all for now
that's all thanks
that's all thank you
that's all i needed
that's all i need
that's all i wanted to know
that's it
that's it for now
that's it thanks
that is it
that is all
that is everything
that will be all
that'll be all
that would be all
that was all
that was it
nothing
nothing else
nothing more
nothing else thanks
nothing thanks
i think that's all
i think that's it
i think that's everything
i think i'm good
i think we're good
we're good
we are good
problem solved
solved
it's solved
issue resolved
it's fixed now
it works now
it's working now
fixed it
found it
i found it
found it thanks
i figured it out
figured it out
sorted
it's sorted
done
i'm done
all done
bye bye
bye now
byee
bye thanks
good bye
good night
goodnight
night
see ya
see you later
later
ttyl
talk to you later
talk later
cya
peace
take care
take care bye
have a good day
have a great day
have a good night
have a good weekend
have a great weekend
have a good evening
have a wonderful day
have a blessed day
have a good one
hope you have a great day
enjoy your day
enjoy your weekend
you too
you as well
u too
same to you
likewise
nvm
nm
never mind thanks
never mind i found it
nvm i got it
nvm thanks
forget about it
forget that
forget what i said
drop it
skip it
skip
let it go
leave it
don't bother
don't worry
don't worry about it
it's ok
it's okay
it's fine
it's alright
it's all good
it's ok thanks
it's fine thanks
it doesn't matter
doesn't matter
whatever
whatever you say
i don't care
i guess
i guess so
i guess not
i suppose
i think so
i think not
i don't think so
i hope so
i hope not
maybe
maybe later
perhaps
possibly
probably
i'm not sure
not sure
i don't know
idk
dunno
no idea
no clue
i'll think about it
let me think
let me think about it
i'll wait
i will wait
i'll just wait
i'll keep waiting
i can wait
i'll wait then
i'll be patient
i'll try
i'll try that
i'll try that thanks
i'll do that
i'll check
i will check
i'll check it out
i'll look
i'll take a look
i'll have a look
i'll get back to you
i'll come back later
i'll be back
i'll let you know
i'll do it myself
will do
will do thanks
wait a minute
wait a sec
wait a moment
wait please
please wait
pls wait
hold on a sec
hold on a minute
hold on please
hold on let me check
hang on
hang on a sec
hang on a minute
one sec
one second
one moment please
one min
one minute
one minute please
1 sec
1 min
just a sec
just a second
just a moment
just a minute
just one moment
give me a sec
give me a second
give me a minute
give me a moment
give me one moment
give me one sec
gimme a sec
bear with me
brb
be right back
be back soon
afk
let me see
let me look
let me look it up
let me find it
let me find the order number
let me get the number
let me get my card
let me grab it
let me read that
looking for it now
looking now
checking
checking now
i'm checking
i'm looking
i'm looking for it
i'm back
back
ok i'm back
i'm here
here
i'm still here
still here
what
what?
what do u mean
what do you mean by that
what does that mean
what does this mean
what is that
what's that
what's that supposed to mean
what are you talking about
what are you saying
what was that
what did you say
what now
what next
what then
so what now
now what
wdym
huh?
hm
hmm
hmmm
eh
um
umm
uh
uhh
er
meh
i dont get it
i don't get it
i didn't understand
i didn't get that
i'm confused
im lost
i'm lost
confused
confusing
that's confusing
this is confusing
not clear
that's not clear
doesn't make sense
that doesn't make sense
makes no sense
can you explain
can you explain that
can you explain again
could you explain
please explain
explain
explain please
can you clarify
could you clarify
can you repeat that
could you repeat that
say that again
say again
come again
repeat please
in english please
in simple words
meaning?
why
why?
why not
why is that
how
how?
how come
how so
how do i do that
how would i do that
how do you know
when
where
who
which one
and?
and then
so?
so what
then what
really
really?
seriously
seriously?
for real
for real?
are you serious
are you sure
are you sure about that
are you kidding
are you kidding me
you sure
u sure
is that right
is that correct
is that true
is that so
is that it
is that all
is that everything
is that ok
is that okay
is that possible
is it
is it really
right?
correct?
true?
promise?
you promise?
so it's all good?
so i just wait?
so that means yes?
so i don't have to do anything right
so basically no
so you can't help me
so you're saying no
so there's nothing i can do
so yes?
so no?
ok so that's a yes?
just to confirm that's right?
just making sure
just checking
just wondering
just curious
just asking
lmao
lmfao
rofl
hahaha
hehe
heh
ha
xd
omg
omfg
oh my god
oh my gosh
omg thank you
wow
woah
whoa
damn
dang
darn
jeez
geez
ugh
ughh
argh
sigh
yikes
ouch
aww
aw
aww thanks
shoot
crap
bruh
dude
man
bro
sis
are you a real person
are you a person
are you a human
are you human or bot
are you real
are you an ai
are you ai
are you a machine
are you a computer
are you chatgpt
are you automated
are you alive
is this a bot
is this a robot
is this a real person
is this a human
is this ai
is this automated
is this a live person
am i talking to a human
am i talking to a bot
am i speaking to a person
am i chatting with a robot
is there a human on the other end
is somebody actually typing this
is anyone real answering me
are you an actual human being
are you real or automated
are these replies automated
do i have a person here or a machine
am i chatting with an actual person here
am i speaking with a person or a computer
am i speaking to someone real
who am i talking to, a person or a program
so are you a living person
is it a machine that answers
is this chat run by ai
are you ai or a real employee
you're a bot aren't you
you sound like a bot
be honest are you a machine
wait are you even human
hold on, is this an actual person
is this an automated reply
is this a live person or a chatbot
are you one of the staff or a program
do real people answer here
is a real person reading this
was that written by a human
do you work there or are you software
just curious if you are a person
i can't tell if you are human
bot?
robot?
bot
who is this
who am i talking to
who am i speaking with
who made you
what are you
what is your name
your name
do you have a name
how old are you
where are you from
what do you do
what can you help with
what can you help me with
what can i ask
what can i ask you
how can you help me
how does this work
how do you work
what is this
how are you today
how are you doing
how r u
how's your day
how is your day going
how have you been
hope you're well
hope you are doing well
i'm fine and you
i'm good how are you
i'm doing well thanks
pleased to meet you
nice talking to you
nice chatting with you
happy holidays
merry christmas
happy thanksgiving
happy friday
happy birthday
first one
the first one
the first
first
second one
the second one
second
the third one
the last one
last one
the one on the left
the top one
the bottom one
the other one
other one
the cheaper one
this one
this
that one
that
these
those
both
both of them
both please
all of them
all
neither
neither one
none
none of them
none of these
none of the above
either
either one
either is fine
any
anything
number one
number two
option 1
option 2
the same one
same
same as before
the one you said
the one before
i'll take it
i'll take the first one
i want the second one
i choose the first
i pick the second one
go with the first
let's go with that
it's me
that's me
me
mine
i already did
already did
i already told you
i just told you
like i said
as i said
see above
read above
i did that already
tried that
i tried that
i tried that already
already tried
didn't work
that didn't work
it didn't work
still not working
nothing happened
nothing changed
same problem
same thing
same issue
ok sir
ok sir thank you
thank you sir
thank you dear
thanks love
ta love
ta very much love
thanking you
many thanks to you
most kind
you've been most kind
how kind of you
jolly good
right you are
righto
right oh
very well
very good
splendid
lovely jubbly
smashing
champion
no bother
no probs
half a tick
i'll get my glasses
let me put my glasses on
let me fetch the paper
my english is not good
sorry my english is bad
sorry for my english
i not understand
i no understand
not understand
please speak slowly
good day sir
hello sir
hello madam
hello dear
yes this one
yes this is correct
yes correct
no not this
no not this one
no not this order
is it a computer answering
am i talking to a computer
yup right
yup that's it
okey dokey
kk thanks
wdym by that
gotchu
sounds fine
i don't need any other help
there is nothing else i need
nothing more from me
nothing further thanks
no more questions from me
that would be everything
that should be everything
that was everything i needed
that was it thanks
that's it for today
that's it for now thank you
that will do it
that'll do thanks
that does it
that covers it thanks
that covers all my questions
that answers my question
that answers everything
that's what i wanted to know
that's exactly what i was looking for thank you
that is all i wanted to ask
it was all i needed thanks
you have been a great help
you were a lot of help
thanks for being so patient
thanks for trying anyway
thanks for looking into it
thanks for checking on that
thanks for sorting that out
thanks for clearing that up
thanks for getting back to me
thank you for your time today
thanks i appreciate all your help
i really appreciate you helping me
i do appreciate it
much obliged
you're the best thanks
you saved my day
that's wonderful news
that is great to hear
oh that's good to know
good to know thanks
oh ok then
oh i see ok
ah okay makes sense
makes sense thank you
fair enough thanks anyway
i suppose that's fine
i guess that's ok
i guess that will have to do
i believe so
i'm afraid not
not that i know of
not at the moment
not right now thanks
no i did not
no it doesn't
no it isn't
no that's wrong
no that is not right
yes it does
yes that is me
yes that one please
yes please do that
yes please go ahead and do that
yes go right ahead
yes you can proceed
yes i'd like to proceed
yes i confirm
yes i can confirm that
yes i want to go through with it
yes that sounds good
yes that would be lovely
yes that would be perfect
yes let's do that
yes let's do it
yes i understand please continue
yes please make that change
yes please make those changes
yes please proceed with these changes
yes please proceed with the modification
yes please go ahead with the first option
yes you have my permission to do it
yes all of that is correct please submit it
yes that looks right please carry on
that is correct please continue
that's right go ahead
that's correct you may proceed
please go ahead with it
please proceed
please proceed as you described
go ahead and process it please
ok please do so
okay let's go with that one
ok do it then
sounds like a plan
sounds perfect
that sounds great please do
that works for me thank you
that's fine with me
that is fine go ahead
either one works
i'm fine with that
i'm ok with that
i am happy with that
i'm all set thank you
i'm good for now
all good now
no problem take your time
no problem i can wait
no rush
no hurry
i will wait here
i'll hang on
sure i'll hold
sure take your time
sure here you go
sure here it is
here it is
here you go
here are my details
here's the information you asked for
one second let me look for it
one sec i'm getting it
give me a minute to find that
hang on i need to find my email
let me grab the confirmation email
i have to look that up
i need a moment to find that
brb looking for it
i don't have the number with me at the moment
i don't have it handy
i don't have it in front of me
i don't have that information
i don't have the order number
i don't know my order number
i don't know the order id
i don't remember which email i used
i can't remember my order id
i can't find the order number
i'm not sure what the order id is
i am not sure about the number
i lost the confirmation email
i never got an order number
i don't recall the details
sorry i don't have that
sorry i do not know it
sorry i don't have an email on the account
unfortunately i don't have that either
is there another way to verify me
can you look it up another way
can you find it without the order number
can you find me by my name and zip code
can we do it some other way
i'd rather not give that out
i would rather not say
do you really need that
why do you need my email
why do you need that
what information do you need from me
what do you need from me
what else do you need
do you need anything else from me
is there anything else you need
should i give you my email
do you want my order number
do you want me to send it again
my name is on the account
my name is jane miller
my name is carlos ruiz and my zip code is {n}
my name is lucy brown and i live in {c}
my full name is tom becker
my first name is anna and my last name is kim
this is mark davis
it's emily stone
i'm peter white
i am maria lopez zip {n}
i'm sara novak in {c} zip code {n}
sure my name is david chen and my email is david@example.com
zip {n}
my email is jane@example.com
my email address is jane@example.com
the email is sam@example.com
my username is jane{n}
username jmiller{n}
my user id is jm_{n}
my account id is AB{n}
my phone number is {n}
my phone is {n}
the pin is {n}
the answer to the security question is miller
i am a gold member
i'm a silver member
i'm bronze level
my membership is gold
i'm just a guest
i bought it in march
i purchased it last month
i bought it about two weeks ago
it was {n} dollars
it cost me {n}
the total was {n}
it's the second one
it's the one from last week
it's the most recent one
the one i placed yesterday
by mail would be best
i'll take it to the store
you can send it to my email
just send it by email
my visa please
use my credit card
the original payment method is fine
back to my card please
put it back on the card i used
to my gift card please
paypal is fine
how's your day going
hope you are having a good day
i'm doing well thank you
i'm fine thanks and you
i'm good how about you
pretty good thanks for asking
good afternoon to you
have a lovely day
have a wonderful day you too
you have a great day as well
you too take care
and you too
bye bye now
bye for now
i'll be in touch
i'll think it over
i will keep that in mind
i'll keep an eye on it
i will do that thank you
i will try that
i'll give that a try thank you
let me try that
let me think about that for a bit
i just did that
ok i sent it
i've sent it to you
i sent you the details
just sent it
it's done
done what's next
ok done
ok that worked
that worked thank you
it works now thanks
still nothing
no luck
are you still with me
is anyone here
is somebody there
could you help me with a couple of things
could you please assist me
i was hoping for some help
i'm hoping you can help me
i need some assistance please
i need your help with something
i've got a question for you
i have another question
i do have one more question
i have a couple of questions
i had one other thing
one more thing
there's one more thing
hi i need a bit of help today
hello i hope you can help me
may you help me with that too
what do you think
what would you suggest i do now
so that's a yes
so it's done then
just to confirm it's all done right
so you're saying it's free
can you double check that
can you say that again please
sorry i didn't catch that
sorry what was that
sorry i got confused
sorry my mistake
oh sorry i meant the other one
actually never mind i'll keep it
actually i changed my mind i'll keep it
on second thought leave it as it is
leave it as it is then
let's leave it
no leave it
don't worry about it then
no worries at all
not a problem
it's all right
that's okay i understand
i understand thank you
ok i understand now
cool thank you very much
excellent thank you
fantastic thanks so much
great thanks a lot
great that helps
great i'll do that
awesome thank you
perfect that's all
ok thanks bye
okay thanks for your help bye
okay thank you have a nice day
alright thanks have a good one
thank you that is all
thank you that's everything
thank you very much that is all i needed today
thank you so much you too
thank u so much
haha thanks
lol ok
oh my
oh dear
whoops
hmm ok
hmm let me see
well ok
yup that's me
nope that's it
nah i'm good
nah that's all
i have messaged you
i've dm'd you
i have sent you a dm
i dm'd you the details
i sent a private message
i have replied to your dm
check your dms
dm sent
sent
done thanks
ok all done now
just did
just now
already did that
already done
already told you that
like i said before
i already gave you that
i gave you that already
you asked me that already
that's what i said
yes like i said
no like i said
i meant what i said
that is what i meant
no i mean the other one
the second one please
the {k} one
all of it
none of those
just the one
just one
only that one
only this item
that's the only one
just that item please
the bigger one please
the one with the {p}
a {n} please
large please
the {k} one please
the one for {n} dollars
it's {n}
it is {n}
that's {n}
i think it was {n}
around {n} i think
about a week ago
two days ago
last tuesday
on monday
yesterday afternoon
this morning
a few minutes ago
i'm not sure when
in january i think
i bought it online
i bought it as a gift
it was a gift
it's for my daughter
it's for my mum's birthday
my wife ordered it
my husband placed the order
it's under my husband's name
it's in my name
it should be under my email
yes it's under that email
my account is under a different email
that's my old email
the same email
same address
same card
the one on file
the one ending in {n}
the visa ending in {n}
paypal please
store credit is fine
either way is fine
whatever is easiest
whatever is faster
whichever is quicker
i don't mind
i don't care which
up to you
i have the receipt
yes i have the receipt
i still have the box
yes it's in the original packaging
it's unopened
it's still sealed
i threw the box away
no i don't have the receipt
i have not opened it
i haven't used it
i only wore it once
yes i tried that
yes i restarted it
yes i've checked
i checked already
i checked everywhere
i've checked with the neighbours
i looked at my email and nothing
nothing in my inbox
i didn't get an email
i got the email thanks
i got it thank you
i received it thanks
it came thanks
it arrived thanks
it just arrived never mind
never mind it just showed up
sorry found it
oh wait i see it now
oh i see it now thanks
ah there it is
ah ok that explains it
oh ok i didn't know that
oh i did not realise that
i didn't know that
i wasn't aware of that
interesting
that's interesting
strange
that's strange
weird
that's weird
that is odd
really that's great
you're kidding
no way
oh great thank you
oh thank goodness
phew thanks
what a relief
that's a relief
that's unfortunate
that is a shame but ok
oh well thanks anyway
oh well
well thanks for trying
well that's fine then
well ok then thank you
ok i'll wait for it
ok i will wait for the email
ok i'll look out for the email
ok i'll look for it
ok i'll check back tomorrow
ok i'll try again later
ok trying now
ok one moment
ok hold on
ok give me a second
ok what do i do now
ok what next
ok and then
and then what
what happens now
what happens next
so what's next
what do you need me to do
do i need to do anything else
do i have to do anything
is that all you need
so am i all set
so we're good
so we are good then
are we done
so it's all taken care of
great so it's all set
great so everything is fine
so there's no problem then
just double checking
i was just curious
i was only asking
i was just wondering
ok just wanted to make sure
ok that's what i thought
that's what i thought
i figured
i thought so
i see thank you for checking
i see ok thanks
i understand thanks
i get it thanks
got you
understood thank you
noted thanks
you bet
sure why not
i'd love that
i would love that
i'd appreciate that
i would appreciate that
that would be great thank you
that would be nice
that would be helpful thanks
that would help
yes if you could
yes if possible
yes if you don't mind
if you don't mind
if you could that would be great
if it's not too much trouble
no that's not necessary
no that won't be necessary
that won't be necessary
no need for that
no it's alright
no that's okay i'll manage
no thanks i'll do it myself
no thank you not today
no thank you i'm fine
no i think that's it
no i think that's everything
no that's about it
no that is it
no nothing else thanks
no but thanks
no but thank you for asking
no i can't
no i wasn't
no i never did
no never
yes it was
yes they did
yes we did
yes there is
yes i'm here
yes i'm still here
sorry i'm back
sorry i was away
sorry for the wait
sorry for the delay
sorry took me a while
sorry to be a pain
sorry to keep asking
sorry for all the questions
sorry if i sound rude
sorry i'm just stressed
thanks for bearing with me
thanks for understanding
thank you for understanding
thanks for being so nice
thanks for being honest
thanks for the update
thanks for the heads up
thanks for the link
thanks for the code
thanks for the discount
thanks for the refund
thanks for doing that
thanks for fixing it
thanks for taking care of it
thanks for taking the time
thank you for taking care of that for me
thank you for sorting this out so quickly
thank you for letting me know
thank you for your patience
thank you for checking
thanks again have a good day
thanks again bye
thank you both
thank you all
thank you i will
thank you that helps a lot
thank you that was quick
thank you that's perfect
thank you that's great news
ty bye
stay safe
happy halloween
good luck
hi it's me again
it's me again
hey it's me from yesterday
hello team
hello support
hi support
hey guys
hey there how are you
hi how are you doing today
hello i hope you are well
evening all
hola
hi ya
heya
ready when you are
i'm ready
ready
i'm ready for help
`;
