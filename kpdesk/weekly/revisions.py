"""What a revision changes: every figure and every line of the certificate that differs, with its rows and reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

CERTIFICATE: Final = "certificate"
WHOLE: Final = ""
"""The reason of the revision as a whole; it stands for every figure that has none of its own."""
_NOT_COUNTED: Final = frozenset({"corrections"})


@dataclass(frozen=True, slots=True)
class Edition:
    """An earlier edition as a revision cites it."""

    edition: int
    letter_no: str
    frozen_at: datetime | None
    digest: str


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that differs from the edition before.

    ``figure`` is its path: ``new``, ``by_kind.V02.new``, ``certificate.signed``. ``came`` and ``went`` are the numbers
    of the violations that are counted now and were not, or were and are not; ``reason`` as the office states it.
    """

    figure: str
    before: str
    after: str
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """What of an edition is compared: figures, the uids counted, the parts, the certificate."""

    figures: Mapping[str, Any]
    counted: Mapping[str, Any]
    parts: Mapping[str, Any]
    certificate: Mapping[str, Any]


def changes_between(before: Stated, after: Stated, reasons: Mapping[str, str]) -> tuple[Change, ...]:
    """Returns every changed figure in the order of the later edition, those of the certificate last."""
    numbers = {row["uid"]: row["number"] for row in (*before.parts.get("B", ()), *after.parts.get("B", ()))}
    found = []
    for figure, old, new in _differing(_flat(before.figures), _flat(after.figures)):
        came, went = _moved(figure, before.counted, after.counted, numbers)
        found.append(Change(figure, old, new, came, went, _reason(figure, reasons)))
    for figure, old, new in _differing(_certified(before.certificate), _certified(after.certificate)):
        found.append(Change(figure, old, new, reason=_reason(figure, reasons)))
    return tuple(found)


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for figure in dict.fromkeys((*after, *before)):
        old, new = before.get(figure, "0"), after.get(figure, "0")
        if old != new:
            yield figure, old, new


def _flat(figures: Mapping[str, Any], above: str = "") -> dict[str, str]:
    """Returns each number under its path; a correction is told row by row elsewhere."""
    found: dict[str, str] = {}
    for name, value in figures.items():
        if isinstance(value, Mapping) and name not in _NOT_COUNTED:
            found |= _flat(value, f"{above}{name}.")
        elif isinstance(value, int) and not isinstance(value, bool):
            found[f"{above}{name}"] = str(value)
    return found


def _certified(certificate: Mapping[str, Any]) -> dict[str, str]:
    """Returns what the certificate comes to and each value that its statements name."""
    named = {f"{CERTIFICATE}.{name}": "" if value is None else str(value) for name, value in _told(certificate)}
    exceptions = [f"{item['code']}:{','.join(map(str, item['serials']))}" for item in certificate["exceptions"]]
    return {
        f"{CERTIFICATE}.state": str(certificate["state"]),
        **named,
        f"{CERTIFICATE}.exceptions": str(len(exceptions)),
    }


def _told(certificate: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The other values of the statements are figures of the report, told as such."""
    shown = ("letter_no", "letter_dated", "signed", "unit_in_charge", "unit_order_no", "groups_found", "groups_closed")
    yield from ((name, certificate["clauses"].get(name)) for name in shown)


def _moved(
    figure: str, before: Mapping[str, Any], after: Mapping[str, Any], numbers: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Returns the violations that came and went; other rows have no number that a paper could name."""
    old, new = set(before.get(figure, ())), set(after.get(figure, ()))
    return _numbered(new - old, numbers), _numbered(old - new, numbers)


def _numbered(uids: set[str], numbers: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(numbers[uid] for uid in uids if uid in numbers))


def _reason(figure: str, reasons: Mapping[str, str]) -> str:
    """Returns the figure's own reason, else that of its table, else that of the whole revision."""
    return reasons.get(figure) or reasons.get(figure.split(".", maxsplit=1)[0]) or reasons.get(WHOLE, "")
