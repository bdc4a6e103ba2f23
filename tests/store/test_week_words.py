"""The words of a week: its letter as data, the story a person words himself, reasons, the NIL statement."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.users import UsersDesk
from kpdesk.monitoring.draft import CheckDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.weekly.draft import LONGEST_TEXT

WEEK = "2026-W47"
PASSWORD = "four plain words here"
ALONE = "one person does all the work"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    desk.weekly.draw_up(WEEK)
    return desk


@pytest.fixture
def log(desk: Desk) -> Callable[..., None]:
    def log(kind: str = "V02") -> None:
        desk.violations.register(
            ViolationDraft(unidentified="a driver", kind=kind, platform="tiktok", seen_on=date(2026, 11, 18))
        )
        desk.weekly.draw_up(WEEK)

    return log


def words(desk: Desk, language: str = "en") -> str:
    pages = PdfReader(io.BytesIO(desk.weekly.pdf(WEEK, language=language))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def kept(desk: Desk) -> dict[str, object]:
    from kpdesk.weekly.queries import need_record

    with desk.workplace.reading() as session:
        record = need_record(session, WEEK)
        return {"letter": record.letter, "narrative": record.narrative, "reasons": record.reasons}


def test_the_letter_comes_from_the_settings_of_the_office(desk: Desk) -> None:
    for key, value in (
        ("weekly_to", "The Regional Police Officer; Mardan"), ("weekly_references", "RPO letter No. 77 dated 1.11.26"),
        ("weekly_enclosures", "Copy of the daily diary"), ("weekly_copies", "DIG Headquarters; SP Complaint"),
        ("head_name", "Iqbal Shah"), ("signs_for_name", "Amir Gul"), ("signs_for_designation", "DSP Headquarters"),
    ):  # fmt: skip
        desk.users.set(key, value)

    said = words(desk)
    assert "To: The Regional Police Officer Mardan" in said
    assert "dated 08.04.2025 and RPO letter No. 77 dated 1.11.26 on the subject" in said
    assert "Copy of the daily diary" in said
    assert "1. DIG Headquarters 2. SP Complaint" in said
    assert "(Amir Gul) DSP Headquarters" in said
    assert "(Iqbal Shah)" in said, "the head of office signs the certificate himself"


def test_the_certificate_is_signed_by_whoever_signs_the_letter_where_the_office_says_so(desk: Desk) -> None:
    desk.users.set("head_name", "Iqbal Shah")
    desk.users.set("signs_for_name", "Amir Gul")
    desk.users.set("weekly_certificate_by", "letter")

    assert "Iqbal Shah" not in words(desk)


def test_no_copies_at_all_is_said_with_a_hyphen(desk: Desk) -> None:
    assert "for information." in words(desk)
    desk.users.set("weekly_copies", "-")

    assert desk.week_words.letter(WEEK).copies == ()
    assert "Copy of above is forwarded" not in words(desk)


def test_a_week_keeps_only_what_it_has_otherwise_than_the_settings(desk: Desk) -> None:
    letter = desk.week_words.letter(WEEK)
    desk.week_words.write_letter(WEEK, replace(letter, copies=("SP Complaint",), signs_for="DPO Mardan"))
    desk.users.set("weekly_enclosures", "Copy of the daily diary")

    assert kept(desk)["letter"] == {"en": {"copies": ["SP Complaint"], "signs_for": "DPO Mardan"}}
    after = desk.week_words.letter(WEEK)
    assert after.copies == ("SP Complaint",)
    assert after.enclosures[-1] == "Copy of the daily diary"


def test_what_was_chosen_in_english_stands_on_the_urdu_paper_unless_it_has_its_own(desk: Desk) -> None:
    usual = desk.week_words.letter(WEEK, "ur")
    letter = replace(desk.week_words.letter(WEEK), signatory="Amir Gul", copies=("SP Complaint",))
    desk.week_words.write_letter(WEEK, letter)
    assert desk.week_words.letter(WEEK, "ur").signatory == "Amir Gul"

    own = replace(desk.week_words.letter(WEEK, "ur"), signatory="امیر گل", copies=usual.copies)
    desk.week_words.write_letter(WEEK, own, "ur")
    after = desk.week_words.letter(WEEK, "ur")
    assert (after.signatory, after.copies) == ("امیر گل", usual.copies)
    assert desk.week_words.letter(WEEK) == letter


def test_a_letter_that_was_not_changed_changes_nothing(desk: Desk) -> None:
    entries = desk.audit.verify().entries

    assert desk.week_words.write_letter(WEEK, desk.week_words.letter(WEEK)).uids == ()
    assert desk.audit.verify().entries == entries


def test_words_of_a_person_are_marked_on_the_paper_in_the_record_and_in_the_history(desk: Desk) -> None:
    desk.week_words.tell(WEEK, "A quiet week, no violation.")

    assert "A quiet week, no violation. [Worded by khan on 22.11.2026; the figures are those of Part A.]" in words(desk)
    assert kept(desk)["narrative"]["en"]["by"] == "khan"  # type: ignore[index]
    (entry,) = [entry for entry in desk.audit.latest() if entry.action == "week_letter_written"]
    assert (entry.details["narrative"], entry.details["language"]) == ("A quiet week, no violation.", "en")


def test_each_language_is_worded_for_itself(desk: Desk) -> None:
    desk.week_words.tell(WEEK, "اس ہفتے کچھ نہیں ہوا۔", "ur")

    told = desk.weekly.show(WEEK).narratives
    assert (told["ur"].text, told["en"].edit) == ("اس ہفتے کچھ نہیں ہوا۔", None)
    assert "Worded by" not in words(desk)


@pytest.mark.parametrize("back", ["", "drafted"])
def test_the_drafted_words_come_back(desk: Desk, back: str) -> None:
    drafted = desk.weekly.show(WEEK).narratives["en"].drafted
    desk.week_words.tell(WEEK, "A quiet week.")
    desk.week_words.tell(WEEK, drafted if back else "")

    assert kept(desk)["narrative"] == {}


def test_words_of_other_figures_stop_the_freeze_until_they_are_looked_at_again(
    desk: Desk, log: Callable[..., None]
) -> None:
    desk.week_words.tell(WEEK, "A quiet week.")
    log()

    with pytest.raises(ProblemsFound) as found:
        desk.weekly.freeze(WEEK, ALONE)
    assert "words_outdated" in [problem.code for problem in found.value.problems]
    desk.week_words.write_letter(WEEK, desk.week_words.letter(WEEK))
    desk.weekly.freeze(WEEK, ALONE)
    assert desk.weekly.show(WEEK).narratives["en"].text == "A quiet week."


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"narrative": ""}, "letter_field_empty", "narrative"),
        ({"to": (" ",)}, "letter_field_empty", "to"),
        ({"note": "x" * (LONGEST_TEXT + 1)}, "words_too_long", "note"),
        ({"copies": ("bell \x07",)}, "text_with_control_sign", "copies"),
        ({"references": tuple(map(str, range(21)))}, "letter_too_many_lines", "references"),
    ],
)
def test_what_no_paper_can_show_is_refused_with_its_field(
    desk: Desk, change: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(ProblemsFound) as found:
        desk.week_words.write_letter(WEEK, replace(desk.week_words.letter(WEEK), **change))  # type: ignore[arg-type]

    assert (found.value.code, found.value.field) == (code, field)


def test_a_frozen_week_takes_no_words_and_no_reasons(desk: Desk) -> None:
    letter = desk.week_words.letter(WEEK)
    desk.weekly.freeze(WEEK, ALONE)

    for call in (
        lambda: desk.week_words.tell(WEEK, "x"),
        lambda: desk.week_words.write_letter(WEEK, letter),
        lambda: desk.week_words.state_reasons(WEEK, {"except_no_roster": "x"}),
    ):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.code == "week_already_frozen"


def test_an_auditor_words_nothing(desk: Desk, clock: FixedClock) -> None:
    UsersDesk(desk.workplace, Argon2Cost(64, 1, 1)).add(UserDraft("gul", "Gul", Role.AUDITOR, PASSWORD))
    desk.close()

    with Desk.open(desk.folder, "gul", PASSWORD, clock=clock) as auditor:
        for call in (
            lambda: auditor.week_words.tell(WEEK, "x"),
            lambda: auditor.week_words.state_reasons(WEEK, {"except_no_roster": "x"}),
        ):
            with pytest.raises(Refused) as refused:
                call()
            assert refused.value.code == "not_permitted"


def test_a_reason_stands_on_the_certificate_and_stays_when_the_week_is_drawn_up_again(
    desk: Desk, log: Callable[..., None]
) -> None:
    desk.week_words.state_reasons(WEEK, {"except_no_roster": "The roll is with the EC."})
    log()

    reasons = {item["key"]: item["reason"] for item in desk.weekly.show(WEEK).certificate["exceptions"]}
    assert reasons["except_no_roster"] == "The roll is with the EC."
    said = words(desk)
    assert "Statement (1), no nominal roll: The roll is with the EC." in said
    assert "Statement (5), S.No. 1 of Part B, on which no case has been opened: no reason is on record" in said
    desk.week_words.state_reasons(WEEK, {"except_no_roster": ""})
    assert "The roll is with the EC." not in words(desk)


@pytest.mark.parametrize(
    ("exceptions", "figures", "code"),
    [
        ({"except_moon": "x"}, {}, "exception_unknown"),
        ({}, {"": "x"}, "no_revision"),
        ({"except_no_roster": "bell \x07"}, {}, "text_with_control_sign"),
        ({"except_no_roster": "x" * (LONGEST_TEXT + 1)}, {}, "words_too_long"),
    ],
)
def test_a_reason_for_nothing_or_that_no_paper_can_show_is_refused(
    desk: Desk, exceptions: dict[str, str], figures: dict[str, str], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        desk.week_words.state_reasons(WEEK, exceptions, figures)
    assert refused.value.code == code


def test_a_reason_for_a_figure_that_did_not_change_is_refused(desk: Desk) -> None:
    desk.weekly.freeze(WEEK, ALONE)
    desk.weekly.draw_up(WEEK)

    with pytest.raises(Refused) as refused:
        desk.week_words.state_reasons(WEEK, figures={"new": "x"})
    assert refused.value.code == "figure_not_changed"


def test_a_nil_week_without_any_check_says_so_on_the_paper_that_is_signed(desk: Desk) -> None:
    said = words(desk)

    assert "NIL STATEMENT" in said
    assert "this statement stands on no check" in said
    assert "NIL statement with the checks behind it" in said


def test_a_nil_week_lists_what_was_looked_at_by_whom_and_when(desk: Desk) -> None:
    for number, who in enumerate(("ASI Noor", "HC Ali")):
        desk.monitoring.log_check(
            CheckDraft(
                on=date(2026, 11, 17 + number), checked_by=who, accounts_checked=620, nothing_found=True,
                platforms=("tiktok", "facebook"), looked_at="profiles of PS City",
            )
        )  # fmt: skip
    desk.weekly.draw_up(WEEK)

    said = words(desk)
    assert "2 checks, of 1,240 public accounts" in said
    for part in ("17.11.2026 ASI Noor TikTok, Facebook 620 profiles of PS City Nothing found", "18.11.2026 HC Ali"):
        assert part in said


def test_a_week_with_a_violation_has_no_nil_statement(desk: Desk, log: Callable[..., None]) -> None:
    log()

    assert "NIL STATEMENT" not in words(desk)


def test_the_workbook_shows_the_letter_as_it_was_frozen(desk: Desk) -> None:
    desk.users.set("head_name", "Iqbal Shah")
    desk.week_words.tell(WEEK, "A quiet week.")
    desk.weekly.freeze(WEEK, ALONE)
    desk.users.set("weekly_to", "Somebody else")

    assert desk.weekly.show(WEEK).letters["en"].to[0].startswith("The Additional Inspector General")
    assert desk.weekly.show(WEEK).letters["en"].certifier.name == "Iqbal Shah"
