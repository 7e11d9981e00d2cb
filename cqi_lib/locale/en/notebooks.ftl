### Titles, paragraphs and headings of the notebooks, as they stand on a page. A message is named by the words that it says in English.

## 1_groundwork
## open: a heading or a note of the report

groundwork = Groundwork
what-quality-means-here-and-how-the-program-works = What quality means here and how the { -program } works.
indicators = Indicators
work-on-the-groundwork = Work on the groundwork

## 2_assessment_intake
## open: a heading or a note of the report

who-answered = Who answered
the-people-behind-the-assessment-and-the-answers-that-count = The people behind the assessment, and the answers that count.
# locked: it makes a claim
every-answer-accounted-for = Every answer accounted for
what-people-did-not-know = What people did not know
invited-and-answered-role-by-role = Invited and answered, role by role
how-each-person-answered = How each person answered
# locked: for the evaluator
levels-by-language = Levels by language
# locked: for the evaluator
problems-in-the-files = Problems in the files
in-plain-words-to-copy = In plain words, to copy
answers-from-an-interview-or-on-paper = Answers from an interview or on paper
# locked: for the evaluator
columns-of-a-file-that-is-not-recognized = Columns of a file that is not recognized

## 3_strengths_challenges
## open: a heading or a note of the report

strengths-and-challenges = Strengths and challenges
# locked: it holds a rule
how-each-domain-stands-why-and-a-way-to-start-the-conversation-low-disputed-and-unknown-are-three-different-things = How each domain stands, why, and a way to start the conversation. Low, disputed and unknown are three different things.
strengths-keep-and-share = Strengths: keep and share
challenges-improve = Challenges: improve
views-differ-talk = Views differ: talk
leaders-and-others-side-by-side = Leaders and others, side by side
least-consensus = Least consensus
not-enough-information-find-out = Not enough information: find out
equity = Equity
topic-by-topic = Topic by topic
in-people-s-own-words = In people’s own words

## 4_priority_setting
## open: a heading or a note of the report

priority-and-aim = Priority and aim
what-was-chosen-to-work-on-and-what-is-thought-to-change-it = What was chosen to work on, and what is thought to change it.
capacity-improvement-plan = Capacity Improvement Plan
how-it-was-weighed = How it was weighed
how-firm-the-order-is = How firm the order is
# locked: it says what is done with people's answers
without-any-one-person-s-answers = Without any one person's answers
weigh-together = Weigh together
write-down-what-was-agreed = Write down what was agreed

## 5_pdsa_study
## open: a heading or a note of the report

cycles-of-change = Cycles of change
plan-do-study-act-small-tests-each-with-a-prediction-and-the-measures-they-should-move = Plan, do, study, act: small tests, each with a prediction, and the measures they should move.
what-the-coach-noted = What the { -coach } noted
work-on-a-cycle = Work on a cycle
what-is-counted-over-time = What is counted over time
this-month-s-numbers = This month's numbers

## 6_capacity_culture
## open: a heading or a note of the report

since-last-time = Since last time
# locked: it holds a number
the-same-questions-in-two-rounds-and-what-the-records-show-about-learning = The same questions in two rounds, and what the records show about learning.
culture-of-learning = Culture of learning

## 7_cohort_overview
## open: a heading or a note of the report

where-the-group-stands = Where the group stands
levels-and-findings-over-all-programs-what-they-work-on-and-what-they-can-learn-from-each-other = Levels and findings over all { -program(form: "many") }, what they work on, and what they can learn from each other.
since-the-round-before = Since the round before
what-programs-work-on = What { -program(form: "many") } work on
how-far-the-work-is = How far the work is
strong-here-can-help-there = Strong here, can help there
change-ideas-and-what-became-of-them = Change ideas, and what became of them
for-the-next-meeting = For the next meeting
# locked: it says who sees what follows
by-name-for-the-evaluator = By name, for the evaluator
do-the-answers-hold-together = Do the answers hold together?
