"""What accounts, owners and standings are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kpdesk.monitoring.rules import AccountKind, Obtained, Owner, Part, Seen, Sureness
from kpdesk.monitoring.stages import Stage
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
_STAGES: Final[Mapping[Stage, object]] = MappingProxyType(
    {
        Stage.FOUND: QT_TRANSLATE_NOOP("monitoring", "Found, open"),
        Stage.UNDERTAKEN: QT_TRANSLATE_NOOP("monitoring", "Undertaking"),
        Stage.CLOSED: QT_TRANSLATE_NOOP("monitoring", "Closed"),
        Stage.CONFIRMED: QT_TRANSLATE_NOOP("monitoring", "Closed, confirmed"),
        Stage.RELAPSED: QT_TRANSLATE_NOOP("monitoring", "Active again"),
        Stage.EXCEPTED: QT_TRANSLATE_NOOP("monitoring", "Kept open"),
        Stage.AUTHORISED: QT_TRANSLATE_NOOP("monitoring", "Authorised"),
        Stage.SUPERSEDED: QT_TRANSLATE_NOOP("monitoring", "Closed, relapsed"),
    }
)
_SURENESS: Final[Mapping[Sureness, object]] = MappingProxyType(
    {
        Sureness.DECLARED: QT_TRANSLATE_NOOP("monitoring", "He declared it"),
        Sureness.ADMITTED: QT_TRANSLATE_NOOP("monitoring", "He admitted it"),
        Sureness.PHONE: QT_TRANSLATE_NOOP("monitoring", "His phone number"),
        Sureness.FACE_CONTEXT: QT_TRANSLATE_NOOP("monitoring", "Face and context"),
        Sureness.UNSURE: QT_TRANSLATE_NOOP("monitoring", "Unsure"),
    }
)
_SEEN: Final[Mapping[Seen, object]] = MappingProxyType(
    {
        Seen.ACTIVE: QT_TRANSLATE_NOOP("monitoring", "Active"),
        Seen.SILENT: QT_TRANSLATE_NOOP("monitoring", "Silent"),
        Seen.DELETED: QT_TRANSLATE_NOOP("monitoring", "Deleted"),
    }
)
_PARTS: Final[Mapping[Part, object]] = MappingProxyType(
    {
        Part.ADMIN: QT_TRANSLATE_NOOP("monitoring", "Further admins"),
        Part.MEMBER: QT_TRANSLATE_NOOP("monitoring", "Members by name"),
    }
)
_OBTAINED: Final[Mapping[Obtained, object]] = MappingProxyType(
    {
        Obtained.PUBLIC: QT_TRANSLATE_NOOP("monitoring", "Public: anybody can see it"),
        Obtained.HANDED_OVER: QT_TRANSLATE_NOOP("monitoring", "Handed over by somebody who had it"),
    }
)
STAGE_TONES: Final[Mapping[Stage, Tone]] = MappingProxyType(
    {
        Stage.FOUND: "danger",
        Stage.UNDERTAKEN: "warning",
        Stage.CLOSED: "info",
        Stage.CONFIRMED: "good",
        Stage.RELAPSED: "danger",
        Stage.EXCEPTED: "warning",
        Stage.AUTHORISED: "info",
        Stage.SUPERSEDED: "muted",
    }
)


def kind_name(kind: AccountKind) -> str:
    """Returns what stands on the network, in words."""
    return _said(_KINDS[kind])


def owner_name(owner: Owner) -> str:
    """Returns whose account it is, in words."""
    return _said(_OWNERS[owner])


def stage_name(stage: Stage) -> str:
    """Returns where an account or group stands, in words."""
    return _said(_STAGES[stage])


def sure_name(sure: Sureness) -> str:
    """Returns how sure the owner is, in words."""
    return _said(_SURENESS[sure])


def seen_name(seen: Seen) -> str:
    """Returns how an account was seen, in words."""
    return _said(_SEEN[seen])


def part_name(part: Part) -> str:
    """Returns what officials of this office are in a group, in words."""
    return _said(_PARTS[part])


def obtained_name(obtained: Obtained) -> str:
    """Returns how an item was come by, in words."""
    return _said(_OBTAINED[obtained])


def _said(text: object) -> str:
    return QCoreApplication.translate("monitoring", str(text))
