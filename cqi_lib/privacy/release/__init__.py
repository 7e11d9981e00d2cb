"""A confidential round is released: which answers pages may rest on, and the record of what was let out.

`record` keeps what was let out, `basis` says what stands now and gives the answers that pages rest on, `step` adds to
the record: a first release, a new one, one that is taken back or withheld. The rules are those of docs/privacy.md.
"""
