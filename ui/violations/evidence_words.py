"""What is said after files were taken in, and after the locker was checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kpdesk.base.sentences import remedy, sentence
from kpdesk.violations.evidence_rows import EvidenceTaken, EvidenceVerdict

_NAMED_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class TakenWords:
    """``said`` for the quiet note; ``warning`` with its ``detail`` where something is to be known."""

    said: str
    warning: str
    detail: str


def taken_words(files: Sequence[EvidenceTaken]) -> TakenWords:
    """Returns what became of the files, and what to look out for: duplicates, accused in custody, odd kinds."""
    already = [one for one in files if one.uid is None]
    elsewhere = [one for one in files if one.uid is not None and one.same_as]
    accused = [one for one in files if one.uid is not None and one.shows_accused]
    odd = [one for one in files if one.uid is not None and one.kind_differs]
    lines = [_tr("{0}: here already as exhibit {1}").format(one.file_name, one.exhibit) for one in already]
    lines += [_tr("Exhibit {0}: also at {1}").format(one.exhibit, ", ".join(one.same_as)) for one in elsewhere]
    lines += [sentence("evidence_kind_differs", {"file": one.file_name}) for one in odd]
    if accused:
        letters = ", ".join(one.exhibit for one in accused)
        lines.append(f"{sentence('evidence_shows_accused', {'exhibit': letters})} {remedy('evidence_shows_accused')}")
    said = _tr("{0} files taken in.").format(len(files) - len(already))
    return TakenWords(said, said if lines else "", _listed(lines))


def verdict_words(verdict: EvidenceVerdict) -> tuple[str, str]:
    """Returns what hashing everything again found, and each exhibit that is not as it was."""
    if not verdict.faults:
        whole = _tr("All {0} evidence files are as they were taken in.").format(verdict.files)
        return whole, _stray_words(verdict)
    lines = [
        f"{fault.number} {fault.exhibit} · {fault.file_name}: {sentence(fault.code, fault.values)}"
        for fault in verdict.faults
    ]
    what = _tr("{0} of {1} exhibits are not as they were taken in.").format(len(verdict.faults), verdict.exhibits)
    return what, f"{_listed(lines)}\n{remedy(verdict.faults[0].code)}"


def _stray_words(verdict: EvidenceVerdict) -> str:
    if not verdict.strays:
        return ""
    return _tr("{0} sealed files belong to no record: the power went while they were taken in.").format(
        len(verdict.strays)
    )


def _listed(lines: Sequence[str]) -> str:
    shown = list(lines[:_NAMED_AT_MOST])
    if len(lines) > len(shown):
        shown.append(_tr("and {0} more").format(len(lines) - len(shown)))
    return "\n".join(shown)


def _tr(text: str) -> str:
    return QCoreApplication.translate("evidence", text)
