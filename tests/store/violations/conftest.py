"""An office with four people on its roll, and a violation ready to be logged."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kpdesk.base.actor import Actor, Role
from kpdesk.cli.main import main
from kpdesk.desk import Desk
from kpdesk.desk.evidence import EvidenceDesk
from kpdesk.desk.violations import ViolationsDesk
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.store import Workplace
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rows import Registered

SEEN = date(2026, 11, 20)
PEOPLE = {
    "gul": PersonDraft(
        "Gul Khan", "Zarin Khan", "CONST", "1234", cnic="1610112345671", personnel_no="00231618", posting="PS City"
    ),
    "noor": PersonDraft("Noor Ali", "Sher Ali", "HC", "56", cnic="1610212345673", posting="PS Saddar"),
    "asad": PersonDraft("Asad Ullah", "Umar Gul", "SI", "", cnic="1610312345675", posting="Lines"),
    "zar": PersonDraft("Zar Wali", "Akbar", "CONST", "77", cnic="1610412345677", posting="PS City"),
}

Run = Callable[..., tuple[int, dict[str, Any]]]
Log = Callable[..., tuple[Registered, ...]]
As = Callable[[Role], ViolationsDesk]


@pytest.fixture
def people(desk: Desk) -> dict[str, str]:
    """The uids of the persons on the roll by a short name."""
    return {name: desk.roster.register(draft).uid for name, draft in PEOPLE.items()}


@pytest.fixture
def log(desk: Desk, people: dict[str, str]) -> Log:
    """Logs a violation of the named persons; any field of the draft may be given."""

    def logging(*names: str, **fields: Any) -> tuple[Registered, ...]:
        values = {"kind": "V02", "platform": "tiktok", "seen_on": SEEN, **fields}
        return desk.violations.register(ViolationDraft(tuple(people[name] for name in names), **values))[0]

    return logging


@pytest.fixture
def desk_as(desk: Desk) -> As:
    """The violations as a user of another role sees them."""

    def other(role: Role) -> ViolationsDesk:
        return ViolationsDesk(Workplace(desk.workplace.store, Actor("other", "Other One", role, "MRD")))

    return other


@pytest.fixture
def evidence_as(desk: Desk) -> Callable[[Role], EvidenceDesk]:
    """The evidence as a user of another role sees it."""

    def other(role: Role) -> EvidenceDesk:
        return EvidenceDesk(Workplace(desk.workplace.store, Actor("other", "Other One", role, "MRD")))

    return other


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A file to be taken in as evidence."""
    path = tmp_path / "screen shot.png"
    Image.effect_noise((320, 640), 60).save(path)
    return path


@pytest.fixture
def run(desk: Desk, people: dict[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a verb with ``--json`` in the office with four people."""
    monkeypatch.setenv("KPDESK_STORE", str(desk.folder))
    monkeypatch.setenv("KPDESK_USER", "khan")
    monkeypatch.setenv("KPDESK_PASSWORD", "four plain words here")
    desk.close()

    def running(*arguments: str) -> tuple[int, dict[str, Any]]:
        code = main([*arguments, "--json"])
        return code, json.loads(capsys.readouterr().out)

    return running
