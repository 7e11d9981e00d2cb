### What is said of catalogues that a translator wrote, and of the texts that a cohort says in its own words.
### What was found and what is allowed begin small and have no full stop; how to mend it is a sentence.

## Both

# $part: a value, term or function, as it is written
any-with = “{ $id }” with { $part }
any-with_unknown = “{ $id }” with { $part }, which there is not
any-mend = Mend it.
any-mend_name = Mend its name.
any-mend_or_out = Take it out, or mend its name.
any-out = Take it out.
any-shorter = Say it shorter.

## begin

begin-no_language = There is no language { $tag } in CLDR.{ $meant }
# At the head of a file that a person writes in. $empty: the sign for an empty text; $value: an example of a value
begin-own_head = What this cohort says in its own words. Write a text where { $empty } stands; what is said now stands above it.
begin-own_head-rest = What is left as it is, or taken out, is said as it is now. Each value such as { $value } has to stay. docs/languages.md

## compare

# $why: what the reader of the file says of it, in English
compare-unread-found = “{ $text }”, which cannot be read ({ $why })
compare-unread-allowed = a message, as in the English file of the same name
compare-twice-found = “{ $id }”, which stands in line { $line } too
compare-twice-allowed = each message once
compare-twice-mend = Take one out.
compare-no_file-found = no such file
compare-no_file-allowed = one beside { $file }
compare-no_file-mend = `cqi language new { $tag }`
compare-missing-found = no “{ $id }”
compare-missing-allowed = every message of English
compare-missing-mend = Translate it.
compare-extra-found = “{ $id }”
compare-extra-allowed = messages that English has
compare-values-allowed = the values that English has: { $values ->
        [none] none
       *[other] { $values }
    }
compare-without-found = “{ $id }” without { $value }
compare-without-mend = Put it in.
compare-long-found = “{ $id }” with { $n } letters
compare-long-allowed = about { $room }: there is little room
compare-option-found = “{ $id }” with { $call }(…, { $option }: “{ $value }”)
compare-stray-found = a catalogue that English lacks
compare-stray-allowed = the names of the English ones
compare-encoding-found = signs in another encoding
compare-encoding-mend = Save it as UTF-8.

## own

own-flawed_term-found = “{ $id }” with { $part }, which has a flaw
own-flawed_term-allowed = terms without one
own-flawed_term-mend = Mend the term.
own-unknown-found = “{ $id }”, which there is not
own-unknown-allowed = the texts that `cqi language own` writes into a file
own-unknown-mend = Take it out, or mend its name.{ $meant }
own-locked-found = “{ $id }”, which is locked
# $why: as the English catalogues have it, behind “locked:”
own-locked-allowed = texts that are open; this one is locked: { $why ->
        [for-the-evaluator] for the evaluator
        [it-heads-what-is-said-about-privacy] it heads what is said about privacy
        [it-holds-a-number] it holds a number
        [it-holds-a-rule] it holds a rule
        [it-is-the-forms-promise-and-protects-the-link] it is the form's promise and protects the link
        [it-makes-a-claim] it makes a claim
        [it-names-a-number] it names a number
        [it-protects-whoever-answered] it protects whoever answered
        [it-says-what-is-done-with-peoples-answers] it says what is done with people's answers
        [it-says-what-the-answers-are-used-for] it says what the answers are used for
        [it-says-what-the-page-does-not-show] it says what the page does not show
        [it-says-what-the-plan-is-used-for] it says what the plan is used for
        [it-says-who-sees-the-page] it says who sees the page
        [it-says-who-sees-the-report-and-what-it-is-used-for] it says who sees the report and what it is used for
        [it-says-who-sees-what-follows] it says who sees what follows
        [links-to-explanations-are-found-by-it] links to explanations are found by it
       *[other] it makes a claim, says something of privacy, belongs to the form's promise or names what all cohorts call alike
    }
own-silent-found = “{ $id }”, which says nothing
own-silent-allowed = a text
own-silent-mend = Write one, or take it out.
own-long-allowed = at most { $n }
own-parts-allowed = texts and terms of { $file }, and terms of this file
own-ring-found = “{ $id }”, which is made of itself
own-ring-allowed = { $term ->
        [yes] other terms
       *[no] other texts
    }
own-ring-mend = Write it out.
own-term-allowed = words, and terms of this file
own-term-mend = Write the words.
