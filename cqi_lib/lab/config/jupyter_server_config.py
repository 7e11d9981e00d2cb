"""JupyterLab for the workbook: the suite's notebooks are saved without outputs; nothing is fetched from the network."""

from cqi_lib.lab.server import keep_stripped

c = get_config()  # type: ignore[name-defined]  # noqa: F821 (whoever loads the file brings it)
c.FileContentsManager.pre_save_hook = keep_stripped
c.ServerApp.ip = "127.0.0.1"
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
