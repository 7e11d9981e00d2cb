### What is said of an instrument that somebody wrote: what is wrong with it, what would serve better, what is in it.
### What was found and what is allowed begin small and have no full stop; how to mend it is a sentence.

## Several modules

# A part of an instrument and its id
any-named = { $kind ->
        [instrument] instrument
        [scale] scale
        [area] area
        [domain] domain
       *[item] item
    } { $id }
any-level = level { $code }
any-nothing = nothing
any-text = a text
any-change_one = Change one of them.
advice-twin-allowed = texts that differ
any-no_file = no such file
any-unusable = The instrument { $file } cannot be used.
any-unreadable = The instrument { $file } cannot be read.

## checks

checks-language-allowed = a language code such as en or es
checks-language-mend = Write the code of the language that the texts are in.
checks-no_text-mend = Write it.
checks-codes-allowed = language codes such as en, es or pt-BR
checks-codes-mend = Write `code: text` for each language, or a plain text.
checks-twice-found = the id { $n } times (upper and lower case count as the same)
checks-twice-allowed = ids that differ
checks-twice-mend = Give each its own id.
checks-rank-allowed = a level from 1 to { $k }
checks-rank-mend = Give a rank, 1 for the lowest level and { $k } for the best, whatever their codes.
checks-low-allowed = the lowest ranks, such as [1, 2], not all of them
checks-low-mend = List the low ranks from 1.
checks-below-allowed = ranks below the target { $target }
checks-below-mend = A low level lies below the target.
checks-cut-allowed = { $n } numbers, each greater than the one before: where each of the { $k } levels begins, and where the last one ends
checks-cut-mend = For four levels from 0 to 100 write `cut: [0, 25, 50, 75, 100]`.
checks-cut_code-allowed = codes and labels in words, such as `low`, where answers are numbers
checks-cut_code-mend = Give each level a word as its code and its label.
checks-cut_outside-allowed = a number below { $low } or above { $high }, or a word
checks-cut_outside-mend = Within the scale it would be an answer: have the survey tool write another code.
# $one, $other: a level, or the key of an answer such as dont_know
checks-meanings-found = { $word } for { $one } and { $other }
checks-meanings-allowed = one meaning each
checks-scale-allowed = a scale
checks-scale-mend = Name one of the scales.{ $meant }
checks-anchors-allowed = 1 to { $k }
checks-anchors-mend = Number anchors by level.

## advice

advice-translation = A translation of { $file } cannot be used.
advice-alone-found = no second domain on as many levels as { $domains }
advice-alone-allowed = { $n } domains or more, for a verdict on growth at a retake
advice-alone-mend = Split it into two domains, or know before that only the topics that moved will be counted: a change is set beside what the other domains share.
advice-unsaid-allowed = ranks from 1, stated
# $target, $below: levels; $low: levels, such as 1, 2
advice-unsaid-mend = Taken as they are not stated: target { $target }, a challenge below { $below }, low { $low }. Write them down if yours are others.
# $items: codes
advice-topic-found = no topic in { $items }
advice-topic-allowed = two or three words that end a sentence, such as "regular supervision"
advice-topic-mend = Write them; until then the whole statement stands in their place.
advice-target-found = { $target } on the codes { $codes }
advice-target-allowed = a rank from 1 (lowest) to { $k } (best), not a code
advice-target-mend = Nothing to do if you mean { $above ->
        [none] the code { $below }
       *[other] between the codes { $below } and { $above }
    }.
advice-offered-allowed = a code and words, such as { $example }
advice-offered-mend = Add it, so that people who cannot choose a level need not guess.
advice-bare-found = levels without words in { $items }
advice-bare-allowed = what each level looks like in daily work
advice-bare-mend = Write anchors for the items or for the levels of the scale, so that people rate alike.
advice-alike-found = the same words for two levels
advice-alike-allowed = levels that can be told apart
advice-twin-found = the text of another item
advice-twin-mend = Change one: in exports that name questions by their text, these two cannot be told apart.
advice-missing-found = no text in { $languages }
advice-missing-allowed = a text in each of { $languages }
advice-missing-mend = Add it; until then { $languages } stands in.
# $first: a place; $n: how many more
advice-and_more = { $first } and { $n } more
advice-untold-found = a text in one language, without saying which
advice-untold-allowed = a text for each of { $languages }
advice-untold-mend = Write it as { $example }, unless it is the same in all of them.
advice-sentences-found = no { $keys }
advice-sentences-allowed = sentences that reports use, see docs/instrument.md
advice-sentences-mend = Write them; without them reports give the state and the numbers only.
# Ends before "found …"
advice-tool-what = It can be used, but not be exported to { $tool }:

