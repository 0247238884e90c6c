// What shoppers say in English when they want the skill `invoice`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const invoiceEnglish = `
i need an invoice
i need an invoice for order {o}
send me the invoice
can you issue an invoice for my order
change the invoice title
wrong tax number on the invoice
resend my invoice
where is my invoice
download invoice
i have not received the invoice
get invoice from {o}
invoice for my company
find the bill for order {o}
has the invoice been issued
i want a vat invoice
email me the receipt
check my invoice
i want a copy of my bill
show me invoice #{n}
invoice
invoice please
an invoice please
need an invoice
i need my invoice
i want an invoice
i want my invoice
i would like an invoice
could i get an invoice
can i have an invoice for this
can you send me an invoice
can you send an invoice for order {o}
can you make me an invoice
could you provide an invoice
please provide an invoice for {o}
please issue an invoice
please email the invoice
email me the invoice
email my invoice to me
forward me the invoice
send invoice
send invoice to my email
send me invoice for {p}
send the receipt
resend the invoice
resend receipt
can you resend the receipt
resend invoice please
send it again i lost the invoice
i lost my invoice
i lost the receipt
i deleted the receipt email
i don't have a receipt
there was no receipt
no receipt in the box
no invoice in the package
there was no invoice with my order
i never received an invoice
i haven't got an invoice
i have not gotten my receipt
invoice not received
still no invoice
still waiting for the invoice
when will i get the invoice
when do i get my invoice
when will the invoice be sent
when is the invoice issued
where is the invoice
where's my receipt
where's the invoice for {o}
where can i find my invoice
where can i see my invoice
where can i download my receipt
where do i get the receipt
how can i get a receipt
how can i get the invoice
how do i download my invoice
how do i request an invoice
how to get invoice
how to get tax invoice
how to print my receipt
download my invoice
download receipt
print invoice
print receipt
i can't download the invoice
i can't open the invoice
the invoice won't open
invoice link not working
invoice pdf
pdf of the invoice
copy of invoice
copy of the receipt
copy of my invoice for {o}
duplicate invoice
digital receipt
e-receipt
e-invoice
electronic invoice
printed invoice
original invoice
is there an invoice for {o}
is my invoice ready
is the invoice out yet
was an invoice issued
did you issue an invoice
did you send my invoice
have you sent the invoice
invoice status
view my invoice
see my bills
see my invoice from last month
show me the invoice
show me my receipt
find my invoice
find my receipt
i am looking for my bill
looking for my receipt
i need the bill
get my bill
send me my bill
the bill for my last purchase
bill for order {o}
billing document for {o}
receipt
receipt please
need receipt
i need a receipt
i need a receipt for {o}
i need a receipt for my {p}
i need the receipt for my insurance
i need a receipt for work
i need a receipt for tax
for expenses i need a receipt
for reimbursement i need an invoice
need this for my taxes
need it for expensing
for my company's accounting
accounting needs an invoice
my boss needs the invoice
finance department asks for the invoice
need proof of purchase
proof of purchase
purchase receipt
order receipt
sales receipt
sales invoice
tax invoice
tax receipt
gst invoice
vat invoice
vat receipt
vat invoice for {o}
i need vat on the invoice
add vat to my invoice
my vat number is missing on the invoice
put our vat number on the invoice
put my tax id on it
tax id is wrong
wrong tax id on invoice
wrong vat number
abn on invoice
ein on the invoice
company name on invoice
company name is wrong on the invoice
put the company name on the invoice
add my company to the invoice
change the company name on the bill
change name on receipt
change the name on my receipt
the name on the invoice is wrong
my name is misspelled on the invoice
wrong name on invoice
wrong address on the invoice
change billing address on the invoice
update the invoice
correct the invoice
fix my invoice
invoice is wrong
invoice has an error
error on my invoice
there's a mistake on the invoice
reissue invoice
re-issue the invoice
redo my invoice
invoice amount is wrong
invoice doesn't match
the receipt shows the wrong amount
the total on my invoice is wrong
discount not shown on the invoice
invoice in the name of my company
invoice to company
invoice for business
invoice addressed to {c} office
business receipt
corporate invoice
b2b invoice
itemised invoice
itemised receipt
itemized bill
detailed receipt
detailed invoice
one invoice for several orders
combined invoice
separate invoices
split the invoice in two
two invoices
invoice without prices
packing slip
gift receipt
can i get a gift receipt
include a receipt in the package
include invoice in the box
i forgot to request an invoice
i forgot to add my tax number
can i still get an invoice for an old order
invoice for last year's order
invoice from {n} months ago
invioce
reciept
recipt
i need a reciept
send me the recipt pls
invocie for my order
i need official invoice
please give invoice
please give bill
sir please send bill
i need bill with company name
kindly resend the bill
i keep receipts on file please send one
could you post me a receipt
vat breakdown
facture please
the facture is wrong
someone else's name on my receipt
can you reissue the bill with another address
proof of purchase please
something for my records showing what i paid
an official document of what i paid
a document for the insurance about this purchase
paperwork for my taxes
i need papers for my tax declaration
proof that i paid
proof of payment
my boss wants the receipt
my company reimburses me, i need a receipt
accounts department needs the bill
finance keeps asking me for the invoice
our accountant wants paperwork for this purchase
it should be made out to the company
put the business name on it, not mine
bill it to the company
invoice in the company's name
your document has no vat number
vat id missing on the paper you sent
tax number isn't on it
my surname is wrong on the bill
the address on the bill is wrong
the amount on the bill is wrong
the bill never came
i got no receipt in the parcel
can i have it itemised
send me the pdf of the bill
can't open the invoice pdf
credit note please
i need a credit note for the return
one bill for all orders please
the receipt disappeared, another one please
can you email me the receipt
i lost my receipt can you send it again
i need an invoice in my company's name
please make the invoice out to my company
the invoice should be made out to miller ltd
can you put the invoice in the name of jane brown
i need the vat invoice for order {o}
my accountant needs an invoice for the {p}
forward the invoice to my work email please
there's no invoice in the box
`;
