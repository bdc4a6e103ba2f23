"""Verbs on directives: bringing in the known letters, registering new ones, acknowledgements, what was done."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.directives.draft import AckDraft, DirectiveDraft
from kpdesk.directives.queries import record_of
from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord, DischargeRecord
from kpdesk.directives.rules import Ask
from kpdesk.reference.pack import built_in
from kpdesk.reference.rows import DirectiveText
from kpdesk.reference.rules import Asked, Instrument, Precision
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork

FEATURE = "directives"


def install_directives(uow: UnitOfWork) -> None:
    """Puts the letters of the built-in pack on record, the nine bans first; what is there already stays as it is.

    Done when a store is founded and again by a newer program. Only bans attach themselves to violations: whether
    a related letter still stands, and whom it binds, is for the office to say.
    """
    present = set(uow.session.scalars(select(DirectiveRecord.code)))
    added = [text for text in built_in().directives if text.code not in present]
    uow.session.add_all(_from_pack(text) for text in added)
    if added:
        uow.note("directives_installed", "directive", "built_in", codes=[text.code for text in added])


def register(uow: UnitOfWork, draft: DirectiveDraft) -> Changes:
    """Puts a new letter on record and ends the one that it supersedes on the day before.

    Raises ProblemsFound, Refused ``not_permitted``, ``directive_exists``, ``directive_unknown``.
    """
    allow(uow.actor, Permission.DIRECTIVES)
    refuse_if_any(draft.check(uow.today) + _office_problems(draft))
    code = (draft.code or _next_code(uow, draft)).upper()
    if uow.session.scalar(select(DirectiveRecord.id).where(DirectiveRecord.code == code)):
        raise Refused("directive_exists", field="code", directive=code)
    record = DirectiveRecord(code=code)
    _fill(uow, record, draft)
    uow.session.add(record)
    uow.flush()
    uow.note("directive_registered", "directive", record.uid, code=code, letter_no=record.letter_no, dated=record.dated)
    _end_superseded(uow, draft)
    return Changes.of(FEATURE, uids=(record.uid,))


def amend(uow: UnitOfWork, code: str, draft: DirectiveDraft) -> Changes:
    """Corrects a letter on record, such as by the number that was not known.

    Raises ProblemsFound, Refused ``not_permitted``, ``directive_unknown``.
    """
    allow(uow.actor, Permission.DIRECTIVES)
    refuse_if_any(draft.check(uow.today) + _office_problems(draft))
    record = record_of(uow.session, code)
    before = {name: getattr(record, name) for name in _AMENDED}
    _fill(uow, record, draft)
    after = {name: getattr(record, name) for name in _AMENDED}
    changed = {name: [before[name], after[name]] for name in _AMENDED if before[name] != after[name]}
    if changed:
        uow.note("directive_amended", "directive", record.uid, code=record.code, changed=changed)
    return Changes.of(FEATURE, uids=(record.uid,))


def acknowledge(uow: UnitOfWork, draft: AckDraft) -> Changes:
    """Records what many officials did about one directive; what was on record of them is replaced.

    Raises ProblemsFound, Refused ``not_permitted``, ``directive_unknown``, ``person_not_on_roll``.
    """
    allow(uow.actor, Permission.LOG)
    refuse_if_any(draft.check(uow.today))
    assert draft.on is not None
    directive = record_of(uow.session, draft.directive)
    persons = _person_ids(uow, draft.persons)
    present = {
        record.person_id: record
        for record in uow.session.scalars(
            select(AcknowledgementRecord).where(AcknowledgementRecord.directive_id == directive.id)
        )
        if record.person_id in persons.values()
    }
    for key in persons.values():
        record = present.get(key) or AcknowledgementRecord(directive_id=directive.id, person_id=key)
        record.state, record.on_date, record.sheet = draft.state.value, draft.on, draft.sheet.strip()
        record.withdrawn_at = record.withdrawn_reason = None
        uow.session.add(record)
    uow.note(
        "directive_acknowledged",
        "directive",
        directive.uid,
        code=directive.code,
        state=draft.state,
        on=draft.on,
        sheet=draft.sheet.strip(),
        persons=sorted(persons),
    )
    return Changes.of(FEATURE, uids=tuple(persons))


def discharge(uow: UnitOfWork, code: str, what: Asked, on: date, letter_no: str = "", note: str = "") -> Changes:
    """Notes that one thing asked by a directive was done, with the number of the letter that says so.

    Raises ProblemsFound, Refused ``not_permitted``, ``directive_unknown``, ``directive_does_not_ask``.
    """
    allow(uow.actor, Permission.DIRECTIVES)
    if on > uow.today:
        refuse_if_any([Problem("day_in_future", "on", values={"date": on})])
    directive = record_of(uow.session, code)
    if what.value not in {ask["what"] for ask in directive.asks}:
        raise Refused("directive_does_not_ask", field="what", directive=directive.code, what=what.value)
    record = uow.session.scalar(
        select(DischargeRecord).where(DischargeRecord.directive_id == directive.id, DischargeRecord.what == what.value)
    )
    record = record or DischargeRecord(directive_id=directive.id, what=what.value)
    record.done_on, record.letter_no, record.note = on, letter_no.strip(), note.strip()
    uow.session.add(record)
    uow.note(
        "directive_discharged", "directive", directive.uid, code=directive.code, what=what, on=on, letter_no=letter_no
    )
    return Changes.of(FEATURE, uids=(directive.uid,))


_AMENDED = (
    "title", "title_urdu", "instrument", "letter_no", "dated", "dated_last", "date_precision", "issuer", "subject",
    "ban_no", "reiterates", "supersedes", "asks", "offices", "attaches", "ends_on", "source", "note",
)  # fmt: skip


def _fill(uow: UnitOfWork, record: DirectiveRecord, draft: DirectiveDraft) -> None:
    record.title, record.title_urdu = draft.title.strip(), draft.title_urdu.strip()
    record.instrument, record.ban_no = draft.instrument.value, draft.ban_no
    record.letter_no, record.issuer = _known(draft.letter_no), _known(draft.issuer)
    record.subject, record.source = _known(draft.subject), _known(draft.source)
    record.dated, record.dated_last = draft.dated, draft.dated_last or draft.dated
    record.date_precision = _precision(draft).value
    record.reiterates = record_of(uow.session, draft.reiterates).code if draft.reiterates else None
    record.supersedes = record_of(uow.session, draft.supersedes).code if draft.supersedes else None
    record.asks, record.offices = [_ask(ask) for ask in draft.asks], list(draft.offices)
    record.attaches, record.ends_on, record.note = draft.attaches, draft.ends_on, draft.note.strip()


def _from_pack(text: DirectiveText) -> DirectiveRecord:
    return DirectiveRecord(
        code=text.code,
        title=text.name,
        title_urdu=text.name_ur,
        instrument=text.instrument.value,
        letter_no=text.number,
        dated=text.issued,
        dated_last=text.issued_last,
        date_precision=text.precision.value,
        issuer=text.issuer,
        subject=text.subject,
        ban_no=text.ban_no,
        reiterates=text.reiterates,
        asks=[_ask(Ask(ask.what, ask.term_days, ask.confirm)) for ask in text.asks],
        offices=list(text.offices),
        attaches=text.instrument is Instrument.BAN,
        ends_on=text.valid_to,
        source=text.source,
        note=text.note,
    )


def _ask(ask: Ask) -> dict[str, object]:
    return {"what": ask.what.value, "term_days": ask.term_days, "confirm": ask.confirm}


def _known(text: str | None) -> str | None:
    return (text or "").strip() or None


def _precision(draft: DirectiveDraft) -> Precision:
    if draft.dated is None or draft.dated_last is None or draft.dated == draft.dated_last:
        return Precision.DAY
    following = draft.dated_last + timedelta(days=1)
    whole_month = draft.dated.day == 1 and following.day == 1 and (following - draft.dated).days <= 31
    return Precision.MONTH if whole_month else Precision.SPAN


def _office_problems(draft: DirectiveDraft) -> list[Problem]:
    offices = built_in().offices
    return [Problem("office_unknown", "offices", values={"value": c}) for c in draft.offices if offices.get(c) is None]


def _next_code(uow: UnitOfWork, draft: DirectiveDraft) -> str:
    """A ban is called after its place among the bans, any other letter gets the next number."""
    if draft.ban_no is not None:
        return f"D{draft.ban_no}"
    codes = uow.session.scalars(select(DirectiveRecord.code))
    numbers = [int(match[1]) for code in codes if (match := re.fullmatch(r"L(\d+)", code))]
    return f"L{max(numbers, default=0) + 1:02d}"


def _end_superseded(uow: UnitOfWork, draft: DirectiveDraft) -> None:
    if draft.supersedes and draft.dated:
        old = record_of(uow.session, draft.supersedes)
        old.ends_on = draft.dated - timedelta(days=1)
        uow.note("directive_superseded", "directive", old.uid, code=old.code, ends_on=old.ends_on)


def _person_ids(uow: UnitOfWork, uids: tuple[str, ...]) -> dict[str, int]:
    """Returns the keys of the persons by uid, in chunks that every database takes."""
    found: dict[str, int] = {}
    wanted = list(dict.fromkeys(uids))
    for start in range(0, len(wanted), 500):
        rows = uow.session.execute(
            select(PersonRecord.uid, PersonRecord.id).where(PersonRecord.uid.in_(wanted[start : start + 500]))
        )
        found.update(rows.all())
    missing = [uid for uid in wanted if uid not in found]
    if missing:
        raise Refused("person_not_on_roll", field="persons", person=missing[0])
    return found
