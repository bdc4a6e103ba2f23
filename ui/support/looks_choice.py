"""What a page may know of the window's colours and text size: what they are, and how they are chosen."""

from __future__ import annotations

from typing import Final, Protocol

SIZES: Final = (100, 115, 130, 150, 175)


class LooksChoice(Protocol):
    """The window's looks, kept on this computer."""

    theme: str
    text_percent: int

    def set_theme(self, name: str) -> None:
        """Shows another theme from now on."""

    def set_text_percent(self, percent: int) -> None:
        """Shows another text size from now on."""
