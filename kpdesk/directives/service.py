"""Verbs on the register of directives: the known letters, new ones, corrections, what was done."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.directives.draft import DirectiveDraft
from kpdesk.directives.letter_meanwhile import letter_changed_meanwhile
from kpdesk.directives.queries import record_of
from kpdesk.directives.records import DirectiveRecord, DischargeRecord
from kpdesk.directives.rules import Ask, Link
from kpdesk.reference.pack import built_in
from kpdesk.reference.rows import DirectiveText
from kpdesk.reference.rules import Asked, Instrument, Precision
from kpdesk.store.unit_of_work import UnitOfWork

FEATURE = "directives"
CPO = "CPO"
"""The office whose letters the others receive."""


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
    refuse_if_any(draft.check(uow.today) + _scope_problems(draft))
    code = (draft.code or _next_code(uow, draft)).upper()
    if uow.session.scalar(select(DirectiveRecord.id).where(DirectiveRecord.code == code)):
        raise Refused("directive_exists", field="code", directive=code)
    record = DirectiveRecord(code=code)
    _fill(uow, record, draft)
    uow.session.add(record)
    uow.flush()
    uow.note("directive_registered", "directive", record.uid, code=code, letter_no=record.letter_no, dated=record.dated)
    _end_superseded(uow, record, set())
    return Changes.of(FEATURE, uids=(record.uid,))


def amend(uow: UnitOfWork, code: str, draft: DirectiveDraft, revision: int | None = None) -> Changes:
    """Corrects a letter on record, such as by the number that was not known; one that it supersedes now ends.

    Raises ProblemsFound, Refused ``not_permitted``, ``directive_unknown``, ``directive_is_of_cpo`` for a letter that
    the CPO sent: of that one only the office's own note is ours (:func:`write_note`); ``changed_meanwhile`` when the
    record is no longer at the ``revision`` that the form was opened on.
    """
    allow(uow.actor, Permission.DIRECTIVES)
    refuse_if_any(draft.check(uow.today) + _scope_problems(draft))
    record = record_of(uow.session, code)
    if record.cpo_uid:
        raise Refused("directive_is_of_cpo", field="directive", directive=record.code)
    if revision not in (None, record.revision):
        raise letter_changed_meanwhile(record, draft)
    known = set(record.supersedes)
    before = {name: getattr(record, name) for name in _AMENDED}
    _fill(uow, record, draft)
    after = {name: getattr(record, name) for name in _AMENDED}
    changed = {name: [before[name], after[name]] for name in _AMENDED if before[name] != after[name]}
    if changed:
        uow.note("directive_amended", "directive", record.uid, code=record.code, changed=changed)
    _end_superseded(uow, record, known)
    return Changes.of(FEATURE, uids=(record.uid,))


def write_note(uow: UnitOfWork, code: str, text: str) -> Changes:
    """Writes the office's own note on a letter, whoever sent it.

    Raises Refused ``not_permitted``, ``directive_unknown``.
    """
    allow(uow.actor, Permission.DIRECTIVES)
    record = record_of(uow.session, code)
    before, record.office_note = record.office_note, text.strip()
    if before != record.office_note:
        uow.note(
            "directive_amended", "directive", record.uid, code=record.code,
            changed={"office_note": [before, record.office_note]},
        )  # fmt: skip
    return Changes.of(FEATURE, uids=(record.uid,))


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
    "ban_no", "reiterates", "supersedes", "extends", "asks", "offices", "ranks", "attaches", "ends_on", "source",
    "note", "office_note",
)  # fmt: skip


def _fill(uow: UnitOfWork, record: DirectiveRecord, draft: DirectiveDraft) -> None:
    record.title, record.title_urdu = draft.title.strip(), draft.title_urdu.strip()
    record.instrument, record.ban_no = draft.instrument.value, draft.ban_no
    record.letter_no, record.issuer = _known(draft.letter_no), _known(draft.issuer)
    record.subject, record.source = _known(draft.subject), _known(draft.source)
    record.dated, record.dated_last = draft.dated, draft.dated_last or draft.dated
    record.date_precision = _precision(draft).value
    for link in Link:
        setattr(record, link.value, _linked(uow, record, getattr(draft, link.value), link))
    record.asks, record.offices, record.ranks = (
        [_ask(ask) for ask in draft.asks],
        list(draft.offices),
        list(draft.ranks),
    )
    record.attaches, record.ends_on, record.note = draft.attaches, draft.ends_on, draft.note.strip()
    record.office_note = draft.office_note.strip()


def _linked(uow: UnitOfWork, record: DirectiveRecord, codes: tuple[str, ...], link: Link) -> list[str]:
    """Returns the codes as the register writes them; a letter that is about to stand there cannot name itself."""
    found = [record_of(uow.session, code).code for code in codes]
    if record.code in found:
        raise Refused("directive_link_not_possible", field=link.value, directive=record.code)
    return found


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
        reiterates=[text.reiterates] if text.reiterates else [],
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


def _scope_problems(draft: DirectiveDraft) -> list[Problem]:
    pack = built_in()
    return [
        *(Problem("office_unknown", "offices", values={"value": c}) for c in draft.offices if not pack.offices.get(c)),
        *(Problem("rank_unknown", "ranks", values={"rank": c}) for c in draft.ranks if not pack.ranks.get(c)),
    ]


def _next_code(uow: UnitOfWork, draft: DirectiveDraft) -> str:
    """A ban is called after its place among the bans, any other letter gets the next number.

    The CPO's own begin with C, so that they meet no letter that an office has put on record itself.
    """
    if draft.ban_no is not None:
        return f"D{draft.ban_no}"
    letter = "C" if uow.office == CPO else "L"
    codes = uow.session.scalars(select(DirectiveRecord.code))
    numbers = [int(match[1]) for code in codes if (match := re.fullmatch(rf"{letter}(\d+)", code))]
    return f"{letter}{max(numbers, default=0) + 1:02d}"


def _end_superseded(uow: UnitOfWork, record: DirectiveRecord, known: set[str]) -> None:
    """Ends what the letter supersedes on the day before it; ``known`` are codes that it superseded already."""
    if record.dated is None:
        return
    for code in set(record.supersedes) - known:
        old = record_of(uow.session, code)
        if old.cpo_uid:
            raise Refused("directive_is_of_cpo", field=Link.SUPERSEDES.value, directive=old.code)
        old.ends_on = record.dated - timedelta(days=1)
        uow.note("directive_superseded", "directive", old.uid, code=old.code, ends_on=old.ends_on)
