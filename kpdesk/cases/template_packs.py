"""The texts of papers in a data pack of the CPO: what they would change here, taking them, taking them back.

A template that the office wrote itself stays the office's (domain notes §4): the CPO's then is shown and not taken.
Papers that were issued print as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.sentences import LANGUAGES, sentence
from kpdesk.cases.letters import template
from kpdesk.cases.office_templates import latest_version
from kpdesk.cases.paper_records import LetterTemplateRecord
from kpdesk.cases.states import Paper
from kpdesk.cases.template_text import read_text, text_of
from kpdesk.reference.pack_rules import TAKEN_BACK, FieldChange, ListChange, PackMark, PackStep
from kpdesk.reference.pack_taking import Undoing
from kpdesk.store.unit_of_work import UnitOfWork

TEMPLATES = "templates"
"""The name of the texts among the lists of a pack."""


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A template as the CPO wrote it for its offices; an empty text goes back to the built-in one."""

    paper: Paper
    language: str
    text: str
    reason: str

    @property
    def code(self) -> str:
        """The name of the line: paper and language."""
        return f"{self.paper.value}.{self.language}"


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One line of the plan beside the text that is in use here (the built-in one where the office has none)."""

    step: PackStep
    line: TemplateLine
    before: str

    def shown(self) -> ListChange:
        """Returns the line for a person to look at."""
        gone = not self.line.text
        text = self.line.text or text_of(template(self.line.paper, self.line.language))
        fields = () if self.before.strip() == text.strip() else (FieldChange("text", self.before, text),)
        return ListChange(TEMPLATES, self.line.code, sentence(f"paper_{self.line.paper}"), self.step, fields, gone)


def template_lines(session: Session) -> tuple[TemplateLine, ...]:
    """Returns the templates that this office wrote, as a pack carries them; those set back to the built-in ones too."""
    found = ((p, language, latest_version(session, p, language)) for p in Paper for language in LANGUAGES)
    return tuple(TemplateLine(p, language, record.text, record.reason) for p, language, record in found if record)


def plan_templates(session: Session, lines: Sequence[TemplateLine]) -> tuple[TemplateRow, ...]:
    """Returns what happens to each text; raises Refused ``datapack_template_unfit`` for one that cannot be used."""
    return tuple(_planned(session, line) for line in lines)


def take_templates(uow: UnitOfWork, rows: Sequence[TemplateRow], mark: PackMark) -> list[Undoing]:
    """Makes the pack's texts the versions in use and returns what takes them back."""
    undoing = []
    for row in rows:
        if row.step in (PackStep.NEW, PackStep.CHANGED, PackStep.WITHDRAWN):
            record = _add(uow, row.line.paper, row.line.language, row.line.text, row.line.reason, mark)
            undoing.append({"paper": record.paper, "language": record.language, "version": record.version})
    return undoing


def undo_templates(uow: UnitOfWork, undoing: Sequence[Undoing]) -> tuple[int, tuple[str, ...]]:
    """Returns how many texts are again what they were before a pack, and which stay: somebody wrote a newer version."""
    kept, reverted = [], 0
    for entry in undoing:
        if "paper" not in entry:
            continue
        paper, language = Paper(entry["paper"]), str(entry["language"])
        latest = latest_version(uow.session, paper, language)
        if latest is None or latest.version != entry["version"]:
            kept.append(f"{paper.value}.{language}")
            continue
        before = _version(uow.session, latest, latest.version - 1)
        mark = PackMark(before.pack_no, before.pack_on, "") if before and before.pack_no and before.pack_on else None
        _add(uow, paper, language, before.text if before else "", TAKEN_BACK, mark)
        reverted += 1
    return reverted, tuple(kept)


def _planned(session: Session, line: TemplateLine) -> TemplateRow:
    if line.text:
        for problem in read_text(line.text, line.language, 1)[1]:
            fault = sentence(problem.code, problem.values)
            raise Refused("datapack_template_unfit", field="text", paper=line.code, fault=fault)
    latest = latest_version(session, line.paper, line.language)
    ours = latest.text if latest else ""
    before = ours or text_of(template(line.paper, line.language))
    if ours.strip() == line.text.strip():
        return TemplateRow(PackStep.SAME, line, before)
    if latest is not None and latest.pack_no is None and ours:
        return TemplateRow(PackStep.KEPT, line, before)
    step = PackStep.WITHDRAWN if not line.text else PackStep.CHANGED if ours else PackStep.NEW
    return TemplateRow(step, line, before)


def _version(session: Session, latest: LetterTemplateRecord, version: int) -> LetterTemplateRecord | None:
    same = (LetterTemplateRecord.paper == latest.paper, LetterTemplateRecord.language == latest.language)
    return session.scalar(select(LetterTemplateRecord).where(*same, LetterTemplateRecord.version == version))


def _add(
    uow: UnitOfWork, paper: Paper, language: str, text: str, reason: str, mark: PackMark | None
) -> LetterTemplateRecord:
    latest = latest_version(uow.session, paper, language)
    record = LetterTemplateRecord(
        paper=paper.value,
        language=language,
        version=(latest.version if latest else 0) + 1,
        text=text,
        reason=reason,
        pack_no=mark.number if mark else None,
        pack_on=mark.on if mark else None,
    )
    uow.session.add(record)
    uow.flush()
    uow.note(
        "template_from_pack", "letter_template", record.uid, paper=paper.value, language=language,
        version=record.version, number=mark.number if mark else None, reason=reason,
    )  # fmt: skip
    return record
