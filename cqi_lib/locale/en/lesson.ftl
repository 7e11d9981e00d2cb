### What each step is for, for a new coach: at the desk, in no report

heading = For a new { -coach }
part = { $part ->
        [purpose] What this step is for
        [read] How to read what follows
        [rule] The rule
       *[ask] What to ask the team
    }

## step-part: of each notebook

step-1_groundwork-purpose = Before anything is measured, the team says what good work is for the people they serve, and how their work should bring it about.
step-1_groundwork-read = Follow each link from left to right. Stop where one ends in nothing, and at each outcome that nobody would notice.
step-1_groundwork-ask = What would a family notice if this went well? How would we know within a year?
step-2_assessment_intake-purpose = Whose view is this? Before levels are read, it is said who answered, who did not, and what people did not know.
step-2_assessment_intake-read = Look first at who is missing. Then look where many said “don’t know”: that is a result, and no gap in the data.
step-2_assessment_intake-ask = Whose voice do we not hear here? Who could tell us what we do not know?
step-3_strengths_challenges-purpose = Here the team sees where they stand by their own judgement, and begins to talk about why. It is no grade.
step-3_strengths_challenges-read = Low, disputed and unknown are three things. A low level asks for work, different views ask for a talk, and too many “don’t know” ask for somebody who could tell.
step-3_strengths_challenges-ask = What do we do already that made this a strength? Where do you see it another way, and what have you seen?
step-4_priority_setting-purpose = From all that could be done the team takes one to three things on, and says what by how much by when.
step-4_priority_setting-read = Look whether the order holds when the weights change. Where it is open, talk decides and not the number.
step-4_priority_setting-ask = Is this in our hands? Who must not be left behind? What would we see first if it works?
step-5_pdsa_study-purpose = A change is tried small before it is made for all. The team predicts, tests, compares and decides.
step-5_pdsa_study-read = Read the prediction before the result. On the chart, one point says little: look whether the points since the first test lie otherwise as a whole.
step-5_pdsa_study-ask = What did you expect, and why? What surprised you? What will you do on Tuesday?
step-6_capacity_culture-purpose = The same questions are asked again, to see what has become of the work, and how the team learns.
step-6_capacity_culture-read = First comes what moved everywhere: that can be a mood, or other people. Only what goes beyond it can be the work’s.
step-6_capacity_culture-ask = What else was different this time? What have we learned, also where the number stayed?
step-7_cohort_overview-purpose = The group sees what it shares, so that one can help the other. Nobody is ranked.
step-7_cohort_overview-read = Look for what is strong in some places and hard in others: that is where an hour together pays.
step-7_cohort_overview-ask = Who has tried this before, and what would they do otherwise? What do all of us need?

## Where the method page tells more

place = { $page }, “{ $heading }”
