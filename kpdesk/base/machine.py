"""The computer that this program runs on."""

from __future__ import annotations

import platform


def computer_name() -> str:
    """Returns the name under which this computer is known in its network, ``?`` where it has none."""
    return platform.node() or "?"
