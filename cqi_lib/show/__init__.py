"""The kit that every step shows with: blocks and mark-up, and the parts of figures. It knows no subject.

A figure is drawn at its final size, once for a page (848 pixels) and once for a phone (314 pixels). Drawings take plain
values that have passed the privacy gate, and words; text that came from people is never taken for mark-up.
"""
