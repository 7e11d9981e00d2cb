"""Strip notebooks before they are committed; see `cqi_lib/lab/stripped.py`.

python scripts/strip_notebooks.py notebooks/*.ipynb           strips; exit code 1 when something was changed
python scripts/strip_notebooks.py --check notebooks/*.ipynb   changes nothing; exit code 1 when something would be
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cqi_lib.lab.stripped import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
