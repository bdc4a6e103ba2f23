"""The templates that an office wrote for itself, kept version by version; the built-in one can always come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.base.sentences import LANGUAGES
from kpdesk.cases.letters import Template, template
from kpdesk.cases.paper_records import LetterTemplateRecord
from kpdesk.cases.states import Paper
from kpdesk.cases.template_text import left_out, read_text, text_of
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One version of a template; ``left_out`` are fields of the built-in one that it does not name.

    Version 0 is the built-in one as it came with the program; ``of_office`` is false where a version went back to it.
    ``pack_no`` is the number of the CPO's data pack that brought it, None for the office's own.
    """

    paper: Paper
    language: str
    version: int
    of_office: bool
    text: str
    changed_at: datetime | None = None
    changed_by: str = ""
    reason: str = ""
    left_out: tuple[str, ...] = ()
    pack_no: int | None = None


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """A template as somebody wrote it, and why; an empty text goes back to the built-in one."""

    paper: Paper
    language: str
    text: str
    reason: str

    def check(self) -> list[Problem]:
        """Returns everything that is wrong with it."""
        problems = [] if self.reason.strip() else [Problem("template_reason_missing", field="reason")]
        if self.text.strip():
            problems += read_text(self.text, self.language, 1)[1]
        return problems


def template_in_use(session: Session, paper: Paper, language: str) -> Template:
    """Returns the template that papers are made from now; raises Refused ``language_not_possible``."""
    built_in = template(paper, language)
    latest = latest_version(session, paper, language)
    if latest is None or not latest.text:
        return built_in
    return read_text(latest.text, language, latest.version)[0]


def templates_of(session: Session, language: str) -> Callable[[Paper], Template]:
    """Returns a reader of the templates in use, each read once."""

    @cache
    def read(paper: Paper) -> Template:
        return template_in_use(session, paper, language)

    return read


def templates(session: Session) -> tuple[TemplateRow, ...]:
    """Returns the version in use of every paper in every language."""
    return tuple(versions(session, paper, language)[0] for paper in Paper for language in LANGUAGES)


def versions(session: Session, paper: Paper, language: str) -> tuple[TemplateRow, ...]:
    """Returns all versions, the one in use first and the built-in one last; raises ``language_not_possible``."""
    built_in = template(paper, language)
    found = session.scalars(
        select(LetterTemplateRecord)
        .where(LetterTemplateRecord.paper == paper.value, LetterTemplateRecord.language == language)
        .order_by(LetterTemplateRecord.version.desc())
    )
    first = TemplateRow(paper, language, 0, False, text_of(built_in))
    return (*(_row(record, paper, built_in) for record in found), first)


def set_template(uow: UnitOfWork, draft: TemplateDraft) -> Changes:
    """Returns what changed: the text is the next version from now on; papers issued before stay as they were.

    Raises Refused ``not_permitted``, ``language_not_possible``, ``template_unchanged``, and ProblemsFound.
    """
    allow(uow.actor, Permission.SETTINGS)
    refuse_if_any(draft.check())
    built_in = template(draft.paper, draft.language)
    text = draft.text.strip()
    if text and text == text_of(built_in).strip():
        text = ""
    latest = latest_version(uow.session, draft.paper, draft.language)
    if text == (latest.text.strip() if latest else ""):
        raise Refused("template_unchanged", field="text")
    version = (latest.version if latest else 0) + 1
    record = LetterTemplateRecord(
        paper=draft.paper.value,
        language=draft.language,
        version=version,
        text=f"{text}\n" if text else "",
        reason=draft.reason.strip(),
    )
    uow.session.add(record)
    uow.flush()
    uow.note(
        "template_changed" if text else "template_reset",
        "letter_template",
        record.uid,
        paper=draft.paper.value,
        language=draft.language,
        version=version,
        reason=draft.reason.strip(),
    )
    return Changes.of("cases", uids=(record.uid,))


def latest_version(session: Session, paper: Paper, language: str) -> LetterTemplateRecord | None:
    """Returns the record of the newest version of a template here, or None where the office never had its own."""
    same = (LetterTemplateRecord.paper == paper.value, LetterTemplateRecord.language == language)
    newest = select(func.max(LetterTemplateRecord.version)).where(*same).scalar_subquery()
    return session.scalar(select(LetterTemplateRecord).where(*same, LetterTemplateRecord.version == newest))


def _row(record: LetterTemplateRecord, paper: Paper, built_in: Template) -> TemplateRow:
    missing = left_out(paper, read_text(record.text, record.language, record.version)[0]) if record.text else ()
    return TemplateRow(
        paper,
        record.language,
        record.version,
        bool(record.text),
        record.text or text_of(built_in),
        record.changed_at,
        record.changed_by,
        record.reason,
        missing,
        record.pack_no,
    )
