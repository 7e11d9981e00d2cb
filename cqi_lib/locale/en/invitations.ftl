### The mail that brings a personal link, for a mail merge.

# open: the subject of the mail
subject = { $cohort }, { $round_label }: your personal link to the assessment
# open: a paragraph of the mail
mail-greeting = Hello,
# open: a paragraph of the mail
mail-request = we are asking people in { $cohort } how things work in their { -program(form: "many") }. We would like to hear from you about { $program } (your role: { $role }).
# open: a paragraph of the mail
mail-link = This is your personal link. It works on a phone, a tablet or a computer, and nothing has to be installed:
# locked: it is the form's promise and protects the link
mail-way = The first page says what the answers are used for and who will see them. You can stop at any page and go on later with the same link. Please do not pass the link on: whoever has it can read and change your answers.
# open: a paragraph of the mail
mail-thanks = Thank you!
