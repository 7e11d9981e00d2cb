"""JupyterLab for the workbook: the suite's notebooks are saved without outputs; nothing is fetched from the network; the
desk's kernel starts with the server, and kernels whose page is gone end."""

from typing import TYPE_CHECKING

from cqi_lib.lab.server import CONFIG, keep_stripped

if TYPE_CHECKING:  # whoever loads the file brings it
    from traitlets.config import get_config

c = get_config()
c.FileContentsManager.pre_save_hook = keep_stripped
c.ServerApp.ip = "127.0.0.1"
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.extra_labextensions_path = [str(CONFIG / "labextensions")]
c.ServerApp.jpserver_extensions = {"cqi_lib.lab.early": True}
c.MappingKernelManager.cull_idle_timeout = 900
c.MappingKernelManager.cull_interval = 60
# A form says within a second that its kernel is gone; the server's own pace is three.
c.KernelRestarter.time_to_dead = 0.5
