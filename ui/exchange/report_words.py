"""What a received file is, in words: its verdict, what is missing, what was changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from kpdesk.base.sentences import remedy, sentence
from kpdesk.exchange.rows import FileReport
from ui.support.language import current_language
from ui.support.words import Words

TAKEN_CODES = frozenset({"in_order", "taken_late"})
KEPT_CODES = frozenset({"evidence_waits", "evidence_with_its_file"})
"""Evidence files that would be kept; they are no transfer files of their own."""


def verdict_words(code: str, values: Mapping[str, object]) -> Words:
    """Returns the sentence and the remedy of a verdict."""
    language = current_language()
    return Words(sentence(code, values, language), remedy(code, values, language))


def report_words(report: FileReport) -> Words:
    """Returns everything there is to say about one file."""
    said = verdict_words(report.code, report.values)
    more = [said.what]
    if report.epoch_note:
        restored = {"sender": report.sender, "note": report.epoch_note}
        more.append(sentence("sender_restored", restored, current_language()))
    if report.missing:
        more.append(_tr("Numbers that never came: {0}.").format(", ".join(map(str, report.missing))))
    for block in report.changed_blocks[:3]:
        more.append(_tr("Changed: sheet {0}, rows {1} to {2}.").format(block.sheet, block.first_row, block.last_row))
    if len(report.changed_blocks) > 3:
        more.append(_tr("And {0} more places.").format(len(report.changed_blocks) - 3))
    more += _evidence_words(report)
    return Words(" ".join(more), said.remedy)


def plan_words(reports: Sequence[FileReport]) -> str:
    """Returns what may be done with the files that were looked at, in one sentence."""
    ready = takeable(reports)
    if not ready:
        return _tr("Nothing here can be taken in; nothing was changed.")
    if ready == len(reports):
        return _tr("All {0} can be taken in.").format(ready) if ready > 1 else _tr("The file can be taken in.")
    return _tr("{0} of {1} can be taken in.").format(ready, len(reports))


def outcome_words(reports: Sequence[FileReport]) -> str:
    """Returns what was done, in one sentence."""
    taken = [report for report in reports if report.accepted]
    if not taken:
        return _tr("Nothing was taken in; nothing was changed.")
    counts = {name: sum(report.counts.get(name, 0) for report in taken) for name in ("added", "updated", "same")}
    return _tr("{0} of {1} taken in: {2} rows added, {3} updated, {4} as before.").format(
        len(taken), len(reports), counts["added"], counts["updated"], counts["same"]
    )


def takeable(reports: Sequence[FileReport]) -> int:
    """Returns how many files are in order."""
    return sum(1 for report in reports if report.code in TAKEN_CODES | KEPT_CODES)


def _evidence_words(report: FileReport) -> list[str]:
    """What came of the file's evidence and what did not, where it was taken in."""
    came = report.evidence
    if came is None or not report.accepted:
        return []
    said = [_tr("{0} exhibits were kept.").format(came.kept)] if came.kept else []
    if came.fault:
        said.append(verdict_words(came.fault, came.fault_values or {}).what)
    if came.changed:
        said.append(_tr("Not the picture that was sent: {0}.").format(", ".join(came.changed[:5])))
    if came.missing:
        words = verdict_words("evidence_not_come", {"count": len(came.missing)})
        said.append(f"{words.what} ({', '.join(came.missing[:5])})")
    return said


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
