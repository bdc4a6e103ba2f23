"""The fixed words of the weekly return: its states, and what a certificate may say."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from kpdesk.base.weeks import Week

REPORT_KINDS_IN_CUSTODY = ("V16", "V17")
"""Kinds that are reported in Part D (media access to, or degrading display of, an accused in custody)."""

AGES_DAYS = (30, 60, 90)
"""The limits of Part F."""


class ReturnState(StrEnum):
    """A draft may be drawn up anew; a frozen return is never changed."""

    DRAFT = "draft"
    FROZEN = "frozen"


class CertificateState(StrEnum):
    """What the certificate comes to: clean, with exceptions, or clean with nothing to report."""

    CLEAN = "clean"
    QUALIFIED = "qualified"
    NIL = "nil"


class Balance(StrEnum):
    """The columns of the account; ``brought_forward + new + reopened - disposed = balance``."""

    BROUGHT_FORWARD = "brought_forward"
    NEW = "new"
    REOPENED = "reopened"
    DISPOSED = "disposed"
    BALANCE = "balance"


def last_day_has_come(week: Week, today: date) -> bool:
    """Returns whether the week can be frozen: on its last day at the earliest."""
    return week.last <= today
