"""The practice store: real work on invented data, of which nothing ever leaves it."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime
from io import BytesIO

import openpyxl
import pytest
from pypdf import PdfReader

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.progress import Progress, Step
from kpdesk.base.sentences import sentence
from kpdesk.cli.main import main, parser
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.practice.district import PERSONS, practice_district
from kpdesk.desk.practice.marker import MARKER, PASSWORD, USER, is_practice_folder, practice_folder
from kpdesk.documents.page_furniture import Furniture, marked_as_practice
from kpdesk.documents.paper import Size
from kpdesk.exchange.packing import hand_over

CLOCK = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
QUICK = Argon2Cost(64, 1, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("offices") / "mardan-practice"
    practice_district(folder, CLOCK, cost=QUICK).close()
    return folder


@pytest.fixture
def practice(folder):
    with practice_district(folder, CLOCK) as desk:
        yield desk


def test_it_lies_beside_the_offices_own_folder(tmp_path):
    assert practice_folder(tmp_path / "mardan") == tmp_path / "mardan-practice"


def test_its_folder_is_known_without_opening_it(folder, tmp_path):
    assert is_practice_folder(folder)
    assert not is_practice_folder(tmp_path)


def test_it_holds_persons_and_two_weeks_of_which_one_waits_to_be_frozen(practice):
    assert practice.roster.count() == PERSONS
    assert practice.weekly.show("2026-W45").row.digest
    with pytest.raises(Refused):
        practice.weekly.show("2026-W46")

    practice.weekly.draw_up("2026-W46")
    assert practice.weekly.show("2026-W46").figures["new"] > 0


def test_a_second_look_round_finds_the_store_of_the_first(folder):
    with practice_district(folder, CLOCK) as desk:
        store = desk.folder / "store.db"
        before = store.stat().st_ino
    practice_district(folder, CLOCK).close()

    assert store.stat().st_ino == before


@pytest.mark.parametrize("verb", [
    lambda desk, out: desk.exchange.enrol(out),
    lambda desk, out: desk.exchange.send("2026-W45", out),
])  # fmt: skip
def test_nothing_is_sent_from_it(practice, tmp_path, verb):
    with pytest.raises(Refused, match="practice_never_sent"):
        verb(practice, tmp_path)

    assert list(tmp_path.iterdir()) == []
    assert practice.exchange.outbox() == ()


def test_it_says_that_it_is_practice_and_a_real_store_does_not(practice, desk):
    assert practice.is_practice()
    assert not desk.is_practice()


def pages_of(pdf):
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def test_every_page_of_a_draft_and_of_a_frozen_report_says_so(practice):
    practice.weekly.draw_up("2026-W46")
    for week in ("2026-W45", "2026-W46"):
        pages = pages_of(practice.weekly.pdf(week, Size.A4))
        assert len(pages) > 1
        assert all(page.count(sentence("paper_practice")) == 2 for page in pages)


def test_a_paper_in_urdu_says_so_in_urdu_before_its_other_tags():
    marked = marked_as_practice(Furniture(tags=("CONFIDENTIAL",), language="ur"))

    assert marked.tags == (sentence("paper_practice", language="ur"), "CONFIDENTIAL")
    assert marked.mark == "مشق"


def test_a_draft_is_still_marked_as_a_draft(practice):
    practice.weekly.draw_up("2026-W46")
    assert "DRAFT" in pages_of(practice.weekly.pdf("2026-W46", Size.A4))[0]


def test_its_workbooks_begin_with_a_sheet_that_says_so(practice, tmp_path):
    practice.roster.export(tmp_path / "roll.xlsx")

    book = openpyxl.load_workbook(tmp_path / "roll.xlsx")
    assert book.sheetnames[0] == "PRACTICE"
    assert "invented" in book["PRACTICE"]["A1"].value


def test_an_offices_own_papers_and_workbooks_say_nothing_of_it(practice, desk, tmp_path):
    desk.weekly.draw_up("2026-W46")
    assert "PRACTICE" not in "".join(pages_of(desk.weekly.pdf("2026-W46", Size.A4)))
    desk.roster.export(tmp_path / "own.xlsx")
    assert "PRACTICE" not in openpyxl.load_workbook(tmp_path / "own.xlsx").sheetnames


def leaving_verbs():
    """The verbs that write a file for somebody else into a folder."""
    for path, actions in leaves(parser()):
        folders = [one.option_strings[0] for one in actions if one.dest in ("out", "receipt_dir")]
        sends = path[0] == "exchange" or path in (
            ("weekly", "pack"), ("province", "send-reviews"), ("province", "query"),
        )  # fmt: skip
        if folders and sends:
            yield path, actions


def leaves(verbs, path=()):
    below = [action for action in verbs._actions if isinstance(action, argparse._SubParsersAction)]
    for action in below:
        for name, parser_below in action.choices.items():
            yield from leaves(parser_below, (*path, name))
    if not below:
        yield path, verbs._actions


LIKELY = {"week": "2026-W45", "office": "MRD", "on": "2026-11-10", "files": "roll.csv", "to": "CPO"}


@pytest.mark.parametrize(("path", "actions"), tuple(leaving_verbs()), ids=lambda value: str(value)[:44])
def test_no_verb_writes_a_file_for_another_office_from_it(folder, tmp_path, monkeypatch, capsys, path, actions):
    monkeypatch.setenv("KPDESK_USER", USER)
    monkeypatch.setenv("KPDESK_PASSWORD", PASSWORD)
    monkeypatch.setenv("KPDESK_WORDS", "one two three four five six")
    stick = tmp_path / "stick"
    words = [*path, "--store", str(folder), "--json"]
    for action in actions:
        if action.dest in ("out", "receipt_dir"):
            words += [action.option_strings[0], str(stick)]
        elif action.dest == "all":
            words.append("--all")
        elif action.required:
            words += [*action.option_strings[:1], LIKELY.get(action.dest, "1")]

    assert main(words) in {3, 4}, words
    assert "error" in json.loads(capsys.readouterr().out)
    assert not stick.exists() or list(stick.iterdir()) == []
    assert list((folder / "outbox").glob("*.xlsx")) == []


def test_the_last_door_is_closed_whatever_a_verb_forgot(practice, tmp_path):
    practice.roster.count()
    with pytest.raises(Refused, match="practice_never_sent"):
        hand_over(b"sealed", tmp_path, "KPD_MRD_CPO_00001_return.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("real")
    with pytest.raises(Refused, match="practice_folder_in_use"):
        practice_district(tmp_path, CLOCK)

    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_stopping_it_leaves_nothing(tmp_path):
    progress = Progress(lambda step: progress.stop() if step.label == "practice_week" else None)
    with pytest.raises(Cancelled):
        practice_district(tmp_path / "new", CLOCK, progress, QUICK)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("with_keys", [True, False])
def test_a_store_that_a_power_cut_left_half_made_is_made_anew(tmp_path, with_keys):
    half = tmp_path / "half"
    desk, _words = Desk.create(half, "MRD", "practice", "Practice Clerk", "practice only", clock=CLOCK, cost=QUICK)
    desk.close()
    if not with_keys:
        (half / "keys.json").unlink()
    (half / MARKER).write_text("begun")
    said: list[Step] = []
    progress = Progress(said.append)
    with practice_district(half, CLOCK, progress, QUICK) as desk:
        assert desk.roster.count() == PERSONS

    assert said[0].label == "practice_office"
