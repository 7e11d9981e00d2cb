"""The batch run: check, prepare once, one child process per program, pages moved into place when whole.

The modules, in the order of a run:

- `settings`: what a run is told, and where the workbook's own parts are.
- `layout`: the output folder: what lies where, staging, moving into place.
- `plan`: which notebooks run for which program, and the part of the cohort a child needs.
- `pool`: some child processes at a time; time-outs, crashes, Ctrl-C.
- `child`: what a child does: execute its notebooks in order, render, report back.
- `execute`: one notebook through papermill, in memory.
- `failure`: exceptions and dead processes as problems a person can mend.
- `outcome`: ready or failed, with the reason; the sidecar that remembers it.
- `desk`: tables and problems for spreadsheets.
- `ledger`: the manifest and the history of runs, the only files with a clock in them.
- `run`: all of it in order.
- `status`: what an output folder holds.
"""
