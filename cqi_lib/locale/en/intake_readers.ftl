### What is said of the exports of survey tools.

## The exports by their tools. Behind them stands in what form: "a Qualtrics export, old layout".

google_forms = a Google Forms export
kobo = a KoboToolbox export
limesurvey = a LimeSurvey export
microsoft_forms = a Microsoft Forms export
odk = an ODK Central export
qualtrics = a Qualtrics export
redcap = a REDCap export
surveymonkey = a SurveyMonkey export with two rows of headings

## kobo, odk

kobo-not_approved = submissions that were not approved
odk-rejected = submissions that the reviewers rejected

## limesurvey

limesurvey-structure = , codes explained by its structure file
limesurvey-hint = Put the survey's structure file (.txt or .lss) beside it, or export full questions and answers.
# $names: of files, in quotes
limesurvey-several-found = several structure files that fit: { $names }
limesurvey-several-allowed = one
limesurvey-several-mend = Move away those of other surveys.

## plain

plain-tidy = a plain table with one row per answer
plain-wide = a plain table with one row per respondent
# $layouts: the two above
plain-layouts-found = headings of two layouts: { $layouts }
plain-layouts-allowed = one layout
plain-layouts-mend = Write `tool:` in the mapping file: { LIST($tools, style: "or") }.
plain-no_answers-found = no column of answers: no heading is an item's code or text, and there are no columns `item` and `answer`
plain-no_answers-allowed = headings that are item codes or item texts; or the columns item and answer
plain-no_answers-mend = Check which instrument was used, or map the headings to items in the mapping file.
# A place. $id: in quotes
# $role, $other: in quotes

## qualtrics

qualtrics-old = , old layout
qualtrics-heads = {" "}with { $n } rows of headings
qualtrics-names = , names only
qualtrics-tests = previews, tests or spam by their Status

## redcap

redcap-dictionary = , codes explained by its data dictionary
# $line: of the mapping file
redcap-again = The form repeats within a record. In the mapping file, write `respondents: rows` if each instance is another person, or `{ $line }` and the instances under `rounds:` if each is another round; otherwise delete the instances that do not count.
redcap-other_form = rows of events or forms in which none of the items was answered
redcap-carried-found = no { $name ->
        [program] program
       *[role] role
    } in these events
redcap-carried-allowed = a { $name ->
        [program] program
       *[role] role
    } in each row
redcap-carried-mend = Nothing to do.
redcap-carried-what = It was taken from the record's other event.
