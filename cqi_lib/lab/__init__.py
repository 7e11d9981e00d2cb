"""JupyterLab as the evaluator's desk: how it is started, and what keeps the suite's notebooks as they are."""
