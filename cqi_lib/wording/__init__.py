"""Every sentence a reader sees, by step, one function per sentence, each with a language argument.

English is the only language written so far; another one is added by giving these functions its sentences.
"""
