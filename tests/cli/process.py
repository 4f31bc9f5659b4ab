"""How the tests start the command line."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "ssc_extract"]
