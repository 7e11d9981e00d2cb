### A measure for groups of participants.

heading = The same measure for groups of { $people }
caption = { $name }, { $unit }
columns = { $column ->
        [group] Group
        [before] Before the first test
        [since] Since the first test
        [all] All periods
       *[line] Since { $since }
    }
# A group's number with the counts behind it
cell = { $value } ({ $n } of { $of })
# $hidden: something was counted that may not be shown
cell-none = { $hidden ->
        [yes] not shown
       *[no] no data
    }
# $tested: there are two stretches of time
note = Periods are put together because a single one is often too small to compare. { $tested ->
        [yes] Two numbers for a group do not show a change, and a difference between groups may be chance.
       *[no] A difference between groups may be chance.
    }
# $since: the first period of the line that the points are held against
left_out = Periods before { $since } are left out here: another line begins there.
# $most: the largest count that is not shown
note-hidden = { note } Counts from 1 to { $most } are not shown, nor what would give them away.
