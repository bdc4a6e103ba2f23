"""The verbs about records: everything once more, acknowledgements, and the list of who gets CNIC and mobile."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpdesk.cli import main as head
from kpdesk.cli.call import Call
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft
from kpdesk.roster.records import PersonRecord

Run = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a verb on an open desk and returns its exit code and its JSON."""

    def call(desk: Desk, *words: str) -> tuple[int, dict[str, Any]]:
        monkeypatch.setattr(Call, "desk", lambda _call: desk)
        monkeypatch.setattr(Call, "close", lambda _call: None)
        code = head.main([*words, "--json"])
        return code, json.loads(capsys.readouterr().out)

    return call


def test_full_and_acknowledgements_from_the_command_line(
    enrolled: Desk, cpo: Desk, stick: Path, run: Run, freeze: Callable[..., str]
) -> None:
    with enrolled.workplace.writing() as uow:
        person = PersonRecord(name="Gul Khan", sort_name="gul khan", rank="CONST")
        uow.session.add(person)
        uow.commit()
        uid = person.uid
    week = freeze(enrolled)
    nothing, refused = run(enrolled, "exchange", "send-acknowledgements", "--out", str(stick))
    enrolled.directives.acknowledge(AckDraft("D9", (uid,), on=date(2026, 11, 20)))

    first, sent = run(enrolled, "exchange", "send", "--week", week, "--out", str(stick))
    again, full = run(enrolled, "exchange", "send", "--week", week, "--out", str(stick), "--full")
    told, acknowledged = run(enrolled, "exchange", "send-acknowledgements", "--out", str(stick))

    assert (nothing, refused["error"]["code"]) == (3, "no_acknowledgements_to_send")
    assert (first, again, told) == (0, 0, 0)
    assert (full["rows"], full["seq"], acknowledged["kind"]) == (sent["rows"], sent["seq"] + 1, "acknowledgement")
    files = [sent["file"], full["file"], acknowledged["file"]]
    code, taken = run(cpo, "exchange", "receive", *files, "--accept")
    assert (code, [found["added"] for found in taken["files"]]) == (0, [5, 0, 1])


def test_who_gets_what_is_listed(desk: Desk, run: Run) -> None:
    code, listed = run(desk, "shared_fields")
    shown = {item["code"]: item["shown"] for item in listed["items"]}
    assert (code, shown["return.cpo.cnic"], shown["return.region.cnic"]) == (0, "whole", "last4")
