"""`cqi watch`: a saved file is on its page at once, in a preview that is for nobody else.

- `saved`: hears of files that were saved.
- `builder`: looks at the cohort after each, and makes the page in view, then the others; nothing it reads stays here.
- `board`: what browsers are told, and which pages they show.
- `server`: gives pages to whoever has the token.
- `shell`: the page around them.
- `watch`: all of it, until Ctrl-C.
"""
