### What the forms of the desk say of typing that is not saved: drafts that are offered again, and changes of two people.

word-take_back = Take it back
word-throw_away = Throw it away
word-show = Show it
word-drop = Drop it and read the file
word-stay = Go on typing
# Makes what stands above the form anew
word-anew = Show it anew
# $live: whether the window in which it was typed is still open
left = { $live ->
        [yes] Typed on { DATE($at) }, { TIME($at) }, in a window that is still open, and not saved.
       *[no] Typed on { DATE($at) }, { TIME($at) }, and not saved.
    }
left-some_day = { $live ->
        [yes] Typed before, in a window that is still open, and not saved.
       *[no] Typed before and not saved.
    }
of_draft-take_back = Take it back ({ $time })
of_draft-throw_away = Throw it away ({ $time })
of_draft-show = Show it ({ $time })
in_draft = What was typed (+ is new, - goes):
nothing_new = It holds nothing that does not stand here already.
# $file: such as "priorities.yml"
taken_back = Taken back. Nothing was written to { $file } yet.
asked = What you typed here is not saved. Reading { $file } again drops it.
to_choose = { $count ->
        [one] { CAPITAL(WORD($count)) } place was also changed in another window or by hand. Choose what is to stand; until then nothing is saved.
       *[other] { CAPITAL(WORD($count)) } places were also changed in another window or by hand. Choose what is to stand; until then nothing is saved.
    }
# $place: the labels of the field and of what it belongs to
choice-mine = Keep mine: { $place }
choice-theirs = Take theirs: { $place }
side-mine = Yours: { $there ->
        [no] taken out
       *[yes] { $text }
    }
side-theirs = Theirs: { $there ->
        [no] taken out
       *[yes] { $text }
    }
not_yet = { $count ->
        [one] Not saved: choose first what is to stand at { WORD($count) } place, above.
       *[other] Not saved: choose first what is to stand at { WORD($count) } places, above.
    }
landed = Changes that were saved elsewhere meanwhile are in it too: { $places }.
# $reason: in the words of the computer
not_kept = What you type cannot be kept safe at the moment ({ SMALL($reason) }). Type on, and save soon.
kept_again = What you type is kept safe again.
kept_aside = Nothing can be written in the cohort folder. What you type and do not save is kept in { $folder }.
kept_new = What you type is kept in { $folder } until the cohort is made.
gone = The program behind this form has ended, or the line to it is broken, so nothing more can be typed here. What you typed is kept, but for the last two seconds. If it does not go on by itself, run the cells again (Run, Run All Cells), and it is offered to you here.
before_saving = What stands above is from before.
