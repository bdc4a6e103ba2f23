"""Making the case file, and a copy of it for who asks under the Right to Information Act; both are put on record.

Source: KP Right to Information Act 2013, s.11 (10 working days, and 10 more), s.16, s.19, s.22, s.30.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from kpdesk.access.rules import Permission, allow
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import sentence
from kpdesk.cases.case_file import CaseFile, case_file
from kpdesk.cases.case_file_binding import Source, bind_case_file, cleaned
from kpdesk.cases.case_file_pages import THIRD_PARTIES, Pen
from kpdesk.cases.interest import refuse_user_interest
from kpdesk.cases.loading import LoadedCase, find_case, load_case
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.papers import Printed
from kpdesk.cases.queries import case_view
from kpdesk.cases.redaction import Redactor
from kpdesk.cases.rows import CaseView
from kpdesk.reference.working_days import WorkingDays, working_days
from kpdesk.roster.list_pages import ListHead
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.records import ViolationRecord

WORKING_DAYS: Final = 10
ACT_IN_FORCE: Final = date(2013, 11, 5)
LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class PublicCopy:
    """A copy that is asked for: by whom, in a request of which day; what else is to be left out of it.

    ``withhold`` are words that only a reader can know to be private; without ``with_name`` the official's own name and
    belt number are left out too.
    """

    case: str
    to: str
    requested_on: date
    withhold: tuple[str, ...] = ()
    with_name: bool = True

    def check(self, today: date) -> None:
        """Raises Refused ``rti_to_missing``, ``rti_request_in_future``, ``rti_request_long_ago``, and of texts."""
        for field, text in (("to", self.to), *(("withhold", word) for word in self.withhold)):
            if len(text) > LONGEST_NAME:
                raise Refused("text_longer_than", field=field, length=len(text), most=LONGEST_NAME)
            if control_at(text) is not None:
                raise Refused("text_with_control_sign", field=field)
        if not self.to.strip():
            raise Refused("rti_to_missing", field="to")
        if self.requested_on > today:
            raise Refused("rti_request_in_future", field="requested_on", on=on_paper(self.requested_on))
        if self.requested_on < ACT_IN_FORCE:
            raise Refused("rti_request_long_ago", field="requested_on", on=on_paper(self.requested_on))


def make_case_file(
    uow: UnitOfWork, case: str, writer: Writer, head: ListHead, folder: Path, progress: Progress | None = None
) -> Printed:
    """Returns the file of the case and notes that it was made.

    Raises Refused ``not_permitted``, ``case_unknown``, as :func:`refuse_user_interest`; Cancelled.
    """
    loaded, view, file = _loaded(uow, case, writer)
    pen = Pen(head, lambda text: text, lambda text: text)
    printed = bind_case_file(Source(loaded, file, writer, pen, folder), progress)
    uow.note("case_file_printed", "case", view.row.uid, number=view.row.number, pages=printed.pages)
    return printed


def make_public_copy(
    uow: UnitOfWork,
    asked: PublicCopy,
    writer: Writer,
    head: ListHead,
    folder: Path,
    progress: Progress | None = None,
) -> Printed:
    """Returns the copy, drawn anew without what is private, and notes for whom it was made.

    Raises Refused as :func:`make_case_file` and :meth:`PublicCopy.check`.
    """
    asked.check(uow.today)
    loaded, view, file = _loaded(uow, asked.case, writer)
    redactor = Redactor(_private(loaded, file, asked), _say(head, "rti_mark"))
    pen = Pen(head, redactor.clean, redactor.withheld, public=True)
    preface = _preface(asked, head, working_days(writer.reference.weekly_off, writer.reference.holidays))
    shown = replace(file, person=file.person if asked.with_name else _say(head, "rti_official"))
    source = Source(
        loaded, shown, writer, pen, folder, preface, rewrite=lambda content: cleaned(content, redactor.clean)
    )
    printed = bind_case_file(source, progress)
    uow.note(
        "case_rti_copied", "case", view.row.uid, number=view.row.number, to=asked.to.strip(),
        requested_on=on_paper(asked.requested_on), pages=printed.pages, left_out=redactor.left_out,
        with_name=asked.with_name,
    )  # fmt: skip
    return printed


def answer_days(requested_on: date, calendar: WorkingDays) -> tuple[date, date]:
    """Returns the tenth working day after the request and the tenth after that; source: RTI Act 2013 s.11."""
    due = _after(requested_on, WORKING_DAYS, calendar)
    return due, _after(due, WORKING_DAYS, calendar)


def _after(day: date, count: int, calendar: WorkingDays) -> date:
    while count:
        day += timedelta(days=1)
        count -= not calendar.is_off(day)
    return day


def _loaded(uow: UnitOfWork, case: str, writer: Writer) -> tuple[LoadedCase, CaseView, CaseFile]:
    allow(uow.actor, Permission.CASE_STEPS)
    record = find_case(uow.session, case)
    refuse_user_interest(uow, [record.id])
    loaded = load_case(uow.session, record, writer.reference, uow.today)
    view = case_view(uow.session, record.uid, writer.reference, uow.today, uow.actor.role)
    return loaded, view, case_file(loaded, view, uow.actor, writer)


def _preface(asked: PublicCopy, head: ListHead, calendar: WorkingDays) -> list[str]:
    due, last = answer_days(asked.requested_on, calendar)
    values = {"to": asked.to.strip(), "asked": on_paper(asked.requested_on), "due": on_paper(due)}
    lines = [
        _say(head, "rti_made_for", **values, last=on_paper(last)),
        _say(head, "rti_grounds", mark=_say(head, "rti_mark")),
    ]
    if not asked.with_name:
        lines.append(_say(head, "rti_name_withheld"))
    return [*lines, _say(head, "rti_complain")]


def _private(case: LoadedCase, file: CaseFile, asked: PublicCopy) -> Iterator[str]:
    """Gives every word on record that is private or names a third party, and those that the office adds."""
    person = case.person
    yield from _held(
        (
            person.cnic, person.mobile, person.address, person.father_name, person.father_name_urdu,
            person.personnel_no, person.domicile,
        )
    )  # fmt: skip
    if not asked.with_name:
        yield from _held((person.name, person.name_urdu, person.belt_no))
    for violation in case.violations:
        yield from _of_violation(violation)
    yield from (named.name for named in case.facts.named if named.uid != person.uid)
    for evidence in file.evidence:
        for sheet in evidence.sheets:
            yield from _held((sheet.exhibit.capture.witness,))
    for step in case.steps:
        for name in THIRD_PARTIES:
            value = step.fields.get(name)
            yield from (str(item) for item in value) if isinstance(value, list | tuple) else ()
    yield from _held(asked.withhold)


def _of_violation(violation: ViolationRecord) -> Iterator[str]:
    yield from _held((violation.seen_by, violation.accused, violation.outlet, violation.unidentified))


def _held(values: Iterable[str | None]) -> Iterator[str]:
    yield from (value for value in values if value and value.strip())


def _say(head: ListHead, code: str, **values: object) -> str:

    return sentence(code, values, head.language)
