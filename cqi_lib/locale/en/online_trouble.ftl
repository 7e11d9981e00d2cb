### What the online assessment says when something does not work: what happened, what is safe, what to do.

## A link that opens nothing

no_form_title = This link does not open an assessment
no_form = The link may be incomplete, or the round may be over. Nothing can be saved through it now. Answers that were saved before are kept.
ask_sender = Please open the link again exactly as you received it, or ask the person who sent it to you.

## A page that was not saved

written_here = What you had written was not saved. Here it is, so that you can copy it:
not_saved_title = This page is not saved yet
store_away = The answers cannot be saved at this moment. Everything you entered is still on this page. Please wait a minute, then press the button again.
too_fast = A lot was sent in a short time. Everything you entered is still on this page. Please wait a minute, then press the button again.
told_otherwise_title = Who will see your answers has changed. This page is not saved yet
told_otherwise = While this page was open, the rules of this round were changed. Everything you entered is still on this page. Please read what holds now; if you agree, press the button again. Otherwise close the page: nothing of it is saved.

## Entries that were not saved

look_title = Please look at this page again
look_at = { $n ->
        [one] One entry was not saved. The others are saved. Please look at it below.
       *[other] { $n } entries were not saved. The others are saved. Please look at them below.
    }
off_the_scale = This answer is not one of those offered. Please choose again.
unknown_item = An answer to a statement that is not on this page was left out.
# $more: so many too many
too_long = This text has { $length } characters, { $more } more than the { $most } that can be saved. All of it still stands below, not saved yet. Please shorten it and save again.
overtaken_title = Changed in two windows
overtaken = These statements had been changed in another window meanwhile. What you sent last counts:

## Pages of their own

too_large_title = That was too much at once
too_large = Nothing of this page was saved. Go back in your browser: your text should still be there. Shorten it and save again.
too_often_title = Too many requests
too_often = Many pages were asked for from your network in a short time. What was saved before is kept. Please wait a minute and load this page again.
trouble_title = The assessment is not available now
trouble = This is not your fault. What was saved before is kept. Please try again in a few minutes. If you had just pressed a button, go back in your browser: what you entered should still be there.
foreign_form_title = This page was not saved
foreign_form = What was sent did not come from a page of this assessment. Please open your link again and save from there.