## flat

flat-strays-allowed = items whose domain is one of { $domains }
flat-strays-mend = Correct the domain.

## instrument

instrument-translation = The translation of { $file } cannot be used.
instrument-none = There is no instrument { $name }.
instrument-name-allowed = { LIST($known, style: "or") }, or a file ending in .yml or .json
instrument-name-mend = Correct the name.{ $meant }

## source

source-file-allowed = a file that exists
source-file-mend = Check the name and the folder.
source-keys-found = no keys with values
source-keys-allowed = keys such as id, scales and areas
source-keys-mend = Compare it with the built-in instrument { $built_in }.
source-twice-found = the key { $key } twice in one place
source-twice-allowed = each key once
source-twice-mend = Delete one of them, or give it its own name.
# $why: what the reader of JSON says of it, in English
source-json-found = { $why }
source-json-mend = Check this line.
source-endless-found = lists within lists without end
source-endless-mend = Check that this is the file.

## translation

translation-no_language-found = no language { $code }; it is not read
translation-no_language-allowed = a language code such as es or pt-BR before .yml
translation-no_language-mend = Rename it, if it is a translation.
translation-same-found = a translation into { $code }, in which { $file } is written
translation-same-allowed = another language
translation-same-mend = Write `language:` with the code of its own language at the top of { $file }, or delete this file.
translation-version-found = a translation of version { $version }
translation-version-allowed = version { $version }
translation-version-mend = Read the texts against version { $version }, mend them, and write its number here.
translation-again-found = { $part } a second time
translation-again-allowed = each once
translation-again-mend = Keep one of them.
translation-stray-found = { $part }, which { $file } does not have
translation-stray-mend = Correct it, or delete it with its texts.{ $meant }
translation-code-found = first { $code }
translation-code-allowed = first the code { $code }, then the words
translation-code-mend = Write it as in { $file }.
translation-extra-found = a text that { $file } does not have
translation-extra-allowed = no texts
translation-extra-mend = Delete it, or add it there first.
translation-both-found = a text that { $file } has in { $code } too
translation-both-allowed = one
translation-both-mend = Delete one of them.
translation-missing-found = no { $keys } in { $code }
translation-missing-allowed = each text of { $file }
translation-missing-mend = Write it; until then the instrument's own words stand in.

## outline

outline-head = { $id }, version { $version }: { $name }. { $areas ->
        [one] 1 area
       *[other] { $areas } areas
    }, { $domains ->
        [one] 1 domain
       *[other] { $domains } domains
    }, { $items ->
        [one] 1 item
       *[other] { $items } items
    }.
outline-languages = Languages: { $languages }.
# Behind a domain's name
outline-of_scale = scale { $scale }
outline-scale = Scale { $scale }: { $k } levels, from the lowest to the best
outline-code = code { $code }
# Behind a level's name; $low, $high: numbers
outline-numbers = { $low } to { $last ->
        [yes] {""}
       *[no] under{" "}
    }{ $high }
# $levels: each level with its numbers
outline-cut = Answers are numbers: { $levels }.
# A level that counts as low
outline-low = low
outline-counts_as = { $code } counts as { $kind ->
        [dont_know] don't know
       *[not_applicable] not applicable
    }
outline-target = target: level { $target }; a challenge below { $below }
outline-kind = Scale { $scale } is one of { $kind } ({ $kind ->
        [maturity] how far the work is
        [agreement] how far people agree
       *[frequency] how often something happens
    }){ $stated ->
        [yes] {""}
       *[no] , found from its labels
    }.
outline-kind-unknown = Scale { $scale }: its labels do not tell what its levels say; write `kind:` ({ $kinds }).
