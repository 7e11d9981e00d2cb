### A cohort that is drafted from files, at the desk: what is chosen, asked and found, and the guesses that a person confirms

word-title = A cohort from your files
word-folder_of_files = Folder with your files
word-list = Show its files
word-name = What the cohort is called
word-folder = Its folder, if not in parameters/
word-language = Language of the reports
word-language_of_survey = That of the survey
word-draft = Draft the cohort
word-none = none of these
word-no = No: they count like everybody
word-yes = Yes
word-no_levels = they are no levels of anything
word-month = the month
word-day = the day
word-not_known = nobody knows: leave these days out
word-nobody = nobody's: it is not read
word-guesses = Guesses
word-confirm_all = Confirm all of these
how = Choose your survey's exports, and spreadsheets of monthly numbers if there are any. They stay as they are; the cohort gets copies.
# $file: its name; $on: its day
file = { $file } ({ $on })
nothing_here = No export or spreadsheet lies in { $folder }.
more = Only the newest { $n } files are listed.
drafting = The files are being read …
ask = { $n ->
        [one] One thing has to be said first; then draft the cohort again. Nothing is made yet.
       *[other] { $n } things have to be said first; then draft the cohort again. Nothing is made yet.
    }
# $n: which place; $of: how many
place = { $n ->
        [1] The lowest
       *[other] Number { $n } of { $of }
    }
twice = Each answer has one place: put all of them in order, or none.
found = What was found in your files:
not_read = { $file } is not read yet: something has to be said of it first. Look at it under “{ $form }”.
guessed = { $n ->
        [one] One guess is not confirmed. Until it is, pages are interim, stay at the desk, and nothing is released.
       *[other] { $n } guesses are not confirmed. Until each is, pages are interim, stay at the desk, and nothing is released.
    }
confirm = Confirm { $n }
change_and_confirm = Change as said and confirm { $n }
# The field of what was guessed. $about: the word, name or measure that it is about; of a level its number
place-role = “{ $about }” counts as
place-everybody = Everybody counts as
place-domain = Name of domain { $about }
place-level = { $about ->
        [1] Name of the lowest level
       *[other] Name of level { $about }
    }
place-pages = Language of the pages
place-tongue = Language of the questions
place-turned = It says the opposite of the others: count it the other way round
place-program = Name of the { -program }
place-closed = Closed since (empty: answers still come)
place-direction = “{ $about }” is better when it goes
place-kind = “{ $about }” is
change = Is something wrong that has no field here? Change it first, then confirm:
change-instrument = questions, scale and domains in the file
change-forms = { -program(form: "many") } and rounds under “{ $cohort }”; roles and columns under “{ $files }”; which way is better under “{ $measures }”
left = { $n ->
        [0] Nothing is guessed any more. The next reports may leave once the round is released.
        [one] One guess is left.
       *[other] { $n } guesses are left.
    }
