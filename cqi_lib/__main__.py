"""`python -m cqi_lib` is `cqi`."""

import sys

from .commands.cli import main

# A spawned child imports this module under another name; it must not start the command again.
if __name__ == "__main__":
    sys.exit(main())
