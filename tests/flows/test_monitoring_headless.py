"""Monitoring from the command line: unit, check, an account from found to its relapse, the chart on paper."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def office(ask):
    """A founded office."""
    assert ask("init", "--office", "MRD", "--full-name", "Khan Zada").code == 0
    return ask


@pytest.fixture
def group(office) -> str:
    """The uid of a WhatsApp group found on 3 January 2026."""
    answer = office("monitoring", "group", "add", "--platform", "whatsapp", "--name", "Friends", "--on", "2026-01-03")
    return str(answer.data["uid"])


def test_a_unit_with_members_over_time(office) -> None:
    office("monitoring", "unit", "SMMU", "--order-no", "1/PA", "--order-date", "2026-01-05", "--member", "HC Noor")
    joined = office("monitoring", "member", "join", "SMMU", "--name", "FC Wali", "--on", "2026-01-10").data["uid"]
    left = office("monitoring", "member", "leave", joined, "--on", "2026-01-20")

    (unit,) = office("monitoring", "unit").data["items"]
    assert left.code == 0 and unit["members"] == ["HC Noor"]
    assert [one["to"] for one in unit["tenures"]] == [None, "2026-01-20"]


def test_an_account_goes_from_found_to_its_relapse(office, group: str, tmp_path: Path) -> None:
    proof = tmp_path / "deleted.png"
    proof.write_bytes(b"picture")
    office("monitoring", "group", "undertake", group, "--on", "2026-01-04", "--until", "2026-01-08")
    office("monitoring", "group", "close", group, "--on", "2026-01-06", "--file", proof)
    confirmed = office("monitoring", "group", "confirm", group)
    seen = office("monitoring", "group", "see", "active", group, "--on", "2026-01-10")

    assert confirmed.code == 3 and confirmed.data["error"]["code"] == "closer_confirms"
    again = office("monitoring", "group", "show", seen.data["uid"]).data
    assert (again["stage"], again["relapse_of"], again["relapse_within"]) == ("relapsed", group, [7, 30, 90])
    board = office("monitoring", "group", "board").data
    assert [row["uid"] for row in board["board"]["relapsed"]] == [seen.data["uid"]]
    assert board["relapses"] == {"closures": 1, "relapses": 1, "within_7": 1, "within_30": 1, "within_90": 1}
    assert office("monitoring", "group", "proof", group, "--out", tmp_path / "copy.png").code == 0
    assert (tmp_path / "copy.png").read_bytes() == b"picture"
    assert office("monitoring", "group", "verify").data == {"faults": []}


def test_a_witness_confirms_where_the_office_has_no_second_user(office, group: str) -> None:
    office("monitoring", "group", "close", group, "--on", "2026-01-06", "--proof", "seen")
    witness = ("--witness", "Noor Khan", "--rank", "HC")
    short = office("monitoring", "group", "confirm", group, *witness)
    whole = office("monitoring", "group", "confirm", group, *witness, "--reason", "one user only")

    assert short.code == 3 and whole.data["confirmed_by"] == "HC Noor Khan"
    shown = office("monitoring", "group", "show", group).data
    assert (shown["stage"], shown["witness_reason"]) == ("confirmed", "one user only")


def test_a_check_names_the_accounts_and_how_they_were_seen(office, group: str) -> None:
    logged = office(
        "monitoring", "check", "--on", "2026-01-09", "--platform", "WhatsApp", "--deleted", group, "--looked-at", "@abc"
    )

    (check,) = office("monitoring", "checks", "--from", "2026-01-01", "--to", "2026-01-31").data["items"]
    assert logged.code == 0
    assert (check["accounts"], check["looked_at"]) == (1, "@abc")
    assert check["seen"] == [{"account": group, "name": "Friends", "seen": "deleted"}]


def test_the_chart_goes_on_paper_and_is_not_replaced_unasked(office, group: str, tmp_path: Path) -> None:
    target = tmp_path / "chart.pdf"
    first = office("monitoring", "chart", "--weeks", "60", "--pdf", target, "--language", "ur")
    second = office("monitoring", "chart", "--weeks", "60", "--pdf", target)

    assert first.code == 0 and target.read_bytes().startswith(b"%PDF")
    assert second.code == 3 and second.data["error"]["code"] == "file_exists"
    assert office("monitoring", "chart", "--weeks", "0").code == 3


def test_an_account_of_the_family_is_refused_with_the_sentence(office) -> None:
    answer = office("monitoring", "group", "add", "--platform", "tiktok", "--name", "x", "--owner", "family")

    assert answer.code == 3
    assert office("monitoring", "group", "list").data["items"] == []
