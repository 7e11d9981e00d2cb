"""Python reads this when it starts: papermill's tests of its command line start papermill anew."""

import os
import sys

if "CQI_DEFAULT_ENGINE" in os.environ and sys.orig_argv[1:3] == ["-m", "papermill"]:
    import default_engine

    default_engine.make_default()
