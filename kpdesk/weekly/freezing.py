"""The freeze: a second person makes the week final, and its papers are kept as they are."""

from __future__ import annotations

from hashlib import sha256

from kpdesk.access.office_keys import office_keys
from kpdesk.access.queries import settings, users
from kpdesk.access.rules import Permission, allow
from kpdesk.base.canonical import canonical
from kpdesk.base.changes import Changes
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, Severity, refuse_if_any
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import LANGUAGES, sentence
from kpdesk.base.weeks import Week
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.certificate import with_reasons
from kpdesk.weekly.draft import refuse_unfit
from kpdesk.weekly.drawing import Drawn, digest_of, draw
from kpdesk.weekly.gather import gather
from kpdesk.weekly.narrative import problems_of_words
from kpdesk.weekly.pages import draw_pages
from kpdesk.weekly.paper_code import page_codes, sign_return
from kpdesk.weekly.papers import Letterhead, letterhead_of
from kpdesk.weekly.queries import letters_of, narratives_of, need_record, view
from kpdesk.weekly.records import ReturnPaperRecord, ReturnRecord
from kpdesk.weekly.revisions import WHOLE
from kpdesk.weekly.road import others_at_work
from kpdesk.weekly.rules import ReturnState, last_day_has_come


def freeze(uow: UnitOfWork, week: Week, waiver: str = "", progress: Progress | None = None) -> Changes:
    """Freezes the week's draft for good: figures, rows, every paper, digest, signature, audit head.

    Whoever drew it up does not freeze it; where nobody else in the office could do either, he may with a ``waiver``,
    the reason for that; where none is given, that very fact goes on record. The week is counted once more first:
    what is signed is what was drawn up and what the records say.
    Raises Refused ``not_permitted``, ``week_not_drawn_up``, ``week_already_frozen``, ``week_not_over``,
    ``freeze_needs_another``, ``waiver_needs_one_man``, ``text_with_control_sign``, ``words_too_long``;
    ProblemsFound as :func:`findings`.
    """
    allow(uow.actor, Permission.FREEZE_WEEK)
    record = need_record(uow.session, week.label)
    if record.state == ReturnState.FROZEN.value:
        raise Refused("week_already_frozen", field="week", week=week.label, edition=record.edition)
    week = Week(record.first)
    if not last_day_has_come(week, uow.today):
        raise Refused("week_not_over", field="week", week=week.label, last=on_paper(week.last))
    record.waiver = _waiver(uow, record, waiver.strip())
    drawn = draw(gather(uow.session, uow.office, week))
    refuse_if_any(findings(record, drawn))
    _sign(uow, record)
    _keep_papers(uow, record, progress or silent())
    return Changes.of("weekly", uids=(record.uid,))


def findings(record: ReturnRecord, drawn: Drawn) -> list[Problem]:
    """Returns what stops the freeze of a draft, and what is doubtful: sums, words, reasons, records that moved on."""
    found = [*drawn.problems, *_moved_on(record, drawn), *problems_of_words(narratives_of(record))]
    if record.edition > 1 and not record.revised_because.get(WHOLE):
        found.append(Problem("revision_without_reason", "revised_because", values={"edition": record.edition}))
    unexplained = [item for item in record.certificate["exceptions"] if not item["reason"]]
    if unexplained:
        values = {"count": len(unexplained)}
        found.append(Problem("certificate_reasons_missing", "reasons", Severity.DOUBTFUL, values=values))
    return found


def letterhead_in(uow: UnitOfWork, language: str = "en") -> Letterhead:
    """Returns the office's letterhead and signatory as its settings have them now."""
    return letterhead_of(load(uow.session), uow.office, settings(uow.session, uow.actor.name), language)


def _waiver(uow: UnitOfWork, record: ReturnRecord, waiver: str) -> str:
    if record.drawn_up_by != uow.actor.name:
        return ""
    refuse_unfit(waiver, "waiver")
    others = [user.name for user in others_at_work(users(uow.session), uow.actor.name)]
    if others and waiver:
        raise Refused("waiver_needs_one_man", field="waiver", others=", ".join(others))
    if others:
        raise Refused("freeze_needs_another", field="waiver", name=uow.actor.name)
    # The command line's contract freezes without a question; that nobody else could is then the reason on record.
    return waiver or sentence("waiver_nobody_else", {"name": uow.actor.name})


def _moved_on(record: ReturnRecord, drawn: Drawn) -> list[Problem]:
    """Names what the records say otherwise than the draft: what a second person read must be what he signs."""
    if not _differs(record, drawn):
        return []
    figures: dict[str, object] = record.figures
    moved = [
        Problem("week_moved_on", name, values={"figure": name, "before": figures.get(name, 0), "after": value})
        for name, value in drawn.figures.items()
        if isinstance(value, int) and figures.get(name, 0) != value
    ]
    return moved or [Problem("week_rows_moved_on", "figures")]


def _differs(record: ReturnRecord, drawn: Drawn) -> bool:
    certificate = with_reasons(drawn.certificate, record.reasons)
    now = (drawn.figures, drawn.counted, drawn.parts, certificate)
    return canonical(list(now)) != canonical([record.figures, record.counted, record.parts, record.certificate])


def _sign(uow: UnitOfWork, record: ReturnRecord) -> None:
    told = narratives_of(record)
    record.issued = {
        language: {**sheet.as_dict(), "narrative": told[language].text}
        for language, sheet in letters_of(uow.session, record).items()
    }
    record.digest = digest_of(uow.office, record)
    signature = sign_return(office_keys(uow.session).signing, uow.office, record.week, record.edition, record.digest)
    record.signature = signature.hex()
    record.state = ReturnState.FROZEN.value
    record.frozen_by, record.frozen_at = uow.actor.name, uow.now
    uow.flush()
    head = uow.note(
        "week_frozen", "weekly_return", record.uid, week=record.week, edition=record.edition, digest=record.digest,
        drawn_up_by=record.drawn_up_by, **({"waiver": record.waiver} if record.waiver else {}),
    )  # fmt: skip
    record.audit_head, record.audit_seq = head.hash, head.seq
    uow.flush()


def _keep_papers(uow: UnitOfWork, record: ReturnRecord, watch: Progress) -> None:
    """Draws every paper once; the history holds what each was, so that a paper changed in the store shows."""
    shown = view(uow.session, record.week, record.edition)
    assert record.digest is not None
    codes = page_codes(office_keys(uow.session).signing, uow.office, record.week, record.edition, record.digest)
    kept: dict[str, str] = {}
    for language in LANGUAGES:
        letterhead = letterhead_in(uow, language)
        for size in Size:
            pdf = draw_pages(
                shown, letterhead, size, uow.now, lambda page: watch.step("weekly_drawing", page), codes=codes
            )
            kept[f"{size}_{language}"] = sha256(pdf).hexdigest()
            uow.session.add(
                ReturnPaperRecord(
                    return_id=record.id, size=size.value, language=language, sha256=kept[f"{size}_{language}"], pdf=pdf
                )
            )
    uow.note("week_papers_kept", "weekly_return", record.uid, week=record.week, edition=record.edition, **kept)
