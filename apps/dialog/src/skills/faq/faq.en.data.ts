// What shoppers say in English when they want the skill `faq`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const faqEnglish = `
i cannot sign up on your site
there is a problem with my registration
i get an error when i register
help me open an account
how can i set up a new profile
close my account please
delete my user profile
edit my personal details
update the details of my profile
switch to another account
use a different profile
i lost my pin code
restore my access key
retrieve my login password
subscribe to the newsletter
cancel my newsletter subscription
i have trouble paying online
my payment was declined
there is an error with the payment
what are the cancellation charges
is there a penalty for cancelling
early termination fee
under what circumstances can i get a refund
when do i qualify for a refund
see the refund policy
how do i make an order
help with buying an item online
where do i enter a second shipping address
add another delivery address to my profile
set up my shipping address
what are the available payment options
list of accepted payment methods
when can i reach customer support
how can i contact customer service
what payment methods do you accept
do you take paypal
can i pay with alipay
do you accept credit cards
can i pay in installments
cash on delivery
how many days do i have to return something
how do returns work
who pays for return shipping
how do i return an item
what's your refund policy
how long do refunds take
is there a warranty
what does the warranty cover
are your products genuine
how does membership work
what are the benefits of membership
how do loyalty points work
how do i create an account
i forgot my password
how can i delete my account
how do i change my email address
can i get an invoice for my purchase
do you issue invoices
how does price protection work
do you price match
do you offer installation
do you have a physical store
where are you located
what are your opening hours
when is customer service open
do you gift wrap
can i add a gift message
what is your privacy policy
how do you use my data
do gift cards expire
how do i use a coupon
how do i place an order
what's your exchange policy
what is the cancellation policy
is there a cancellation fee
do you offer student discounts
do you sell in bulk
can i pick up in store
who pays customs duties
how do i contact customer service
how do i unsubscribe from the newsletter
is my payment secure
can i change my order after placing it
how to sign up
do you recycle old devices
return policy
returns policy
refund policy
exchange policy
shipping policy
cancellation policy
privacy policy
warranty policy
what's the policy on returns
what is the policy for exchanges
whats ur return policy
what are your return rules
do you have free returns
do you accept returns
do you accept returns on sale items
are sale items final
is clearance final sale
what can't be returned
can opened items be returned in general
how many days to return
how long is the return window
how long do i have to return
how do refunds usually work
how long do refunds usually take
how long do refunds normally take
how does your exchange process work
how long is the guarantee
is there a guarantee
is there a warranty on this
warranty on {p}
warranty on {p}s
warranty for the {p}
any warranty on {p}
what's the warranty on the {p}
how long is the warranty on {p}
do {p}s come with a warranty
does it have a warranty
does it come with a warranty
what's covered by the warranty
what does warranty cover
do you offer extended warranty
extended warranty price
is it covered if i drop it
warranty information
warranty length
lifetime warranty
what payments do you take
what cards do you accept
what forms of payment
payment methods
payment options
ways to pay
do you take amex
do you take visa
do you take cash
do you take apple pay
do you take google pay
do you take klarna
do you take afterpay
do you take affirm
do you take gift cards
do you accept bitcoin
do you accept checks
do you accept ebt
can i pay with paypal
can i pay with apple pay
can i pay monthly
can i pay by bank transfer
can i pay cash on delivery
can i pay later
can i pay with a gift card
can i split the payment
can i use two cards
can i use a visa gift card
pay in four
installment plans
financing
do you have financing
do you offer layaway
is there a credit card i can apply for
cash on delivery available
payment failed
payment won't go through
payment not going through
payment error
payment declined
my payment keeps failing
my card was declined
my card isn't working
my card won't go through
card declined
credit card declined
card not accepted
it won't accept my card
it won't take my card
won't let me pay
won't let me check out
can't check out
can't checkout
cannot complete my purchase
i can't place an order
i can't pay
i can't complete checkout
checkout isn't working
checkout error
checkout button does nothing
error at checkout
getting an error when ordering
error message when i pay
website not working
website is down
the site is slow
the site isn't loading
your website is broken
page won't load
search isn't working
the app keeps crashing
the app isn't working
app not working
my cart is empty
my cart won't update
items disappeared from my cart
can't add to cart
add to cart not working
shopping cart issue
i can't log in
i can't login
can't log in to my account
cannot sign in
login not working
login problem
trouble logging in
having trouble signing in
i'm locked out
locked out of my account
my account is locked
my account was suspended
account blocked
account disabled
access my account
i forgot my username
forgot username
what's my username
forgot password
reset password
reset my password
password reset
password reset email not coming
change password
change my password
update my password
recover my account
account recovery
verification code
i'm not getting the verification code
didn't get the code to log in
two factor authentication
2fa not working
lost my phone for two factor
create account
create an account
open an account
make an account
how do i register
sign up
i can't sign up
do i need an account to order
can i check out as guest
delete account
delete my account
close account
close my account
deactivate my account
update my account
update my account information
update my profile
update my email
change my email
change my email address
change email on account
change my name on my account
change my phone number on my account
change the address on my account
add a card to my account
remove my card
remove saved card
update my payment info on file
update my card on file
change default address
manage my account
account settings
someone hacked my account
my account was hacked
unauthorized purchase on my account
fraud on my account
someone used my account
i don't recognize this charge
there's a charge i didn't make
suspicious charge
is my information safe
is your site secure
is it safe to order
are you legit
is this site legit
is this a legit store
do you sell my data
membership
membership benefits
membership levels
membership cost
what are the membership levels
what do i get as a member
what are the perks of membership
how do i become a member
how do i get gold status
how do i upgrade my membership
join the membership
cancel membership
cancel my membership
how to cancel membership
membership renewal
my membership expired
cancel my subscription
stop my subscription
pause my subscription
change my subscription
subscription renewal
my subscription was renewed without asking
when does my subscription end
subscription fee
subscription status
how much is my subscription
skip my next subscription box
auto renew off
turn off auto renew
rewards program
rewards points
how do rewards work
my rewards points
how many points do i have
where are my points
points missing
redeem points
how do i redeem my points
how do i use my points
do points expire
loyalty program
loyalty card
gift card
gift cards
gift card balance
check gift card balance
how do i check my gift card balance
how do i use a gift card
how do i redeem a gift card
gift card not working
my gift card won't work
buy a gift card
e-gift card never arrived
store credit how do i use it
store hours
store locations
store near me
nearest store
where is your store
where are your stores
where are you based
do you have a store in {c}
is there a store in {c}
do you have a physical location
what time do you open
what time do you close
are you open today
are you open on sunday
opening hours
business hours
hours of operation
when is support available
is customer service open on weekends
holiday hours
do you match competitors prices
price match policy
price matching
will you match amazon's price
will you match another store
how does price match work
how long is price protection
price adjustment policy
what is price protection
are your products authentic
are these real or fake
are you an authorized dealer
are you an authorized retailer
where do your products come from
installation
do you install
do you install {p}
is installation included
how much is installation
do you offer assembly
assembly service
setup service
haul away old appliance
do you take away the old one
trade in
trade in program
do you do trade ins
recycle
do you recycle
gift wrap
gift wrapping
can you gift wrap it
gift message
can i add a gift note
gift options
gift registry
wedding registry
wholesale
wholesale prices
bulk order
bulk orders who do i contact
bulk discount for business
corporate account
business account
do you offer tax exemption
tax exempt
sales tax
do you charge sales tax
why am i charged tax
do i have to pay customs
duties and taxes
do you do custom engraving
personalization
custom orders
can it be personalized
do you ship as a gift without price
do you offer in store pickup
do you do curbside pickup
how does in store pickup work
how does click and collect work
how long do you hold pickup orders
who can pick up my order
how do i order
how do i order online
can i order by phone
can i place an order over the phone
is there a minimum order
is there a limit per customer
order limit
why is there a purchase limit
how do i leave a review
how do i write a review
can i edit my review
my review was removed
unsubscribe
unsubscribe from emails
stop sending me emails
stop emailing me
opt out of texts
too many emails
sign up for emails
subscribe to newsletter
catalog request
can you send me a catalog
do you have an app
how do i use the app
do you have an affiliate program
are you hiring
jobs
careers
sustainability
are you environmentally friendly
do you donate
do you have layaway
what does refurbished mean
is refurbished like new
how do i care for leather in general
terms and conditions
terms of service
age restrictions
do you need id on delivery
is a signature needed
do you ship without signature
what is pre order
how do pre orders work
when am i charged for a preorder
when will i be charged
when do you charge my card
why was i charged already
pending charge on my card
authorization hold on my card
open a user account
open an account for me
help creating an account
create a user profile
create a premium account
i need to open an account
i want a pro account
how to register
help me to register
signup problems
report sign up problems
problem with the signup
registration error
error in the registration
notify you of a sign-up issue
close the account
delete the account
remove my account
remove my profile
cancel my premium account
cancel the free account
account deletion
upgrade my account
use the platinum account
switch accounts
change to another profile
go to my other account
modify my personal information
correct my user details
change data of my account
lost my key
recover my key
recover my pin
recover user password
get my password back
retrieve my pin
newsletter
receive the newsletter
get your newsletter
sign up to the company newsletter
cancel the newsletter
stop the newsletter
cancellation fee
cancellation fees
cancellation charge
check the cancellation fee
withdrawal fee
withdrawal charges
termination fee
termination charges
early exit fee
early exit charge
exit penalty
how much do you charge to cancel
in which cases can i get a refund
in what cases can i ask for a refund
in what cases do you reimburse
when am i entitled to a refund
under what conditions is a refund possible
see your money back policy
money back guarantee
money back guarantee policy
how long do reimbursements take
how long do reimbursements normally take
payment issue
payment problem
payment issues
report a payment problem
payment trouble
issue with online payment
error with payment
see your payment methods
list the payment options
which cards
i want to order several items how
how do i buy something
help me buy something
help placing an order
help to buy an item
help ordering
how to purchase
how to shop here
how to buy several products
i do not know how to buy
i don't know how to order
i would like to make a purchase
need help making a purchase
buying articles from your shop
enter a new shipping address
set up a shipping address
set up a delivery address
add a second shipping address
add my delivery address
submit a delivery address
save a new address to my account
where do i type my address
customer service hours
when is customer support open
at what time can i call
what hours is support available
i can pay when it comes
pay at delivery
pay when it arrives
how many month warranty
how many year guarantee
i forget my password
password forget
i'd rather not make an account
is an account necessary
do you have a shop i can visit
shop i can walk into
is 30 days return the rule
buy now pay later
do you have buy now pay later
verification code not coming
2fa code not arriving
i forgot my user name
i can't remember my username
i don't remember what my username is
i've forgotten which username i use
i mixed up my username
what is my username
can you tell me my username
i need to recover my username
i lost my username and cannot log in
i forgot my username and want to see my order
i can't remember my password
i forgot my password and can't get in
i have forgotten my password and cannot sign in
i can't get into my account because i forgot my password
i'm trying to get into my account but forgot the password
i want to look at my order but i can't remember my password
i tried to log in to see my order and forgot the password
i need a new password
i need to reset my password
can you reset my password please
can you send me a new password
my password doesn't work
how can i get back in
i can't log into my account
i can't access my account
i am locked out
i am having trouble accessing my account
i'm having trouble signing in
i have an issue with my account
i need help with my account
there is a problem with my account
i lost my phone with the two factor authentication
i lost my phone and can't do the two factor login
i lost the phone that gets the codes
i can't get past the two factor authentication
i got a new phone and can't log in with the code
i don't get the login code
i need to reset my two factor authentication
please remove my old phone from my account
i want to take my old phone number off my account
turn off two factor for my account
will i be able to get in without the two factor code
i want to change the name on my account
my name is spelled wrong on my account
the name on my account is misspelled
my name on the profile is not right
i got married and need to change my name on the account
i need to update my name
i want to update my email on the account
i want to change my email address in my profile
i'd like to change my profile address
please update the address in my profile to {n} Oak Street {c}
update my default address
change the address on my account for future orders
i'd like to update my phone number on file
i need to update my account information
i want to change the payment method on my account
my default payment is not right
i need to change my default card
the card on my account is old can i change it
i don't use paypal anymore can i put a card on my account
how do i remove a card from my account
how do i cancel my subscription
i want to cancel my subscription
i don't want the subscription anymore
is my subscription still active
i want to make sure my subscription is still active
what's my subscription status
i would like to check on my subscription
i'm not sure if i still have a subscription
i don't know whether i have the subscription or not
when does my subscription expire
when is my subscription due
when is the annual fee due
how much is the annual fee
how much do i owe on my subscription
is my subscription payment due
i'd like to pay my subscription
i want to pay the subscription fee
i want to pay the balance on my membership
i need more time to pay for my subscription
can i get an extension on my subscription
can i pay my subscription later
can you give me a few more days to pay the membership
my membership is about to expire can it be extended
my subscription isn't showing on my account
i can't see my premium membership when i log in
a subscription was added to my account that i don't want
i never signed up for a subscription
someone added a service to my account
i got an email that a subscription was added
i signed up for the premium subscription
i bought a premium membership recently
i want to become a premium member
how do i become a gold member
how do i get premium
i'm interested in the premium membership
i am interested in membership
i'm looking for information about premium membership
what levels of membership are there
what are the benefits of being a member
what do i get as a gold member
how long does a membership last
how long is the membership good for
i'm missing credits on my account
i am missing store credit
my store credit is gone
i should have {n} dollars of credit on my account
some credit is missing from my account
where is my account credit
how can i see the balance on my gift card
what's the balance on my gift card
how much is left on my gift card
my card keeps getting rejected
my card is being rejected
my card gets declined at checkout
my credit card was declined
it keeps saying my card is rejected
it says my card is invalid
i can't pay it gives an error
i'm trying to buy something but my card won't go through
i'm trying to check out and the payment fails
i am trying to make a purchase and the card is refused
the website is slow
the website is very slow
your website is so slow
your site is moving really slowly
your site is not loading
the site won't load
the page keeps loading forever
i click and nothing loads
it just spins and spins
the website keeps crashing
your website isn't working
your site is down
i have an issue with your website
i'm having a problem with your website
i'm having trouble using your site
the site is broken
your app is not working
the app keeps freezing
the app won't open
my cart isn't updating
my shopping cart won't update
my cart says it's empty
my cart keeps emptying
i can't add anything to my cart
i can't add items to the cart
i'm having trouble adding things to my cart
i added it to my cart and it doesn't show up
i can't check out
the checkout button doesn't work
i tried to buy something on your site but couldn't
i tried to place an order and it wouldn't let me
the search isn't working
the search bar doesn't work
the search on your site is broken
i search and nothing comes up
i get the wrong results when i search
the search shows things i didn't look for
i can't find anything with the search
searching on your website gives me nothing
i want to know about your return policy
i want to know about the refund policy before i buy
i would like to know what the return policy is
what is your refund policy
i'd like to know your return policy because i want to buy something
how long do i have to return things if i buy something
is it hard to cancel an order
what if i want to cancel after i order
what happens if i pay late
what happens if i'm late with a subscription payment
when do your stores open
when does my local store open
what time does the store open
do you deliver to my area
is it possible to block a courier from delivering to me
can i ask for another delivery company for my parcels in future
can i stop you using that courier
is your website down
is the site down for everyone
is your app down
what's wrong with your app
your website has crashed
getting an error on your site
i get an error when i log in
i get an error at checkout
it won't let me log in
it won't let me pay
it won't let me check out
it won't let me register
i never got the verification email
i didn't receive the password reset email
the reset link doesn't work
i'm not getting the code by text
someone used my account to order things
someone changed my email on the account
my account is blocked
why was my account suspended
how do i unsubscribe
please stop sending me emails
take me off your mailing list
stop texting me
can i order without an account
do you take american express
can i pay in instalments
can i pay when it comes
can i pay cash
can i use two gift cards
can i use a gift card and a card together
my gift card doesn't work
the gift card won't go through
i lost my gift card
where do i enter my gift card
do you sell gift cards
my points have disappeared
when do my points expire
i didn't get my points
is there a student discount scheme
do you have a shop in {c}
is there a store near me
what time do you close today
are you open on sundays
are you open on bank holidays
do you offer repairs
how long is the guarantee on your {p}
do you install it
do you have jobs
do you ship from the uk
will i have to pay taxes
is it safe to pay on your site
can i trust this website
`;
