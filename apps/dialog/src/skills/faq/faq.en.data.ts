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
`;
