"""What a case file holds, in the order that the rules ask for, as plain values ready to be drawn.

Order: charge, evidence, defence, defence witnesses and hearings, findings, final order, then what came after.
Source: Police Rules 1934, chapter XVI; domain notes §4.3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kpdesk.base.actor import Actor
from kpdesk.base.sentences import sentence
from kpdesk.cases.case_file_words import Particular, particulars
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.paper_steps import WITH_ANY, papers_made
from kpdesk.cases.paper_words import name_in, person_words
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.rows import CaseView, CaseViolation, Override, StepRow
from kpdesk.cases.scan_rows import ScanRow
from kpdesk.cases.states import Paper, Step
from kpdesk.violations.capture_pages import CaptureSheet
from kpdesk.violations.custody_log import custody_log
from kpdesk.violations.evidence_access import may_see
from kpdesk.violations.evidence_queries import evidence_of
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.thumbnails import thumbnails_of


class Part(StrEnum):
    """A part of the file, in its order."""

    CHARGE = "charge"
    EVIDENCE = "evidence"
    DEFENCE = "defence"
    WITNESSES = "witnesses"
    FINDINGS = "findings"
    ORDER = "order"
    REVIEW = "review"
    MEASURES = "measures"
    HISTORY = "history"


_STEPS: Final[Mapping[Part, tuple[Step, ...]]] = MappingProxyType(
    {
        Part.CHARGE: (
            Step.FACT_FINDING_ORDERED, Step.FACT_FINDING_RECEIVED, Step.GENERAL_ORDERED, Step.SUMMARY_ORDERED,
            Step.EXPLANATION_CALLED, Step.SHOW_CAUSE_ISSUED, Step.CHARGE_SHEET_ISSUED, Step.ENQUIRY_OFFICER_APPOINTED,
        ),
        Part.DEFENCE: (
            Step.EXPLANATION_RECEIVED, Step.REPLY_RECEIVED, Step.REPLY_NOT_RECEIVED, Step.TIME_EXTENDED,
        ),
        Part.WITNESSES: (
            Step.HEARING_CALLED, Step.HEARING_HELD, Step.HEARING_ADJOURNED, Step.EX_PARTE_ORDERED,
            Step.ORDERLY_ROOM_HELD,
        ),
        Part.FINDINGS: (
            Step.FINDINGS_RECEIVED, Step.FINAL_SHOW_CAUSE_ISSUED, Step.FINAL_REPLY_RECEIVED,
            Step.FINAL_REPLY_NOT_RECEIVED, Step.PERSONAL_HEARING_HELD,
        ),
        Part.ORDER: (Step.REFERRED_UPWARD, Step.REFERRAL_ANSWERED, Step.ORDER_ISSUED),
        Part.REVIEW: (
            Step.APPEAL_FILED, Step.APPEAL_DECIDED, Step.REVISION_FILED, Step.REVISION_DECIDED, Step.TRIBUNAL_FILED,
            Step.TRIBUNAL_DECIDED, Step.COURT_FILED, Step.COURT_DECIDED,
        ),
    }
)  # fmt: skip
_PART_OF: Final = MappingProxyType({step: part for part, steps in _STEPS.items() for step in steps})


@dataclass(frozen=True, slots=True)
class Entry:
    """One step in the file: what was written down with it, the papers that it made, the scans that prove it."""

    seq: int
    step: Step
    title: str
    on: date
    particulars: tuple[Particular, ...]
    entered_by: str
    entered_at: datetime
    overrides: tuple[Override, ...]
    papers: tuple[Paper, ...]
    scans: tuple[ScanRow, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A violation of the case with its exhibits; ``hidden`` where this user may not see them."""

    violation: CaseViolation
    kind: str
    platform: str
    protected: bool
    sheets: tuple[CaptureSheet, ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The whole file: who it is about, and its parts in their order."""

    number: str
    uid: str
    person: str
    opened_on: date
    state: str
    parts: Mapping[Part, tuple[Entry, ...]]
    evidence: tuple[Evidence, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All steps in the order in which they were taken."""
        return tuple(sorted((entry for found in self.parts.values() for entry in found), key=lambda entry: entry.seq))


def part_of(step: Step, fields: Mapping[str, object]) -> Part:
    """Returns where in the file a step belongs; proof of service goes with the paper that was served."""
    if step is Step.SERVICE_RECORDED:
        served = fields.get("paper")
        return next((_PART_OF.get(known, Part.MEASURES) for known in Step if known == served), Part.MEASURES)
    return _PART_OF.get(step, Part.MEASURES)


def case_file(case: LoadedCase, view: CaseView, actor: Actor, writer: Writer) -> CaseFile:
    """Returns what the file of the case holds for this user, in the writer's language."""
    parts: dict[Part, list[Entry]] = {part: [] for part in Part}
    for step in view.steps:
        parts[part_of(step.step, step.fields)].append(_entry(step, view.scans, writer))
    return CaseFile(
        view.row.number,
        view.row.uid,
        person_words(case.person, case.facts.accused.rank, writer.reference, writer.language),
        view.row.opened_on,
        sentence(f"case_state_{view.row.state}", language=writer.language),
        MappingProxyType({part: tuple(entries) for part, entries in parts.items()}),
        _evidence(case.violations, view.violations, actor, writer),
    )


def _entry(step: StepRow, scans: Sequence[ScanRow], writer: Writer) -> Entry:
    language = writer.language
    made = tuple(paper for paper in papers_made(step.step, step.fields) if paper not in WITH_ANY)
    return Entry(
        step.seq,
        step.step,
        sentence(f"case_step_{step.step}", language=language),
        step.on,
        particulars(step.fields, writer.reference, language),
        step.entered_by,
        step.entered_at,
        step.overrides,
        made,
        tuple(scan for scan in scans if scan.step_uid == step.uid),
    )


def _evidence(
    records: Sequence[ViolationRecord], shown: Sequence[CaseViolation], actor: Actor, writer: Writer
) -> tuple[Evidence, ...]:
    found: list[Evidence] = []
    for record, violation in zip(records, shown, strict=True):
        kind = writer.reference.kinds.get(record.kind)
        platform = writer.reference.platforms.get(record.platform)
        sheets: tuple[CaptureSheet, ...] = ()
        allowed = may_see(actor, record)
        if allowed:
            rows = evidence_of(writer.session, record.id)
            pictures = thumbnails_of(writer.session, [row.sha256 for row in rows if not row.shows_accused])
            sheets = tuple(
                CaptureSheet(row, custody_log(writer.session, row.uid), pictures.get(row.sha256)) for row in rows
            )
        name, where = name_in(kind, writer.language) or record.kind, name_in(platform, writer.language)
        found.append(Evidence(violation, name, where or record.platform, record.protected, sheets, not allowed))
    return tuple(found)
