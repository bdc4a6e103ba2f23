"""The small office screen that windows are opened on where there is none: import it before the first Qt application.

Qt's own screen without a display is 800 pixels wide: windows that fit the office's screen would be cut off there.
"""

from __future__ import annotations

import os
from pathlib import Path

_FILE = Path(__file__).with_suffix(".json")

if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    # A drive's colon would be read as the end of the file's name.
    screen = "" if os.name == "nt" else f":configfile={_FILE}"
    os.environ["QT_QPA_PLATFORM"] = f"offscreen{screen}"
