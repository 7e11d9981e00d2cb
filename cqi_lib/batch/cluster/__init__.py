"""The same pages made by the workers of a Dask cluster.

- `order`, `payload`: what a run wants of a cluster, and what travels.
- `run`, `worker_check`: the run's side: pages sent to workers, and which workers may have some.
- `worker`, `warm_server`: the cluster's side: what happens in a worker, and the warm server beside it.
"""
