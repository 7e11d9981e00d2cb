"""Forms: people fill in fields, and the plain files that a batch run reads are written.

A form model (`RecordForm`, `VotesForm`, `AnswerForm`, `MappingForm`, `Picker`) knows nothing of widgets: it opens a
file, takes values, checks them with everything that checks typed files, shows what it would write and saves it whole or
not at all. The modules named `…_face` show a model in JupyterLab with ipywidgets. No form knows what its file does not.
"""
