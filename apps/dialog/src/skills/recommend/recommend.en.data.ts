// What shoppers say in English when they want the skill `recommend`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const recommendEnglish = `
what do you recommend
any recommendations
can you recommend something
recommend me something
suggest a gift for my mother
gift ideas for a friend
what should i buy
what is popular
best sellers
what are your bestsellers
what goes well with the {p}
something similar to the {p}
similar products
what else would i like
what do people buy with this
i don't know what to get
surprise me
birthday present for my dad
what's trending
new arrivals
recommend
recommend me
recommend something
recommend something good
recommend something nice
recommend something for me
recommend anything
recommendation
recommendation please
recommendations
recommendations please
recommendations for me
recommendations for a gift
any recommendation
any recommendations for me
any recs
recs
recs please
got any recommendations
do you have any recommendations
do you have recommendations
do you recommend anything
have any suggestions
do you have any suggestions
do you have any gift ideas
suggest
suggest something
suggest something nice
suggest something for me
suggest me something
suggestion for a gift
suggestions
suggestions please
any suggestions
any suggestions for a gift
any ideas
any gift ideas
any ideas for a gift
any good stuff
anything good
anything interesting
anything new
anything you recommend
anything you'd suggest
anything popular
anything that goes with this
anything to go with it
anything similar
anything like this
anything else like this
what do you suggest
what do u recommend
what would you recommend
what would you suggest
what would you get
what would you buy
what should i get
what should i get my mom
what should i get my boyfriend
what should i get for my wife
what should i buy for my dad
what should i buy for a friend
what should i give my teacher
what else should i buy
what else should i get
what else do i need
what else would go with this
what else goes with it
what else do you recommend
what do people buy
what do people usually buy
what do people like
what do others buy with this
what do most people get
what's popular
what's popular right now
what's trending now
what's hot
what's hot right now
what's new
what's new in
what's good
what's good here
what's your best seller
what's your most popular product
what's your most popular item
what's your favorite
what's the best thing you sell
what's a good gift
what's a good gift for my dad
what's a good gift for a {n} year old
what's a good gift for a coworker
what's a nice present for a girl
what's a good birthday present
what are your most popular items
what are your top products
what are people buying
what are some good gifts
what are some gift ideas
what are the best sellers
what are the new arrivals
what are you known for
what goes with this
what goes with it
what goes well with this
what goes with the {p}
what goes well with {p}
what goes with {k} {p}
what pairs with this
what matches this
what can i wear with this
what can i pair with the {p}
what accessories go with the {p}
what accessories do i need
what other things do i need
what would look good with this
what would go with my {p}
what would i like
what might i like
what would my mom like
what would a teenager like
what to buy
what to get
what to get my girlfriend
what to get my husband
what to get for christmas
what to get someone who has everything
gift
gifts
gift idea
gift ideas
gift ideas please
gift ideas for him
gift ideas for her
gift ideas for mom
gift ideas for kids
gift ideas for coworkers
gift ideas under {n}
gift suggestions
gift for my mom
gift for my dad
gift for my wife
gift for my husband
gift for my girlfriend
gift for my boyfriend
gift for my sister
gift for my brother
gift for my son
gift for my daughter
gift for my boss
gift for my grandma
gift for a friend
gift for a teacher
gift for a coworker
gift for a {n} year old
gift for a {n} year old boy
gift for a baby shower
gift for a wedding
gift for a runner
gift for a gamer
gift for someone who likes cooking
gift for someone who loves coffee
gift for christmas
gift for mothers day
gift under {n}
gifts for men
gifts for women
gifts for kids
gifts for dog lovers
gifts under {n}
birthday gift
birthday gift for my wife
birthday gift ideas
birthday present
birthday present for my friend
birthday present ideas
anniversary gift
anniversary gift ideas
christmas gift
christmas gift ideas
christmas presents for kids
valentines gift
valentine's day gift for him
mother's day gift
father's day present
graduation gift
housewarming gift
wedding gift
wedding present
baby shower gift
secret santa gift
stocking stuffers
thank you gift
get well gift
present
present ideas
present for my mom
present for my dad
present for my girlfriend
present for a kid
presents for a {n} year old
i need a gift
i need a gift for my dad
i need a gift for my wife
i need a gift for a friend
i need a gift idea
i need gift ideas
i need a birthday gift
i need a present for my sister
i need suggestions
i need some ideas
i need recommendations
i need ideas for a gift
i'm looking for a gift
i'm looking for a gift for my mom
i'm looking for a present
i'm looking for gift ideas
i'm looking for recommendations
i'm looking for suggestions
i want a recommendation
i want to buy a gift
i want to buy something for my girlfriend
i want to get something for my mom
i want something nice for my wife
i want to surprise my wife
i don't know what to buy
i don't know what i want
i don't know what to get my mom
i have no idea what to get him
i can't decide what to buy
i'm not sure what to get
i'm not sure what i want
not sure what to buy
not sure what to get her
no idea what to get
help me choose
help me choose a gift
help me choose something
help me decide
help me decide what to buy
help me pick
help me pick a gift
help me pick one
help me find a gift
help me find a gift for my dad
help me find something nice
help with a gift
can you recommend something for me
can you recommend anything
can you recommend a gift
can you recommend a gift for my wife
can you suggest something
can you suggest a gift
can you suggest something for a {n} year old
can you help me choose
can you help me pick something
can you help me find a gift
can you help me decide
can you give me some ideas
can you give me recommendations
could you recommend something
could you suggest a present
show me something nice
show me something new
show me what's popular
show me best sellers
show me new arrivals
show me recommendations
show me similar
show me similar items
show me similar products
show me something similar
show me things like this
similar
similar items
similar to this
similar to the {p}
something similar
something similar to this
something like this
something like the {p}
something for my mom
something for my wife
something for a {n} year old girl
something nice
something new
something special
something for valentine's day
something to go with the {p}
something to match my {p}
things like this
more like this one
alternatives
alternatives to this
alternative to the {p}
is there something like this
pairs well with
matching items
matching accessories
accessories for {p}
accessories for my {p}
goes with
complete the look
complete the set
customers also bought
frequently bought together
people also bought
you may also like
recommended for me
based on my purchases
based on what i bought
based on my history
based on my last order what would i like
new in
newest products
latest products
latest arrivals
best seller
best selling
best selling products
bestseller
most popular
most popular items
popular
popular items
popular products
popular right now
top sellers
top picks
top products
trending
trending now
trending products
hot items
must haves
staff picks
your favorites
pick for me
pick something for me
you choose
you pick
you decide
inspire me
inspiration
ideas
gimme ideas
just browsing
i'm just browsing
just looking around
what to take for my wife
i not know what to buy
i don't know what to take
what would you suggest for an old lady
what would you suggest for a gentleman
what do folk buy with this
what suits an elderly man as a gift
don't like these show me others
i don't like any of these
not keen on those anything else
our anniversary is coming and i don't know what to get
it's my wife's birthday and i'm out of ideas
no clue what to buy him
no idea what to get her
what could i give my teacher
help me choose a present
what would a ten year old like
what would you get for a teenage girl
my mum's birthday is coming up any ideas
i need a present but don't know what
help me pick a present
i have no idea what to buy
anything new in
what else would go with the {p}
`;
