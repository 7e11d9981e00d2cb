### Why an instrument cannot be written as a form of a survey tool: KoboToolbox and ODK, REDCap, LimeSurvey.

cannot-write = The instrument { $instrument } cannot be written as { $tool }.
no-language = { $instrument } has no texts in { $language }; it has { $known }.
no-round = There is no round { $round }; there are { $known }.
no-short = { $instrument } marks no item as `short: true`, so there is no short form of it.
cannot-take = { $tool ->
        [xlsform] KoboToolbox and ODK
        [redcap] REDCap
       *[limesurvey] LimeSurvey
    } cannot take this.

## Where, what, what is allowed, how to mend it

where-item = { $form }, item { $name }
where-question = { $form }, question { $name }
code = the code { $code }
name-twice = the name { $name } twice
name-of-two = { $name } for { $one } and { $other }
name-becomes = { $name }, in LimeSurvey { $becomes }
signs-in-text = the signs { $signs } in a text
xlsform-names = letters, digits, _ and -, a letter first
xlsform-codes = codes without blanks
xlsform-texts = texts without { $signs }
redcap-names = letters, digits and single _, a letter first, at most { $most } signs
redcap-codes = codes of letters, digits and _
limesurvey-names = at most { $most } letters and digits, a letter first
names-differ = names that differ
codes-differ = codes that differ
mend-id = Give the item another id.
mend-ids = Give the item or domain another id.
mend-codes = Give the levels of the scale codes such as 1, 2, 3.
mend-text = Write the text without them.
