### What the start notebook lists: the steps, the cohort's programs and rounds; for the evaluator's eyes

## The notebooks in the order of the process, and what each is about

steps-1_groundwork = Groundwork
steps-1_groundwork-about = the vision of quality and how the { -program } works
steps-2_assessment_intake = Assessment
steps-2_assessment_intake-about = who answered and which answers count
steps-3_strengths_challenges = Strengths and challenges
steps-3_strengths_challenges-about = how each domain stands and why
steps-4_priority_setting = Priority and aim
steps-4_priority_setting-about = what was chosen and what should move it
steps-5_pdsa_study = Cycles of change
steps-5_pdsa_study-about = one test: predicted, found, learned, decided
steps-6_capacity_culture = Since last time
steps-6_capacity_culture-about = the same questions again, and habits of learning
steps-7_cohort_overview = The cohort
steps-7_cohort_overview-about = the group as a whole, no { -program } named

## The list of programs

programs_columns-program = { CAPITAL(-program) }
programs_columns-parameter = Parameter
programs_columns-answered = Answered
programs_columns-measures = Measures
programs_columns-cycles = Cycles
programs_columns-problems = Problems
programs_caption = { CAPITAL(-program(form: "many")) } of { $cohort }, { $round_label }
programs = { $n } { $n ->
        [one] { -program }
       *[other] { -program(form: "many") }
    }: { LIST($names, style: "unit") }
no_problems = none

## The list of rounds

rounds_columns-round = Round
rounds_columns-parameter = Parameter
rounds_columns-date = Date
rounds_columns-answers = Answers are
rounds_caption = Rounds
# In the column "Answers are"
answers-confidential = confidential
answers-named = named
