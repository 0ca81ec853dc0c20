"""What the tests of all steps of the reading share (``hand_built``, ``reading_checks``) is found from every folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
