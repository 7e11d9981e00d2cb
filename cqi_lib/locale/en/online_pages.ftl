### What the online assessment says on its pages: statements, saving, review, receipt.

## A page of statements

part_of = Page { $n } of { $of }
progress = { $answered } of { $of } answered and saved
statement = Statement { $n } of { $of }
apart = Or, if no level can be chosen
dont_know_means = It applies, but I cannot tell.
not_applicable_means = It cannot apply to this { -program }.
take_back = Take my answer back
take_back_means = Leave this statement blank.
add_words = Add a comment or evidence (optional)
add_words-written = Your comment or evidence
comment = Comment
comment_help = What would help others to understand your answer? Please do not name people.
evidence = Where can this be seen?
# open: a note
evidence_help = Such as a form, a report or a meeting where one could look.
at_most = At most { $most } characters.
count = { $length } of { $most } characters.
# $more: so many too many
count-over = { $length } of { $most } characters: { $more } too many. Not saved yet.
share = What I write here may be shown word for word in my { -program }’s report.

## Buttons

save_next = Save and go on
save_review = Save and look over my answers
save_back = Save and go back
save_all = Save and see all pages

## Looking over

# open: a heading
review_title = Look over your answers
blanks-none = { $of ->
        [one] The statement is answered.
       *[other] All { $of } statements are answered.
    }
blanks-all = { $of ->
        [one] The statement is still blank.
       *[other] All { $of } statements are still blank.
    }
blanks = { $n ->
        [one] { $n } of { $of } statements is still blank.
       *[other] { $n } of { $of } statements are still blank.
    }
blanks_allowed = You can send your answers all the same.
blanks_allowed-label = You can send your answers all the same. If you cannot tell, “{ $label }” says more than a blank.
# open: a heading
heading_pages = All pages
page_state-answered = { $of ->
        [one] answered
       *[other] all { $of } answered
    }
page_state-blank = { $of } blank
page_state = { $blank } of { $of } blank

## Sending and the receipt

send = Send my answers
send_note = Sending tells the evaluator that you are done. What you saved counts in any case, and you can still change it until the round is closed.
receipt_title = Thank you. Your answers have arrived.
receipt = Saved: { LIST($parts, style: "unit-short") }.
receipt-levels = { $n ->
        [one] { $n } level
       *[other] { $n } levels
    }
# An answer that is no level, such as “Don't know”
receipt-other = { $n } “{ $label }”
receipt-blank = { $n } blank
# $zone: a name such as America/New_York
looked_up = As of { DATE($at, form: "weekday") }, { TIME($at) } ({ $zone }).
what_next = When the round is closed, the evaluator makes your { -program }’s report. Your team and its { -coach } look at it together.
look_again = Look at or change my answers
keep_link = Keep the link if you may want to come back. On a shared device, close this window now.

## For screen readers

skip = Skip to the content
progress_label = Answered so far
