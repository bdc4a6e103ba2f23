"""KP Desk's core: everything except the window."""

from typing import Final

__version__: Final = "0.1.0"
