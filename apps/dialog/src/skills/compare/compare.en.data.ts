// What shoppers say in English when they want the skill `compare`, one saying a line.
/** Read by `linesOf`; what the signs stand for: see `SkillPhrases`. */
export const compareEnglish = `
compare the {p} and the {p}
what is the difference between the {p} and the {p}
which one is better
which is better the {p} or the {p}
{p} vs {p}
compare these two
how do they differ
difference between the first and the second
should i get the {p} or the {p}
which of the two is lighter
how does the {p} compare to the {p}
compare them
is the {p} better than the {p}
which has the longer battery life
compare
compare these
compare those
compare both
compare the two
compare the {p}
compare {p} and {p}
compare {p} to {p}
compare {p} with {p}
compare the first and the second
compare the first two
compare the {k} one and the {k} one
comparison
comparison please
comparison of the two
comparison chart
side by side
side by side comparison
can you compare
can you compare them
can you compare these
can you compare the {p} and the {p}
could you compare these for me
help me compare
difference
differences
difference?
the difference
difference between these
difference between the two
difference between the {p} and the {p}
difference between {p} and {p}
difference between the pro and the regular
difference between the x1 and the x2
difference between v1 and v2
difference between the {n} and the {n}
difference between the old and new one
difference between gen 1 and gen 2
difference between small and large
diff between them
diff between {p} and {p}
what's the difference
whats the difference
what's the difference between these
what's the difference between these two
what's the difference between them
what's the difference between the {p} and the {p}
what's the difference between the {n} and the {n}
what's the difference between the pro and the standard
what's the difference between the m1 and the m2
what's the difference between this and that
what's the difference between this and the {p}
what is the difference
what is the difference between the two models
what are the differences
what are the differences between them
what's different about the new one
what's different
what's the main difference
what's better
what's better the {p} or the {p}
what's better about the expensive one
what makes this one better
what makes it more expensive than the other
how are they different
how are these different
how do they compare
how do these compare
how does this compare
how does this compare to the {p}
how does it compare
how does it compare to the {p}
how does it compare to the old model
how does the {p} compare
how is this different
how is this different from the {p}
how is it different from the other one
how is the {p} different from the {p}
how is this one better
is it better
is it better than the {p}
is it better than the other one
is it the same as the {p}
is it the same as the other one
is this better
is this better than the {p}
is this one better
is this one better than that one
is this the same as the {p}
is the {p} better
is the {p} worth it over the {p}
is the newer one better
is the new one better than the old one
is the pro worth it
is the pro better than the regular
is the pro worth the extra money
is the bigger one better
is the expensive one better
is the upgrade worth it
is there a difference
is there a difference between them
is there a difference between the {p} and the {p}
is there any difference
is there much of a difference
are they the same
are they the same thing
are these the same
are they different
are the {p} better than the {p}
which
which one's better
which one is best
which one is best for me
which one is the best
which one is lighter
which one is bigger
which one is cheaper
which one is faster
which one is quieter
which one is stronger
which one is newer
which one is more durable
which one is better for kids
which one is better for travel
which one is better quality
which one is better value
which one lasts longer
which one has better battery
which one has more storage
which one would you get
which one would you choose
which one would you pick
which one should i get
which one should i buy
which one should i choose
which one do you think is better
which is better
which is best
which is better for running
which is better for beginners
which is better quality
which is better value
which is better {p} or {p}
which is cheaper
which is cheaper the {p} or the {p}
which is lighter
which is newer
which is more comfortable
which of these
which of these is better
which of these is best
which of these two
which of these should i get
which of the two is better
which of the two
which {p} is better
which {p} is best
which {p} is best for me
which {p} should i get
which would you recommend the {p} or the {p}
which model is better
which model should i get
which version is better
which brand is better
which color is better
which has better reviews
should i get the {n} or the {n}
should i get the {k} or the {k}
should i get the big one or the small one
should i buy the {p} or the {p}
should i go with the {p} or the {p}
should i get the pro or the regular
should i get this or the {p}
should i get this one or that one
this or that
this or the {p}
this one or that one
this one or the other
the {p} or the {p}
the {p} or {p}
the {k} or the {k}
the pro or the mini
the x1 or the x2
{p} or {p}
{p} vs. {p}
{p} versus {p}
{p} compared to {p}
this vs the {p}
this vs that
pro vs standard
m1 vs m2
v1 vs v2
old vs new
small vs large
{n} vs {n}
can't decide between the {p} and the {p}
can't decide between these two
can't decide which one
can't choose between them
torn between the {p} and the {p}
torn between two
trying to decide between the {p} and the {p}
deciding between the two
i'm deciding between {p} and {p}
i'm choosing between these two
i'm between the {p} and the {p}
i don't know which one to get
i don't know which to choose
pros and cons of each
pros and cons
samsung or apple
nike vs adidas
sony or bose
better than the other one
what different between these
what is different from other one
which is quieter
which of the two is quieter
which of them is lighter
which one more strong
`;
