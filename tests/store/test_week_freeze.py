"""The freeze: a second person signs what was drawn up, and the paper stays the same for ever."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest
from pypdf import PdfReader
from sqlalchemy import text

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.base.sentences import LANGUAGES
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.users import UsersDesk
from kpdesk.documents.paper import Size
from kpdesk.monitoring.draft import CheckDraft
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.weekly.checking import PaperVerdict
from kpdesk.weekly.draft import LONGEST_TEXT

WEEK = "2026-W47"
PASSWORD = "four plain words here"
ALONE = "one person does all the work"


@pytest.fixture
def log(desk: Desk) -> Callable[..., str]:
    def log(kind: str = "V02") -> str:
        draft = ViolationDraft(unidentified="a driver", kind=kind, platform="tiktok", seen_on=date(2026, 11, 18))
        return desk.violations.register(draft)[0][0].uid

    return log


def add(desk: Desk, name: str, role: Role) -> None:
    UsersDesk(desk.workplace, Argon2Cost(64, 1, 1)).add(UserDraft(name, name.title(), role, PASSWORD))


def as_user(desk: Desk, name: str, clock: FixedClock) -> Desk:
    desk.close()
    return Desk.open(desk.folder, name, PASSWORD, clock=clock)


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def papers(desk: Desk, edition: int) -> dict[tuple[str, str], bytes]:
    return {
        (size.value, language): desk.weekly.pdf(WEEK, size, edition, language=language)
        for size in Size
        for language in LANGUAGES
    }


def test_whoever_drew_it_up_does_not_freeze_it(desk: Desk, clock: FixedClock) -> None:
    add(desk, "gul", Role.SUPERVISOR)
    desk.weekly.draw_up(WEEK)

    with pytest.raises(Refused) as refused:
        desk.weekly.freeze(WEEK)
    assert (refused.value.code, refused.value.field) == ("freeze_needs_another", "waiver")
    with as_user(desk, "gul", clock) as supervisor:
        supervisor.weekly.freeze(WEEK)
        row = supervisor.weekly.show(WEEK).row
    assert (row.drawn_up_by, row.frozen_by) == ("khan", "gul")


def test_a_one_man_office_waives_it_with_its_reason_on_record(desk: Desk) -> None:
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK, f" {ALONE} ")

    (entry,) = [entry for entry in desk.audit.latest() if entry.action == "week_frozen"]
    assert desk.weekly.show(WEEK).waiver == entry.details["waiver"] == ALONE


@pytest.mark.parametrize("role", [Role.CLERK, Role.SUPERVISOR])
def test_where_there_is_another_who_could_draw_up_or_freeze_nothing_is_waived(desk: Desk, role: Role) -> None:
    add(desk, "gul", role)
    desk.weekly.draw_up(WEEK)

    with pytest.raises(Refused) as refused:
        desk.weekly.freeze(WEEK, ALONE)
    assert (refused.value.code, refused.value.values["others"]) == ("waiver_needs_one_man", "gul")


def test_an_auditor_or_a_disabled_user_is_no_second_person(desk: Desk) -> None:
    add(desk, "reader", Role.AUDITOR)
    add(desk, "gone", Role.SUPERVISOR)
    desk.users.disable("gone")
    desk.weekly.draw_up(WEEK)

    desk.weekly.freeze(WEEK, ALONE)
    assert desk.weekly.show(WEEK).row.frozen_by == "khan"


@pytest.mark.parametrize(
    ("waiver", "code"), [("bell \x07", "text_with_control_sign"), ("x" * (LONGEST_TEXT + 1), "words_too_long")]
)
def test_a_waiver_that_no_paper_could_show_is_refused(desk: Desk, waiver: str, code: str) -> None:
    desk.weekly.draw_up(WEEK)

    with pytest.raises(Refused, match=code) as refused:
        desk.weekly.freeze(WEEK, waiver)
    assert refused.value.field == "waiver"


def test_a_waiver_that_was_not_needed_is_not_kept(desk: Desk, clock: FixedClock) -> None:
    add(desk, "gul", Role.SUPERVISOR)
    desk.weekly.draw_up(WEEK)

    with as_user(desk, "gul", clock) as supervisor:
        supervisor.weekly.freeze(WEEK, "nobody else")
        assert supervisor.weekly.show(WEEK).waiver == ""


def test_a_supervisor_may_word_the_letter_and_still_freeze(desk: Desk, clock: FixedClock) -> None:
    add(desk, "gul", Role.SUPERVISOR)
    desk.weekly.draw_up(WEEK)

    with as_user(desk, "gul", clock) as supervisor:
        supervisor.week_words.tell(WEEK, "A quiet week.")
        supervisor.weekly.freeze(WEEK)
        assert supervisor.weekly.show(WEEK).narratives["en"].text == "A quiet week."


def test_what_is_frozen_is_what_was_drawn_up(desk: Desk, log: Callable[..., str]) -> None:
    desk.weekly.draw_up(WEEK)
    log()

    with pytest.raises(ProblemsFound) as found:
        desk.weekly.freeze(WEEK, ALONE)
    moved = {problem.field: problem.values for problem in found.value.problems if problem.code == "week_moved_on"}
    assert (moved["new"]["before"], moved["new"]["after"]) == (0, 1)
    assert not desk.weekly.show(WEEK).reconciles
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK, ALONE)


def test_a_row_that_changed_without_any_figure_is_noticed(desk: Desk) -> None:
    check = CheckDraft(on=date(2026, 11, 20), checked_by="ASI Noor", accounts_checked=40, nothing_found=True)
    desk.monitoring.log_check(check)
    desk.weekly.draw_up(WEEK)
    with desk.workplace.writing() as uow:
        uow.session.execute(text("UPDATE monitoring_check SET checked_by = 'HC Ali'"))
        uow.commit()

    with pytest.raises(ProblemsFound) as found:
        desk.weekly.freeze(WEEK, ALONE)
    assert "week_rows_moved_on" in [problem.code for problem in found.value.problems]


def test_every_paper_is_kept_and_the_history_tells_what_each_was(desk: Desk) -> None:
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK, ALONE)

    (entry,) = [entry for entry in desk.audit.latest() if entry.action == "week_papers_kept"]
    for (size, language), pdf in papers(desk, 1).items():
        assert entry.details[f"{size}_{language}"] == sha256(pdf).hexdigest()
    assert len({sha256(pdf).hexdigest() for pdf in papers(desk, 1).values()}) == 4


def test_a_frozen_week_reprints_byte_for_byte_years_later(
    desk: Desk, clock: FixedClock, log: Callable[..., str]
) -> None:
    log()
    desk.roster.register(PersonDraft(name="Gul Khan", rank="CONST", posting="PS City", enlisted_on=date(2015, 1, 1)))
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK, ALONE)
    kept, shown, sheets = papers(desk, 1), desk.weekly.show(WEEK), desk.week_words.letter(WEEK, "ur")

    clock.advance(days=5 * 365)
    for key, value in (
        ("letterhead", "OFFICE OF ANOTHER NAME"), ("letterhead_urdu", "اور دفتر"), ("head_name", "Another Head"),
        ("head_designation", "Another Post"), ("station", "Elsewhere"), ("phone", "091-9210457"),
        ("signs_for_name", "Somebody"), ("signs_for_designation", "DSP"), ("weekly_copies", "Nobody"),
        ("weekly_to", "Somebody else"), ("letter_suffix", "PA"), ("paper", "legal"), ("first_weekday", "4"),
        ("weekly_certificate_by", "letter"),
    ):  # fmt: skip
        desk.users.set(key, value)
    desk.roster.register(PersonDraft(name="Noor Ali", rank="HC", posting="PS Hoti", enlisted_on=date(2016, 1, 1)))
    log("V16")
    with as_user(desk, "khan", clock) as later:
        assert papers(later, 1) == kept
        assert later.weekly.show(WEEK, 1) == shown
        assert later.week_words.letter(WEEK, "ur", 1) == sheets


def test_a_revision_leaves_every_paper_of_the_first_as_it_was(desk: Desk, log: Callable[..., str]) -> None:
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK, ALONE)
    kept, first = papers(desk, 1), desk.weekly.show(WEEK)
    log()
    desk.weekly.draw_up(WEEK)
    with pytest.raises(ProblemsFound) as found:
        desk.weekly.freeze(WEEK, ALONE)
    assert "revision_without_reason" in [problem.code for problem in found.value.problems]
    desk.week_words.state_reasons(WEEK, figures={"": "A violation was logged late.", "balance": "It pends."})
    desk.weekly.freeze(WEEK, ALONE)

    said = words(desk.weekly.pdf(WEEK))
    assert papers(desk, 1) == kept
    assert first.row.digest is not None
    assert f"Revised (2) of the report frozen on 22.11.2026 (digest {first.row.digest[:16]})" in said
    assert "takes the place of the certificate with the report frozen on 22.11.2026" in said
    changes = desk.weekly.show(WEEK).changes
    for change in changes:
        assert change.reason == ("It pends." if change.figure == "balance" else "A violation was logged late.")
    certified = [change for change in changes if change.figure.startswith("certificate.")]
    in_letter_and_list = 2
    told = len(changes) - 1 + len(certified) + in_letter_and_list
    assert said.count("A violation was logged late.") == told


def test_a_word_changed_in_the_store_behind_the_paper_shows(desk: Desk) -> None:
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK, ALONE)
    file = desk.folder.parent / "paper.pdf"
    file.write_bytes(desk.weekly.pdf(WEEK))
    assert {check.verdict for check in desk.papers.check_file(file).checks} == {PaperVerdict.TRUE}
    with desk.workplace.writing() as uow:
        uow.session.execute(text("UPDATE weekly_return SET issued = replace(issued, 'Mardan', 'Swabi')"))
        uow.commit()

    assert {check.verdict for check in desk.papers.check_file(file).checks} == {PaperVerdict.ALTERED}


def test_a_language_or_edition_that_there_is_not_is_refused(desk: Desk) -> None:
    desk.weekly.draw_up(WEEK)

    for call, code in (
        (lambda: desk.weekly.pdf(WEEK, language="ps"), "language_unknown"),
        (lambda: desk.week_words.letter(WEEK, "ps"), "language_unknown"),
        (lambda: desk.weekly.pdf(WEEK, edition=9), "week_not_drawn_up"),
    ):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.code == code
