"""Verbs on the words of a draft: its covering letter, the week told in words, the reasons that are stated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Refused
from kpdesk.base.problems import refuse_if_any
from kpdesk.base.sentences import LANGUAGES
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.certificate import ON_THE_REGISTER, with_reasons
from kpdesk.weekly.draft import LetterDraft, refuse_unfit
from kpdesk.weekly.letter import choices_in
from kpdesk.weekly.letter_sheet import draft_of
from kpdesk.weekly.queries import letters_of, narratives_of, need_record, view
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.revisions import WHOLE
from kpdesk.weekly.rules import ReturnState


def write_letter(uow: UnitOfWork, week: str, draft: LetterDraft, language: str) -> Changes:
    """Puts the letter into the draft of the week; what equals the settings and the drafted words is not kept.

    Words that differ from the drafted ones are marked as this person's. Raises Refused ``not_permitted``,
    ``week_not_drawn_up``, ``week_already_frozen``, ``language_unknown``; ProblemsFound as the draft's check.
    """
    allow(uow.actor, Permission.DRAW_UP_WEEK)
    record = open_draft(uow, week)
    known_language(language)
    before = draft_of(
        letters_of(uow.session, record)[language], narratives_of(record)[language], record.letter_no, record.note
    )
    draft = draft.tidy()
    refuse_if_any(draft.check())
    changed = [field.name for field in fields(draft) if getattr(before, field.name) != getattr(draft, field.name)]
    if not changed and not narratives_of(record)[language].is_outdated:
        return Changes()
    without = letters_of(uow.session, record, {**record.letter, language: {}})[language]
    record.letter = {**record.letter, language: choices_in(draft, without)}
    record.letter_no, record.note = draft.letter_no, draft.note
    _word(uow, record, language, draft.narrative)
    told = {name: getattr(draft, name) for name in changed if name in {"narrative", "note", "letter_no"}}
    uow.note("week_letter_written", "weekly_return", record.uid, week=week, language=language, changed=changed, **told)
    return Changes.of("weekly", uids=(record.uid,))


def word_narrative(uow: UnitOfWork, week: str, text: str, language: str) -> Changes:
    """Puts the week in a person's words into the draft; an empty text brings the drafted words back.

    Raises as :func:`write_letter`.
    """
    record = open_draft(uow, week)
    told = narratives_of(record)[known_language(language)]
    sheet = letters_of(uow.session, record)[language]
    draft = draft_of(sheet, told, record.letter_no, record.note)
    return write_letter(uow, week, replace(draft, narrative=text.strip() or told.drafted), language)


def state_reasons(
    uow: UnitOfWork, week: str, exceptions: Mapping[str, str] | None = None, figures: Mapping[str, str] | None = None
) -> Changes:
    """Puts reasons into the draft: of exceptions by their key, of changed figures by their path, "" for the revision.

    An empty reason takes an earlier one away. Raises Refused ``not_permitted``, ``week_not_drawn_up``,
    ``week_already_frozen``, ``exception_unknown``, ``exception_reason_on_register``, ``figure_not_changed``,
    ``no_revision``, ``text_with_control_sign``, ``words_too_long``.
    """
    allow(uow.actor, Permission.DRAW_UP_WEEK)
    record = open_draft(uow, week)
    exceptions, figures = exceptions or {}, figures or {}
    _check_exceptions(record, exceptions)
    _check_figures(uow, record, figures)
    for text in (*exceptions.values(), *figures.values()):
        refuse_unfit(text, "reason")
    record.reasons = _merged(record.reasons, exceptions)
    record.revised_because = _merged(record.revised_because, figures)
    record.certificate = with_reasons(record.certificate, record.reasons)
    uow.flush()
    uow.note("week_reasons_stated", "weekly_return", record.uid, week=week, exceptions=exceptions, figures=figures)
    return Changes.of("weekly", uids=(record.uid,))


def open_draft(uow: UnitOfWork, week: str) -> ReturnRecord:
    """Returns the record of a week's draft; raises Refused ``week_not_drawn_up``, ``week_already_frozen``."""
    record = need_record(uow.session, week)
    if record.state == ReturnState.FROZEN.value:
        raise Refused("week_already_frozen", field="week", week=week, edition=record.edition)
    return record


def known_language(language: str) -> str:
    """Returns the language of a paper; raises Refused ``language_unknown``."""
    if language not in LANGUAGES:
        raise Refused("language_unknown", field="language", value=language)
    return language


def _word(uow: UnitOfWork, record: ReturnRecord, language: str, text: str) -> None:
    drafted = narratives_of(record)[language].drafted
    others = {name: kept for name, kept in record.narrative.items() if name != language}
    if text == drafted:
        record.narrative = others
        return
    kept = record.narrative.get(language, {})
    if (kept.get("text"), kept.get("drafted")) != (text, drafted):
        kept = {"text": text, "drafted": drafted, "by": uow.actor.name, "at": iso_utc(uow.now)}
    record.narrative = {**others, language: kept}


def _check_exceptions(record: ReturnRecord, reasons: Mapping[str, str]) -> None:
    known = {item["key"]: item["code"] for item in record.certificate["exceptions"]}
    for key in reasons:
        if known.get(key) == ON_THE_REGISTER:
            raise Refused("exception_reason_on_register", field="exception")
        if key not in known:
            raise Refused("exception_unknown", field="exception", week=record.week, exception=key)


def _check_figures(uow: UnitOfWork, record: ReturnRecord, reasons: Mapping[str, str]) -> None:
    if not reasons:
        return
    if record.edition == 1:
        raise Refused("no_revision", field="figure", week=record.week)
    known = {change.figure for change in view(uow.session, record.week, record.edition).changes}
    for figure in reasons:
        if figure != WHOLE and figure not in known:
            raise Refused("figure_not_changed", field="figure", week=record.week, figure=figure)


def _merged(kept: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in {**kept, **{key: text.strip() for key, text in given.items()}}.items() if text}
