"""What notebooks show: one module per step; each verb takes an opened program and gives a block of the page.

A verb reads tables that were published for its audience, asks `wording` for the sentences and `charts` for the
figures, and puts them together. It computes nothing of its own.
"""
