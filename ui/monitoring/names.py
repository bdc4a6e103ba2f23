"""What accounts, owners and standings are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kpdesk.monitoring.rules import AccountKind, Obtained, Owner, Standing
from ui.support.widgets import Tone

_KINDS: Final[Mapping[AccountKind, object]] = MappingProxyType(
    {
        AccountKind.PERSONAL: QT_TRANSLATE_NOOP("monitoring", "Personal"),
        AccountKind.OFFICIAL: QT_TRANSLATE_NOOP("monitoring", "Official"),
        AccountKind.GROUP: QT_TRANSLATE_NOOP("monitoring", "Group"),
        AccountKind.PAGE: QT_TRANSLATE_NOOP("monitoring", "Page"),
        AccountKind.CHANNEL: QT_TRANSLATE_NOOP("monitoring", "Channel"),
    }
)
_OWNERS: Final[Mapping[Owner, object]] = MappingProxyType(
    {
        Owner.OFFICIAL: QT_TRANSLATE_NOOP("monitoring", "An official"),
        Owner.OFFICE: QT_TRANSLATE_NOOP("monitoring", "The office"),
        Owner.OUTSIDER: QT_TRANSLATE_NOOP("monitoring", "An outsider"),
        Owner.UNKNOWN: QT_TRANSLATE_NOOP("monitoring", "Not known"),
        Owner.FAMILY: QT_TRANSLATE_NOOP("monitoring", "A family member"),
    }
)
_STANDINGS: Final[Mapping[Standing, object]] = MappingProxyType(
    {
        Standing.AUTHORISED: QT_TRANSLATE_NOOP("monitoring", "Authorised"),
        Standing.CLOSED: QT_TRANSLATE_NOOP("monitoring", "Closed"),
        Standing.EXCEPTED: QT_TRANSLATE_NOOP("monitoring", "Kept open"),
        Standing.OPEN: QT_TRANSLATE_NOOP("monitoring", "Open"),
    }
)
_OBTAINED: Final[Mapping[Obtained, object]] = MappingProxyType(
    {
        Obtained.PUBLIC: QT_TRANSLATE_NOOP("monitoring", "Public: anybody can see it"),
        Obtained.HANDED_OVER: QT_TRANSLATE_NOOP("monitoring", "Handed over by somebody who had it"),
    }
)
STANDING_TONES: Final[Mapping[Standing, Tone]] = MappingProxyType(
    {Standing.AUTHORISED: "info", Standing.CLOSED: "good", Standing.EXCEPTED: "warning", Standing.OPEN: "danger"}
)


def kind_name(kind: AccountKind) -> str:
    """Returns what stands on the network, in words."""
    return _said(_KINDS[kind])


def owner_name(owner: Owner) -> str:
    """Returns whose account it is, in words."""
    return _said(_OWNERS[owner])


def standing_name(standing: Standing) -> str:
    """Returns how an account or group stands, in words."""
    return _said(_STANDINGS[standing])


def obtained_name(obtained: Obtained) -> str:
    """Returns how an item was come by, in words."""
    return _said(_OBTAINED[obtained])


def _said(text: object) -> str:
    return QCoreApplication.translate("monitoring", str(text))
