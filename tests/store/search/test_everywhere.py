"""Finding anything by what is typed of it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.states import Step, Track
from kpdesk.cli.main import main
from kpdesk.desk import Desk
from kpdesk.desk.search import SearchDesk
from kpdesk.desk.search_rows import SearchHit, SearchKind
from kpdesk.monitoring.draft import AccountDraft
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.store import Workplace
from kpdesk.violations.draft import ViolationDraft

DAY = date(2026, 11, 20)


@pytest.fixture
def gul(desk: Desk) -> str:
    """The uid of a constable of the roll; another one has a name that sounds like his."""
    desk.roster.register(PersonDraft("Mohammad Khan", "Sher Khan", "HC", "1234-A", posting="PS Saddar"))
    draft = PersonDraft("Gul Khan", "Zarin Khan", "CONST", "1234", cnic="1610112345671", posting="PS City")
    return str(desk.roster.register(draft).uid)


def _violation(desk: Desk, *persons: str, **fields: object) -> str:
    values: dict[str, object] = {"kind": "V02", "platform": "tiktok", "seen_on": DAY, "handle": "@dancer", **fields}
    return desk.violations.register(ViolationDraft(persons, **values))[0][0].uid  # type: ignore[arg-type]


def _found(desk: Desk | SearchDesk, text: str, kind: SearchKind) -> list[SearchHit]:
    face = desk.search if isinstance(desk, Desk) else desk
    return [hit for group in face.everywhere(text) if group.kind is kind for hit in group.hits]


def test_the_number_that_is_meant_exactly_comes_first(desk, gul):
    first = desk.search.everywhere("1234")[0]

    assert first.hits[0].target == gul
    assert first.kind is SearchKind.PERSON


@pytest.mark.parametrize("text", ["16101-1234567-1", "1610112345671", "۱۶۱۰۱-۱۲۳۴۵۶۷-۱", "16101-12"])
def test_a_cnic_is_found_with_dashes_and_without_and_shown_nowhere(desk, gul, text):
    hit = _found(desk, text, SearchKind.PERSON)[0]

    assert hit.target == gul
    assert "1234567" not in " ".join((hit.title, hit.number, *hit.details))


@pytest.mark.parametrize("text", ["محمد خان", "Muhammad Khan", "mohd kha"])
def test_urdu_and_latin_spellings_find_each_other(desk, gul, text):
    assert [hit.title for hit in _found(desk, text, SearchKind.PERSON)] == ["Mohammad Khan"]


def test_what_is_on_record_about_a_person_is_found_by_any_spelling_of_him(desk, gul):
    uid = _violation(desk, gul)
    case = desk.cases.open(CaseDraft((uid,), Track.GENERAL, DAY)).uid

    assert [hit.target for hit in _found(desk, "گل خان", SearchKind.VIOLATION)] == [uid]
    assert [hit.target for hit in _found(desk, "گل خان", SearchKind.CASE)] == [case]


def test_a_violation_is_found_by_handle_by_long_words_and_by_its_number(desk, gul):
    uid = _violation(desk, gul, what="dancing in uniform at a wedding")

    for text in ("@dancer", "dancing", "uniform wedd", "mrd-v-2026-0", "MRD-V-2026-0001"):
        assert [hit.target for hit in _found(desk, text, SearchKind.VIOLATION)] == [uid], text
    assert _found(desk, "uniformity", SearchKind.VIOLATION) == []


def test_the_latest_of_very_many_violations_come_first_however_long_the_word_is(desk, gul):
    for place in range(30):
        _violation(desk, gul, handle=f"@dancer{place}")
    other = _violation(desk, what="dancelike", unidentified="somebody", handle="")
    for place in range(30):
        _violation(desk, gul, handle=f"@dancer{place}x")

    assert _found(desk, "dancer", SearchKind.VIOLATION)[0].details[-1] == "@dancer29x"
    assert [hit.target for hit in _found(desk, "danceli", SearchKind.VIOLATION)] == [other]


def test_a_protected_disclosure_is_found_by_the_authority_alone(desk, gul):
    uid = _violation(desk, gul, handle="@whistle")
    desk.violations.protect(uid, "A complaint to the ombudsperson", DAY)

    seen = {role: _found(_as(desk, role), "@whistle", SearchKind.VIOLATION) for role in Role}
    numbered = {role: _found(_as(desk, role), "MRD-V-2026-0001", SearchKind.VIOLATION) for role in Role}
    named = {role: _found(_as(desk, role), "gul khan", SearchKind.VIOLATION) for role in Role}

    for found in (seen, numbered, named):
        assert {role for role, hits in found.items() if hits} == {Role.HEAD, Role.ADMINISTRATOR}


def _as(desk: Desk, role: Role) -> SearchDesk:
    return SearchDesk(Workplace(desk.workplace.store, Actor("asad", "Asad Gul", role, "MRD")))


def test_a_withdrawn_violation_is_not_found(desk, gul):
    uid = _violation(desk, gul)
    desk.violations.withdraw(uid, "logged twice")

    assert _found(desk, "@dancer", SearchKind.VIOLATION) == []


def test_a_case_and_its_issued_paper_are_found_by_the_letter_number(desk, gul, tmp_path):
    case = desk.cases.open(CaseDraft((_violation(desk, gul),), Track.GENERAL, DAY)).uid
    desk.cases.step(StepDraft(case, Step.SHOW_CAUSE_ISSUED, DAY, {"served_on": "2026-11-20", "number": "1169/EC"}, {}))
    store = str(desk.folder)
    desk.close()
    words = ["--store", store, "--user", "khan", "--password-file", _password(tmp_path)]
    assert main(["cases", "print", case, "show_cause", "--pdf", str(tmp_path / "p.pdf"), *words]) == 0

    with Desk.open(desk.folder, "khan", "four plain words here", clock=desk.clock) as again:
        paper = _found(again, "1169/EC", SearchKind.PAPER)[0]
        assert (paper.title, paper.number, paper.details[0]) == ("show_cause", "1169/EC", "Gul Khan")
        assert again.search.everywhere("1169/EC")[0].kind is SearchKind.PAPER
        assert [hit.target for hit in _found(again, "1169/E", SearchKind.CASE)] == [case]


def test_an_account_is_found_from_the_day_it_is_on_record_until_it_is_withdrawn(desk):
    draft = AccountDraft("whatsapp", name="Mardan Police Yaran", handle="@yaran", found_on=DAY)
    uid = desk.monitoring.add_account(draft).uid

    assert [hit.target for hit in _found(desk, "یاران", SearchKind.ACCOUNT)] == [uid]
    assert [hit.target for hit in _found(desk, "@yar", SearchKind.ACCOUNT)] == [uid]
    desk.monitoring.withdraw_account(uid, "a family member's")
    assert _found(desk, "yaran", SearchKind.ACCOUNT) == []


def test_letters_are_found_by_code_by_number_and_by_a_word_of_their_title(desk):
    letter = desk.directives.items()[0]

    assert _found(desk, letter.code, SearchKind.LETTER)[0].target == letter.code
    word = max(letter.title.split(), key=len)
    assert letter.code in [hit.target for hit in desk.search.everywhere(word, [SearchKind.LETTER], 99)[0].hits]


@pytest.mark.parametrize("text", ["2026-W47", "2026-w47", "18.11.2026"])
def test_a_week_is_found_by_its_name_and_by_a_day_of_it(desk, text):
    assert [hit.target for hit in _found(desk, text, SearchKind.WEEK)] == ["2026-W47"]


def test_settings_and_help_pages_are_found(desk):
    assert "idle_lock_minutes" in [hit.target for hit in _found(desk, "idle lock", SearchKind.SETTING)]
    assert "roster" in [hit.target for hit in _found(desk, "roster", SearchKind.HELP)]


@pytest.mark.parametrize("text", ["", " ", "a", '"', "''--", "*", "AND OR", "\u200f\u200f", "x" * 5000, "%_", "٪ء"])
def test_odd_texts_find_nothing_and_break_nothing(desk, gul, text):
    assert all(group.hits for group in desk.search.everywhere(text))


def _password(folder) -> str:
    path = folder / "password.txt"
    path.write_text("four plain words here", encoding="utf-8")
    return str(path)


def test_the_command_line_finds_by_kind_and_says_when_nothing_is_found(desk, gul, tmp_path, capsys):
    desk.close()
    words = ["--store", str(desk.folder), "--user", "khan", "--password-file", _password(tmp_path), "--json"]

    assert main(["find", "gul", "--kind", "person", *words]) == 0
    found = json.loads(capsys.readouterr().out)["items"]
    assert main(["find", "nobody at all", *words]) == 1

    assert [(item["kind"], item["title"], item["number"]) for item in found] == [("person", "Gul Khan", "1234")]
