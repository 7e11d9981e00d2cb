### How the programs of a cohort moved as a group between two rounds.

first_round = No earlier round with answers that can be compared is on record, so nothing can be said about movement yet.
movement_few = { CAPITAL(WORD($most)) } { $most ->
        [one] { -program } has
       *[other] { -program(form: "many") } have
    } levels that can be compared in both rounds; from { WORD($minimum) } on, the movement of the group is shown.
# Heads of a table; short
movement_columns = { $column ->
        [domain] Domain
        [programs] { CAPITAL(-program(form: "many")) }
        [change] Mean change
        [spread] Change by spread
        [chance] Chance
       *[corrected] Chance, corrected
    }
not_shown = not shown
no_spread = no spread
all_together = All domains together

## What all domains share, then single domains

# $size: such as "+0.3", or `size`. $clear: yes where it is more than chance easily brings about; few where nothing can be of so few programs
shared_shift = First what all domains share: from { $before } to { $after } the { -program(form: "many") } moved by { $size } of a level over all domains together{ $clear ->
        [yes] , more than chance easily brings about. Part of what single domains show is this.
        [few] ; with so few { -program(form: "many") } it cannot be told whether that is chance.
       *[no] , which chance easily brings about.
    }
# In place of a mean change that rounds to nothing
size = less than 0.05
movement_say-none = Between { $before } and { $after } no domain moved over all { -program(form: "many") } by more than chance alone could explain.
movement_say-few = Between { $before } and { $after } it cannot be told of any domain whether the { -program(form: "many") } moved in it by more than chance: they are too few.
# One of the domains that are listed in the next message
movement_say-domain = { $name } ({ $size } of a level on average)
# $others: how many other domains were compared. $small: yes where a change that stands out rounds to nothing
movement_say = Between { $before } and { $after } the { -program(form: "many") } as a group moved in { $names } by more than chance easily brings about.{ $others ->
        [0] {""}
        [one] {" "}In the other domain chance alone could explain what is seen.
       *[other] {" "}In the other { WORD($others) } domains chance alone could explain what is seen.
    }{ $small ->
        [yes] {" "}With so many { -program(form: "many") } even a shift too small for any of them to notice stands out.
       *[no] {""}
    }

## The table and how it is read

movement_caption = Movement of all { -program(form: "many") } together, { $before } to { $after }
chance = under 0.001
# $domains: the lines of the table; $patterns: how many patterns there are
movement_note-exact = “Chance” is how often { -program(form: "many") } that did not change at all would show a mean change as large as this, up or down: every one of the { $patterns } patterns of ups and downs was counted (sign-flip test). { columns-meant }
movement_note = “Chance” is how often { -program(form: "many") } that did not change at all would show a mean change as large as this, up or down: a fixed sample of 20,000 patterns of ups and downs was counted (sign-flip test). { columns-meant }
# A part of the two above
columns-meant = “Corrected” allows for { $domains } lines of this table looked at together (Holm); from 0.05 down it is called movement. “Change by spread” is the mean change divided by the standard deviation of the { -program(form: "many") }’ changes.
# $corrected: the smallest number after correction; none where a single domain can stand out
movement_note-least = With { WORD($programs) } { -program(form: "many") }, “chance” cannot get below { $least }{ $corrected ->
        [none] {""}
       *[other] , which after correction is { $corrected }: with so few { -program(form: "many") } no single domain can stand out
    }.
movement_note-why = It does not say why a group moved: { -program(form: "many") } work on domains because they are low, and low levels tend to rise by themselves.

## The cohort's page

too_few_standing = Of { WORD($n, form: "none") } of the { -program(form: "many") } it can be said where a domain stands; from { WORD($minimum) } on, the group is shown.
standing_waits = The group is shown from { WORD($minimum) } { -program(form: "many") } on. So far it rests on the answers of fewer: newer ones wait until enough { -program(form: "many") } differ that none of them can be told apart.
# $answered: programs that are counted, of $programs; $held: programs whose answers are withheld
lead_withheld = { $answered ->
        [0] { $programs ->
            [one] The answers of the one { -program }
           *[other] The answers of { WORD($held) } of { programs }
        }
       *[other] { people } in { WORD($answered) } of { programs } answered. The answers of { WORD($held) } more
    } are being looked at again; the group’s numbers may still rest on what was released of them before.
# Parts of the one above
programs = { WORD($programs) } { $programs ->
        [one] { -program }
       *[other] { -program(form: "many") }
    }
people = { $people } { $people ->
        [one] person
       *[other] people
    }
