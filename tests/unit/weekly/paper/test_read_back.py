"""English pages read by pdftotext: every figure on them is what the rows of the return come to."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from kpdesk.documents.paper import Size

CODED_ROW = re.compile(r"^ *\d+ +(V\d\d)\b.*?" + r" +(\d+)" * 5 + r"$")
TOTAL_ROW = re.compile(r"^ *Total" + r" +(\d+)" * 5 + r"$", re.MULTILINE)
VIOLATION_ROW = re.compile(r"^ *(\d+) +(?:Constable|Head Constable|Assistant Sub-Inspector) .*?(\d{4}) {2,}")
COUNTS = [(1, Size.A4), (6, Size.LEGAL), (40, Size.A4), (40, Size.LEGAL)]


def account(rows: list[dict[str, object]]) -> tuple[int, ...]:
    """Brought forward, new, reopened, disposed of and balance, counted row by row."""
    came = Counter(row["came"] for row in rows)
    pending = sum(bool(row["pending"]) for row in rows)
    return came["brought_forward"], came["new"], came["reopened"], len(rows) - pending, pending


def part(text: str, letter: str, end: str) -> str:
    start = text.index(f"Part {letter}. ")
    return text[start : text.index(end, start + 1)]


@pytest.mark.parametrize(("count", "size"), COUNTS)
def test_the_account_by_kind_is_that_of_the_rows(paper, words_of, count: int, size: Size) -> None:
    drawn = paper(count, size=size)

    lines = words_of(drawn.pdf).splitlines()
    printed = {match[1]: tuple(map(int, match.groups()[1:])) for match in map(CODED_ROW.match, lines) if match}
    rows = drawn.view.parts["B"]
    assert printed == {
        kind: account([row for row in rows if row["kind"] == kind]) for kind in {r["kind"] for r in rows}
    }


@pytest.mark.parametrize(("count", "size"), COUNTS)
def test_totals_are_those_of_the_rows_and_balance(paper, words_of, count: int, size: Size) -> None:
    drawn = paper(count, size=size)

    totals = [tuple(map(int, found)) for found in TOTAL_ROW.findall(words_of(drawn.pdf))]
    assert totals == [account(drawn.view.parts["B"])] * 2
    forward, new, reopened, disposed, balance = totals[0]
    assert forward + new + reopened - disposed == balance


@pytest.mark.parametrize("count", [1, 40, 2000])
def test_every_row_of_part_b_stands_once_and_in_its_order(paper, words_of, count: int) -> None:
    drawn = paper(count, size=Size.LEGAL)

    text = part(words_of(drawn.pdf), "B", "Part C. ")
    printed = [(int(match[1]), match[2]) for match in map(VIOLATION_ROW.match, text.splitlines()) if match]
    assert printed == [(row["s_no"], row["cnic_last4"]) for row in drawn.view.parts["B"]]


@pytest.mark.parametrize("count", [6, 40])
def test_every_day_in_part_b_is_that_of_its_row(paper, words_of, count: int) -> None:
    drawn = paper(count, size=Size.LEGAL)

    printed = Counter(re.findall(r"\d\d\.\d\d\.\d{4}", part(words_of(drawn.pdf), "B", "Part C. ")))
    expected = Counter()
    for row in drawn.view.parts["B"]:
        expected.update(days_told(row))
    # The running head of each further page names the week again.
    assert not expected - printed


def days_told(row: dict[str, str]) -> list[str]:
    return [
        date.fromisoformat(row[name]).strftime("%d.%m.%Y")
        for name in ("seen_on", "action_on", "suspended_on", "disposed_on")
        if row[name]
    ]


@pytest.mark.parametrize("count", [1, 40])
def test_the_other_figures_are_those_of_the_return(paper, words_of, count: int) -> None:
    drawn = paper(count)

    text = " ".join(words_of(drawn.pdf).split())
    for words, name in (
        ("Strength on the roster", "strength"),
        ("Accounts looked at", "accounts_checked"),
        ("Charge sheets issued", "charge_sheets"),
        ("Minor punishments", "minor_punishments"),
        ("Authorised groups on the register", "groups_authorised"),
        ("Cases with a date that has passed", "steps_overdue"),
        ("Pending over 30 days", "pending_over_30_days"),
        ("Pending without a case", "pending_without_action"),
    ):
        assert re.search(rf"{words} {drawn.view.figures[name]}\b", text), words


def test_the_certificate_states_the_counts_of_its_annexes(paper, words_of) -> None:
    drawn = paper(40)

    text = " ".join(words_of(drawn.pdf).split())
    certificate = text[text.index("COMPLIANCE CERTIFICATE") :]
    unauthorised = [row for row in drawn.view.parts["C"] if not row["authorised"]]
    assert f"annexed ({len(unauthorised)} in number, Part C)" in certificate
    for row in unauthorised:
        assert (f"S.No. {row['s_no']} of Part C, not closed" in certificate) is (not row["closed_on"])
    assert "as on 22.11.2026" in certificate


def test_pages_are_numbered_to_the_last(paper, words_of) -> None:
    pages = words_of(paper(40).pdf).split("\f")[:-1]

    assert [re.search(r"Page (\d+) of (\d+)", page).groups() for page in pages] == [
        (str(number), str(len(pages))) for number in range(1, len(pages) + 1)
    ]


def test_each_page_of_part_b_has_the_headings_again(paper, words_of) -> None:
    pages = [page for page in words_of(paper(200).pdf).split("\f") if re.search(r"@gul_khan_\d", page)]

    assert len(pages) > 10
    assert all("S.No." in page and "Remarks" in page for page in pages)


def test_the_signature_never_stands_alone(paper, words_of) -> None:
    for count in range(10):
        pages = [page for page in words_of(paper(count).pdf).split("\f") if "(ZAFAR AHMAD KHAN)" in page]
        for page in pages:
            above = page[: page.index("(ZAFAR AHMAD KHAN)")].splitlines()[1:]
            assert [line for line in above if line.strip()], f"{count} rows"


def test_a_nil_return_says_so_in_every_part(paper, words_of) -> None:
    text = words_of(paper(0).pdf)

    for letter, end in (("B", "Part C. "), ("C", "Part D. "), ("D", "Part E. ")):
        assert "NIL" in part(text, letter, end)


@pytest.mark.parametrize(("count", "size"), COUNTS)
def test_the_three_charts_stand_on_one_page(paper, words_of, count: int, size: Size) -> None:
    pages = words_of(paper(count, size=size).pdf).split("\f")

    titles = ("Part A (5). Charts", "by the week in which", "by kind and platform", "Pending at the end of the week")
    assert [place for place, page in enumerate(pages) if any(title in page for title in titles)] == [
        place for place, page in enumerate(pages) if all(title in page for title in titles)
    ]
