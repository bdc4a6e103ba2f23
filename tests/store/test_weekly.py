"""The weekly return in a real store: drawn up, frozen for good, revised, printed, checked."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader
from sqlalchemy import text

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.users import UsersDesk
from kpdesk.documents.paper import Size
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rules import Disposal
from kpdesk.weekly import freezing
from kpdesk.weekly.rules import CertificateState, ReturnState

WEEK = "2026-W47"


def log(desk: Desk, on: date = date(2026, 11, 18), kind: str = "V02") -> str:
    draft = ViolationDraft(unidentified="a driver of PS City", kind=kind, platform="tiktok", seen_on=on)
    return desk.violations.register(draft)[0][0].uid


def words(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def frozen(desk: Desk) -> None:
    desk.weekly.draw_up(WEEK)
    if desk.weekly.show(WEEK).editions:
        desk.week_words.state_reasons(WEEK, figures={"": "a violation was logged late"})
    desk.weekly.freeze(WEEK, "one person does the work")


def test_a_drawn_up_week_shows_the_figures_of_its_rows(desk: Desk) -> None:
    uid = log(desk)

    desk.weekly.draw_up(WEEK)
    view = desk.weekly.show(WEEK)
    assert (view.figures["new"], view.figures["balance"], view.counted["new"]) == (1, 1, [uid])
    assert view.row.state is ReturnState.DRAFT
    assert view.reconciles


def test_a_frozen_week_never_changes_again(desk: Desk) -> None:
    log(desk)
    frozen(desk)
    before = desk.weekly.show(WEEK), desk.weekly.pdf(WEEK), desk.weekly.pdf(WEEK, Size.LEGAL)

    log(desk)
    assert (desk.weekly.show(WEEK), desk.weekly.pdf(WEEK), desk.weekly.pdf(WEEK, Size.LEGAL)) == before
    with pytest.raises(Refused) as refused:
        desk.weekly.freeze(WEEK, "one person does the work")
    assert refused.value.code == "week_already_frozen"


def test_a_revision_cites_the_one_before_and_lists_what_changed(desk: Desk) -> None:
    log(desk)
    frozen(desk)
    log(desk)
    frozen(desk)

    view = desk.weekly.show(WEEK)
    assert view.row.edition == 2
    changed = {change.figure: (change.before, change.after) for change in view.changes}
    assert changed["new"] == ("1", "2")
    assert "This is Revised (2)" in words(desk.weekly.pdf(WEEK))
    assert desk.weekly.show(WEEK, 1).figures["new"] == 1


def test_a_late_entry_is_carried_into_the_next_week_and_balances(desk: Desk, clock: FixedClock) -> None:
    first = log(desk)
    frozen(desk)
    clock.advance(days=7)
    late = log(desk, date(2026, 11, 17))
    desk.violations.dispose(first, date(2026, 11, 26), Disposal.FILED)

    desk.weekly.draw_up("2026-W48")
    figures = desk.weekly.show("2026-W48").figures
    assert [figures[name] for name in ("brought_forward", "new", "late_entries", "disposed", "balance")] == [
        1, 1, 1, 1, 1,
    ]  # fmt: skip
    assert desk.weekly.show("2026-W48").counted["late_entries"] == [late]


def test_a_week_that_does_not_reconcile_is_not_frozen_and_names_its_row(desk: Desk, clock: FixedClock) -> None:
    log(desk)
    frozen(desk)
    clock.advance(days=7)
    with desk.workplace.writing() as uow:
        uow.session.execute(text("UPDATE violation SET seen_on = '2026-12-20'"))
        uow.commit()
    desk.weekly.draw_up("2026-W48")

    with pytest.raises(ProblemsFound) as found:
        desk.weekly.freeze("2026-W48", "one person does the work")
    assert [problem.code for problem in found.value.problems] == ["balance_has_row"]
    assert not desk.weekly.show("2026-W48").reconciles


def test_a_week_is_not_frozen_before_its_last_day(desk: Desk, clock: FixedClock) -> None:
    clock.advance(days=-1)
    desk.weekly.draw_up(WEEK)

    with pytest.raises(Refused) as refused:
        desk.weekly.freeze(WEEK, "one person does the work")
    assert refused.value.code == "week_not_over"


def test_a_week_of_the_future_or_one_not_drawn_up_is_refused(desk: Desk) -> None:
    for action, code in ((desk.weekly.draw_up, "week_in_future"), (desk.weekly.freeze, "week_not_drawn_up")):
        with pytest.raises(Refused) as refused:
            action("2026-W50")
        assert refused.value.code == code


def test_a_note_with_control_signs_is_refused_with_its_field(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        desk.weekly.draw_up(WEEK, note="bell \x07 rings")

    assert (refused.value.code, refused.value.field) == ("text_with_control_sign", "note")


def test_a_clerk_draws_up_but_does_not_freeze(desk: Desk, clock: FixedClock) -> None:
    UsersDesk(desk.workplace, Argon2Cost(64, 1, 1)).add(UserDraft("gul", "Gul", Role.CLERK, "another password"))
    desk.close()

    with Desk.open(desk.folder, "gul", "another password", clock=clock) as clerk:
        clerk.weekly.draw_up(WEEK)
        with pytest.raises(Refused) as refused:
            clerk.weekly.freeze(WEEK)
    assert refused.value.code == "not_permitted"


def test_a_failing_freeze_leaves_a_draft_and_no_audit_entry(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.weekly.draw_up(WEEK)
    entries = desk.audit.verify().entries

    def full(*_given: object, **_named: object) -> bytes:
        raise Broken("disk_full", path="x")

    monkeypatch.setattr(freezing, "draw_pages", full)
    with pytest.raises(Broken):
        desk.weekly.freeze(WEEK, "one person does the work")
    assert desk.weekly.show(WEEK).row.state is ReturnState.DRAFT
    assert desk.audit.verify().entries == entries


def test_freezing_is_in_the_audit_trail_and_anchored_outside(desk: Desk) -> None:
    frozen(desk)

    (entry,) = [entry for entry in desk.audit.latest() if entry.action == "week_frozen"]
    assert entry.details["digest"] == desk.weekly.show(WEEK).row.digest
    with desk.workplace.writing() as uow:
        uow.session.execute(text(f"DELETE FROM audit_entry WHERE seq >= {entry.seq}"))
        uow.commit()
    assert not desk.audit.verify().intact


def test_an_empty_week_without_any_check_is_not_a_clean_nil(desk: Desk) -> None:
    desk.weekly.draw_up(WEEK)

    view = desk.weekly.show(WEEK)
    assert view.row.nil
    assert view.row.certificate is CertificateState.QUALIFIED


@pytest.mark.parametrize(("size", "points"), [(Size.A4, (595, 842)), (Size.LEGAL, (612, 1008))])
def test_the_pdf_has_its_size_every_part_and_the_certificate(desk: Desk, size: Size, points: tuple[int, int]) -> None:
    log(desk, kind="V16")
    frozen(desk)

    pdf = desk.weekly.pdf(WEEK, size)
    pages = PdfReader(io.BytesIO(pdf)).pages
    shown = words(pdf)
    assert tuple(round(side) for side in pages[0].mediabox[2:]) == points
    for part in ("Part A (1)", "Part B.", "Part C.", "Part D.", "Part E.", "Part F.", "COMPLIANCE CERTIFICATE"):
        assert part in shown
    assert f"Page 1 of {len(pages)}" in shown
    assert "EXCEPT" in shown
    assert "not yet decided" in " ".join(shown.split())
    assert "DRAFT" not in shown


def test_a_draft_is_marked_as_one(desk: Desk) -> None:
    desk.weekly.draw_up(WEEK)

    assert "DRAFT" in words(desk.weekly.pdf(WEEK))


def test_a_draft_is_drawn_anew_with_the_days_of_the_weeks_that_hold_now(desk: Desk) -> None:
    desk.weekly.draw_up("2026-W46")
    assert desk.weekly.show("2026-W46").row.first == date(2026, 11, 9)

    desk.users.set("first_weekday", 4)
    log(desk, on=date(2026, 11, 6))
    assert desk.weekly.show("2026-W46").row.first == date(2026, 11, 9)
    desk.weekly.draw_up("2026-W46")
    row = desk.weekly.show("2026-W46").row
    assert (row.first, row.last, row.new) == (date(2026, 11, 6), date(2026, 11, 12), 1)


def test_a_revision_keeps_the_days_of_the_paper_that_it_revises(desk: Desk) -> None:
    uid = log(desk)
    frozen(desk)
    desk.users.set("first_weekday", 4)

    frozen(desk)
    view = desk.weekly.show(WEEK)
    assert (view.row.edition, view.row.first, view.row.last) == (2, date(2026, 11, 16), date(2026, 11, 22))
    assert (view.counted["new"], view.counted["brought_forward"]) == ([uid], [])


@pytest.mark.parametrize(("before", "after"), [(0, 4), (4, 0), (0, 3), (3, 0), (6, 1)])
def test_no_violation_is_lost_or_counted_twice_when_weeks_begin_on_another_day(
    desk: Desk, clock: FixedClock, before: int, after: int
) -> None:
    desk.users.set("first_weekday", before)
    clock.advance(days=21)
    uids = {log(desk, on=date(2026, 11, day)) for day in range(10, 31)}
    for week in ("2026-W46", "2026-W47"):
        desk.weekly.draw_up(week)
        desk.weekly.freeze(week, "one person does the work")
    desk.users.set("first_weekday", after)
    for week in ("2026-W48", "2026-W49"):
        desk.weekly.draw_up(week)
        assert desk.weekly.show(week).reconciles
        desk.weekly.freeze(week, "one person does the work")

    weeks = [desk.weekly.show(f"2026-W{number}") for number in range(46, 50)]
    new = [uid for view in weeks for uid in view.counted["new"]]
    opening = set(weeks[0].counted["brought_forward"])
    assert sorted([*new, *opening]) == sorted(uids)
    assert set(weeks[-1].counted["balance"]) == uids


def test_what_is_withdrawn_protected_or_reopened_behind_a_frozen_week_still_reconciles(
    desk: Desk, clock: FixedClock
) -> None:
    withdrawn, protected, reopened, backdated = (log(desk) for _ in range(4))
    desk.violations.dispose(reopened, date(2026, 11, 20), Disposal.FILED)
    frozen(desk)
    clock.advance(days=7)
    desk.violations.withdraw(withdrawn, "entered in error")
    desk.violations.protect(protected, "complaint to the Ombudsperson", date(2026, 11, 19))
    desk.violations.reopen(reopened, date(2026, 11, 21))
    desk.violations.dispose(backdated, date(2026, 11, 19), Disposal.WARNED)

    desk.weekly.draw_up("2026-W48")
    view = desk.weekly.show("2026-W48")
    assert view.reconciles
    assert set(view.counted["brought_forward"]) == {withdrawn, protected, backdated}
    assert set(view.counted["disposed"]) == {withdrawn, protected, backdated}
    assert (view.counted["reopened"], view.counted["balance"]) == ([reopened], [reopened])
    desk.weekly.freeze("2026-W48", "one person does the work")
    desk.weekly.draw_up(WEEK)
    desk.week_words.state_reasons(WEEK, figures={"": "a complaint to the Ombudsperson is protected"})
    assert desk.weekly.show(WEEK).reconciles
