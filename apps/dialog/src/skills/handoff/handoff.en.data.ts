// What shoppers say in English when they want the skill `handoff`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const handoffEnglish = `
put me through to somebody
assistance from a person
get in touch with a live agent
i need to speak to somebody
reach customer support
talk to a human
i want to speak to a person
connect me to an agent
human please
real person please
speak with customer service
let me talk to someone
transfer me to a representative
customer support agent
i do not want to talk to a bot
get me your manager
live chat with a person
can i talk to a supervisor
agent
operator
is there a human i can talk to
call center phone number
contact a human agent
human
a human
i want a human
i need a human
give me a human
get me a human
real human
real human please
real person
a real person
i want a real person
i need a real person
actual person
actual human
live person
live agent
live agent please
live chat
live chat please
live representative
live support
agent please
an agent please
agent now
i want an agent
i need an agent
get me an agent
connect to agent
connect me with someone
connect me to a person
connect me to support
contact an agent
contact customer service
contact support
contact us
customer service
customer service please
customer service number
customer service phone number
customer support
customer care
customer care number
customer rep
rep
representative
representative please
i want a representative
speak to a representative
speak to a person
speak to a human
speak to an agent
speak to someone
speak to somebody
speak to a real person
speak with someone
speak with an agent
speak with a manager
speak to a manager
speak to your supervisor
talk to a person
talk to an agent
talk to someone
talk to somebody
talk to a manager
talk to a representative
talk to support
talk to a real human
can i talk to a human
can i talk to someone
can i talk to someone about my order
can i talk to a person please
can i speak to a human
can i speak to a manager
can i speak to an agent
can i speak with somebody
can i chat with a real person
can i call
can i call someone
can i get a real person
can i get an agent
can i get a human
can i get a phone number
can i have your number
can i have your phone number
can someone call me
can someone call me back
can someone help me please a real person
can you call me
can you get a real person
can you get your manager
can you transfer me
can you transfer me to a person
can you connect me to a human
can you put me through to someone
could i speak to someone
could someone phone me
i want to talk to a human
i want to talk to someone
i want to talk to your manager
i want to speak to someone
i want to speak to a supervisor
i want to speak to a real person
i'd like to speak to someone
i'd like to talk to a human
i would like to speak to a representative
i need to speak to someone
i need to talk to someone
i need to talk to a person
i need someone to call me
i need help from a human
let me speak to someone
let me talk to a human
let me talk to your manager
let me talk to your boss
get me someone
get me your supervisor
get a manager
manager
manager please
manager now
supervisor
supervisor please
where's your manager
who is your manager
who's in charge
who is your supervisor
escalate
escalate this
please escalate this
escalate to a manager
escalate my case
transfer
transfer me
transfer me to a human
transfer to agent
pass me to a human
put me through
put me on to someone
hand me over to a person
phone number
phone number please
phone number to call
phone support
support number
support phone
helpline
hotline
what number do i call
what number can i call
what's the number for customer service
what is your phone number
what's the phone number
do you have a phone number
do you have a number i can call
is there a number i can call
is there a phone number
is there a real person i can talk to
is there a human there
is there anyone i can speak to
is there someone i can talk to
how do i contact you
how do i contact a person
how do i get a hold of someone
how do i reach a human
how do i speak to someone
how do i talk to a human
how can i contact you
how can i speak to a human
how can i reach you by phone
email address for support
what's your email
who can i talk to
who can i call
who do i call
who do i contact
call me
call me back
call me please
callback
request a callback
please call me
please have someone call me
give me a call
ring me
no bots
no bot
not a bot
not a robot please
no robots
stop the bot
i hate bots
i hate this bot
i don't want a bot
i don't want to talk to a bot
i don't want to talk to a robot
don't want to chat with a machine
you're a bot get me a person
you are not helping get me an agent
you're not understanding me get me someone
this bot is useless get me a human
this is going nowhere let me talk to someone
you can't help me get someone who can
someone real
someone who can help
someone from support
somebody help me in person
i'd rather speak to somebody
i'd much rather speak to a person
i'd prefer to talk
i can't type well can i ring
is there a number i can ring
can i ring you
may i ring someone
i want to ring you
give me your senior
i want your senior
senior please
connect with customer care
connect me with customer care executive
customer care executive
please connect to executive
stop sending robot answers
stop the automatic replies
no more automatic messages
a human now
talk with somebody
help talking to somebody
i need to talk with an assistant
contact with a human
free number for customer service
i'm done talking to a bot
enough with the bot
i've had it with this robot
this bot is useless get me someone
stop with the automated answers
can somebody please help me
somebody please help me
can anyone help me here
i need someone to help me
can i please get help from someone
please call me back
can you have someone call me
why is there no phone number
are the call centres closed
are your phone lines open
are the lines closed for tonight
is your call center open now
is customer service still open
nobody answers the phone is there another number
i want to escalate this
escalate this please
please escalate my case
i want to file this with your manager
can your manager call me
i'd like to be transferred to someone
please dm me i need a person
i need an actual human to look at this
can someone from your team contact me
please have someone contact me
someone from your team should call me
no more bot
this bot is useless give me a person
you're a bot i want a person
can you pass me to a colleague
pass me to someone who can help
is there someone else i can talk to
i want to talk to your boss
give me your supervisor
let me talk to whoever is in charge
who can i complain to
who do i speak to about this
i've asked three times can i have a person now
please raise this with your manager
how can i phone you
do you have a hotline
`;
