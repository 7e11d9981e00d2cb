### The driver diagram: what is thought to move the aim, and the changes to try.

# open: a heading
heading = What we think moves the aim
caption = { CAPITAL(WORD($drivers)) } { $drivers ->
        [one] driver
       *[other] drivers
    } for { $domain }
caption-ideas = { CAPITAL(WORD($drivers)) } { $drivers ->
        [one] driver
       *[other] drivers
    } and { WORD($ideas) } { $ideas ->
        [one] change
       *[other] changes
    } to try for { $domain }
measure = Measure: { $name }

## The diagram said in words. $told: one or several of the two that follow, with "; " between them

sentence = { CAPITAL(WORD($n)) } { $n ->
        [one] driver
       *[other] drivers
    }: { $told }.
sentence-driver = “{ $driver }”, with { $ideas }
sentence-bare = “{ $driver }”, with no idea yet

## The table behind the diagram

table_caption = Drivers and changes to try for { $domain }
columns-driver = Driver
columns-measure = Measure
columns-secondary = Secondary driver
columns-change = Change to try
columns-became = What became of it
no_measure = No measure yet
no_idea = No idea yet
# Stands in the column of secondary drivers where a change hangs on the primary driver itself
itself = none
without_driver = Not tied to a driver yet
no_evidence = nothing to try yet

## What speaks for a driver or a change

idea_with = { $idea } ({ $status })
driver_state-measure = { $measure }: { $code ->
        [signal] signal, as wanted
        [possible-signal] possible signal, as wanted
        [other-signal] signal, but not as wanted
       *[no-signal-yet] no signal yet
    }
driver_state = { $code ->
        [as-predicted] a test came out as predicted
        [better] a test came out better than predicted
        [partly] a test came out partly as predicted
        [not-compared] tested, without a prediction to compare with
        [missed] what was tested missed its prediction
        [doubtful] the result of a test does not fit the chart
        [being-tested] a test began, not decided yet
        [let-go] what was tried was let go
        [no-data] what was tried was stopped
       *[not-tried] no test begun, by the records
    }
# $became: such as "adopted" (labels.ftl, idea_status)
idea_state = { $became }; { $code ->
        [as-predicted] its test came out as predicted
        [better] its test came out better than predicted
        [partly] its test came out partly as predicted
        [missed] its test missed the prediction
       *[doubtful] the result of its test does not fit the chart
    }
idea_state-before = { $became }; { $code ->
        [as-predicted] an earlier test came out as predicted
        [better] an earlier test came out better than predicted
        [partly] an earlier test came out partly as predicted
        [missed] an earlier test missed the prediction
       *[doubtful] an earlier result does not fit the chart
    }
