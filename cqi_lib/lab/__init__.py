"""JupyterLab as the evaluator's desk: how it is started, and forms that write the plain files a batch run reads."""
