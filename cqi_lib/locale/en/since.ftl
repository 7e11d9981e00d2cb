### First sentences of page one in a retake: what changed since the round before, and what of it chance easily makes. $before: the round before; $name and $names: domains

## Where the chosen domains were and where they are. $then and $now: levels, such as "1.6" or "about 2.5"

moved-same = { $name } stands at level { $now }, as in { $before }.
moved-first = Since { $before }, { $name } went from level { $then } to { $now }.
moved-next = { $name } went from { $then } to { $now }.
moved-first-stayed = Since { $before }, { $name } stayed at { $now }.
moved-stayed = { $name } stayed at { $now }.
moved-alike = These levels count only the topics that both rounds asked alike.

## Whether that is chance

# They are set beside $others of the $known domains that can be compared; 0 where what they are set beside is not the same for all
chance-beside = { $others ->
        [0] Beside the others
       *[other] { $known ->
            [1] Beside the one other domain
           *[other] Beside { $some ->
                [yes] { WORD($others) } of{" "}
               *[no] {""}
            }the other { WORD($known) } domains
        }
    }
chance-beyond = { chance-beside }, that is more than chance easily makes.
chance-within = { chance-beside }, chance easily makes that much.
chance-only = { chance-beside }, only { $beyond } moved more than chance easily makes.
chance-some = { chance-beside }, { $beyond } moved more than chance easily makes.
chance-others = { $within } did not.
chance-easily = { chance-beside }, chance easily makes the change of { $within }.
chance-of = Of { $untold } it cannot be told.
chance-untold = Whether that is chance cannot be told.
# What the other domains did, on average; $change: the size. $clear: yes where it is more than chance easily makes
shared = { $domains ->
        [1] That one stands { $change } { $up ->
            [yes] higher
           *[no] lower
        }
       *[other] Those { WORD($domains) } stand { $change } { $up ->
            [yes] higher
           *[no] lower
        } on average
    }{ $clear ->
        [yes] {""}
       *[no] , which chance easily makes
    }.
shared-same = { $domains ->
        [1] That one stands where it was.
       *[other] Those { WORD($domains) } stand where they were on average.
    }

## Where nothing was chosen

one_view = Only one person’s view can be compared, and it may change for many reasons.
topics = Since { $before }, { $up } of { $of } { $of ->
        [one] topic
       *[other] topics
    } that can be compared moved up by a level or more and { $down } down.
# $some: yes where others of the program's domains cannot be compared. $told: counted-first, then counted-next
counted = Since { $before }, { $told }. How much of that is chance was not worked out.
counted-first = { WORD($n) } of { $some ->
        [yes] the { WORD($of) } domains that can be compared
       *[no] { WORD($of) } domains
    } { $way ->
        [up] moved up
        [down] moved down
       *[same] stayed the same
    }
counted-next = { WORD($n) } { $way ->
        [up] moved up
        [down] moved down
       *[same] stayed the same
    }
counted-all = Since { $before }, { $of ->
        [1] the one domain
        [2] both domains
       *[other] all { WORD($of) } domains
    }{ $some ->
        [yes] {" "}that can be compared
       *[no] {""}
    } { $way ->
        [up] moved up
        [down] moved down
       *[same] stayed the same
    }.{ $way ->
        [same] {""}
       *[other] {" "}How much of that is chance was not worked out.
    }
