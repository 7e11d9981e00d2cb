"""The batch run: check, prepare once, one child process per program, pages moved into place when whole.

The modules, in the order of a run:

- `settings`: what a run is told, and where the workbook's own parts are.
- `layout`: the output folder: what lies where, staging, moving into place.
- `scan`, `scanning`: what a run knows of a cohort; made in a process of its own (`own_process`) from what changed.
- `digest`, `stale`: what a page was made from, and which pages are stale, and why.
- `plan`: which notebooks run for which program, and what a child is told.
- `pool`, `memory`: some child processes at a time; time-outs, memory, crashes, Ctrl-C.
- `child`: what a child does: execute its notebooks in order, render, report back.
- `execute`: one notebook through papermill, in memory.
- `preload`, `within`, `shell`, `outputs`: the warm engine: imported once, a fresh shell per notebook, its outputs.
- `engine`, `ready`, `nursery`, `kernels`: `papermill --engine cqi`: kernels forked from one that stands ready.
- `failure`: exceptions and dead processes as problems a person can mend.
- `outcome`: ready or failed, with the reason; the sidecar that remembers it.
- `collect`: pages moved into place when whole, or out of `share/`.
- `desk_files`, `desk_state`, `index`: what the evaluator finds on the desk.
- `ledger`: the manifest and the history of runs, the only files with a clock in them; what they know of releases.
- `cluster/`: the same pages made by the workers of a Dask cluster.
- `run`: all of it in order.
- `preview`: what a run would make, in a private folder: for `cqi watch`.
- `watch/`: hears of saves, makes previews, serves them.
- `status`: what an output folder holds, what is stale and why.
"""
