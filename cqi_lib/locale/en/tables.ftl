### The data dictionary of the tables that leave the desk. The names of tables and columns stay as they are.

# The name of its sheet in a workbook: at most 31 letters, none of : \ / ? * [ ]
sheet = data dictionary
columns = { $column ->
        [table] table
        [column] column
        [kind] kind
       *[meaning] meaning
    }

## any-column: a column that several tables have

any-area = area id
any-domain = domain id
any-round_id = round

## table-row: what one row of a table is; then its columns

cohort_bands-row = One row: one domain over all { -program(form: "many") } of a round.
cohort_bands-programs = { -program(form: "many") } with a level that may be used
cohort_bands-median = median, to 0.25
cohort_bands-lower = lower quartile, to 0.25; from 8 { -program(form: "many") }
cohort_bands-upper = upper quartile, to 0.25; from 8 { -program(form: "many") }

cohort_states-row = One row: one domain's states counted over all { -program(form: "many") } of a round; from 5 { -program(form: "many") }.
cohort_states-programs = { -program(form: "many") }
cohort_states-strength = { -program(form: "many") } where the domain is a strength
cohort_states-challenge = { -program(form: "many") } where it is a challenge
cohort_states-building = { -program(form: "many") } where it is neither
cohort_states-not_enough = { -program(form: "many") } with not enough information
cohort_states-conversation = { -program(form: "many") } where it is worth a conversation

cohort_movement-row = One row: one domain's change between two rounds over all { -program(form: "many") } that were in both; from 6 { -program(form: "many") }.
cohort_movement-from_round = earlier round
cohort_movement-to_round = later round
cohort_movement-domain = domain id; empty for all domains together
cohort_movement-programs = { -program(form: "many") } whose levels can be compared
cohort_movement-change = mean change in levels, to 0.1
cohort_movement-p = two-sided p of the sign-flip test, to 0.0001
cohort_movement-p_holm = the same corrected for all domains of the two rounds (Holm)
cohort_movement-d_z = mean change over the standard deviation of the changes, to 0.1
cohort_movement-exact = every pattern of signs was counted

domain_names-row = One row: one domain of the instrument.
domain_names-area_name = area
domain_names-domain_name = domain
