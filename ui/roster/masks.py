"""Numbers that are hidden until somebody asks for them."""

from __future__ import annotations

from kpdesk.roster.cnic import written

_DOTS = "•"


def masked_cnic(cnic: str | None) -> str:
    """Returns ``16101-•••••••-3``: enough to tell two cards apart on the screen, too little to copy down."""
    return f"{cnic[:5]}-{_DOTS * 7}-{cnic[-1:]}" if cnic else ""


def masked_mobile(mobile: str) -> str:
    """Returns the mobile number with its last four digits only."""
    return f"{_DOTS * 4}-{_DOTS * 3}{mobile[-4:]}" if mobile else ""


def shown_cnic(cnic: str | None) -> str:
    """Returns ``16101-1234567-3``."""
    return written(cnic)
