"""A support bundle holds nothing that names anybody, whatever stands in records, log and paths."""

from __future__ import annotations

import json
import logging
import zipfile
from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.log_file import log_path
from kpdesk.desk.redacted_log import is_known_error, place_of, redacted
from kpdesk.desk.support_bundle import parts_without_store, write_bundle
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft

PLANTED = ("Zarghuna", "زرغونہ", "16101-7654321-9", "1610176543219", "03339876543", "SecretStation", "qasim.afridi")


@pytest.fixture
def planted(desk, clock, tmp_path, monkeypatch) -> Path:
    """A store in which distinctive names stand everywhere, and a log that holds them in every place of a traceback."""
    home = tmp_path / "qasim.afridi" / "Zarghuna"
    home.mkdir(parents=True)
    monkeypatch.setattr("kpdesk.desk.support_bundle.log_path", lambda: home / "kpdesk.log")
    desk.roster.register(
        PersonDraft("Zarghuna", "SecretStation", name_urdu="زرغونہ", cnic="1610176543219", mobile="03339876543")
    )
    for key in ("head_name", "letterhead", "station", "weekly_copies"):
        desk.users.set(key, "Zarghuna SecretStation")
    desk.users.set("backup_second_place", str(home))
    desk.backups.create_in_both_places()
    script = home / "zarghuna.py"
    script.write_text(
        "def Zarghuna(SecretStation):\n    raise ValueError('Zarghuna 16101-7654321-9\\nSecretStation')\n"
    )
    scope: dict[str, object] = {}
    exec(compile(script.read_text(), str(script), "exec"), scope)
    handler = logging.FileHandler(home / "kpdesk.log", encoding="utf-8")
    log = logging.getLogger("kpdesk.planted")
    log.addHandler(handler)
    log.propagate = False
    for fails in (lambda: scope["Zarghuna"]("زرغونہ"), lambda: desk.roster.card("Zarghuna"), _refused):
        try:
            fails()
        except Exception:
            log.exception("Zarghuna of SecretStation 03339876543")
    handler.close()
    return home


def _refused() -> None:
    raise Refused("person_not_found", text="Zarghuna", path="/home/qasim.afridi/SecretStation.xlsx")


def test_no_planted_name_is_in_the_bundle(desk, planted, tmp_path):
    out = write_bundle(desk.health.bundle_parts(), tmp_path / "bundle.zip")
    raw = (planted / "kpdesk.log").read_text(encoding="utf-8")
    assert all(name in raw for name in ("Zarghuna", "SecretStation", "qasim.afridi"))

    with zipfile.ZipFile(out) as pack:
        everything = b"".join(pack.read(name) for name in pack.namelist()) + "".join(pack.namelist()).encode()
    text = everything.decode() + json.dumps(everything.decode())
    for name in (*PLANTED, "khan", "Khan Zada", "MRD", str(tmp_path), "mardan"):
        assert name.casefold() not in text.casefold(), name
        assert json.dumps(name).strip('"').casefold() not in text.casefold(), name


def test_it_still_says_what_went_wrong_and_where(desk, planted):
    parts = {part.name: part.text for part in desk.health.bundle_parts()}

    assert "ValueError" in parts["log.txt"]
    assert "kpdesk.base.errors.Refused" in parts["log.txt"]
    assert json.loads(parts["about.json"])["schema"] == 1
    checks = {check["name"]: check for check in json.loads(parts["health.json"])}
    assert checks["second_place"]["state"] in {"good", "attention"}
    assert checks["integrity"]["values"]["records"] > 3
    settings = json.loads(parts["settings.json"])
    assert settings["head_name"] == "set"
    assert settings["phone"] == "not set"
    assert settings["paper"] == "a4"
    assert settings["report_term_days"] == 7
    assert json.loads(parts["counts.json"])["records"]["person"] == 1


def test_without_a_store_the_log_and_the_runs_are_told(tmp_path, clock, monkeypatch):
    monkeypatch.setattr("kpdesk.desk.support_bundle.log_path", lambda: tmp_path / "none.log")

    assert [part.name for part in parts_without_store(tmp_path, clock)] == ["about.json", "runs.json", "log.txt"]


def test_an_existing_file_is_not_overwritten(tmp_path, clock):
    target = tmp_path / "bundle.zip"
    target.write_bytes(b"mine")

    with pytest.raises(Refused, match="file_exists"):
        write_bundle(parts_without_store(tmp_path, clock), target)

    assert target.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("/home/Zarghuna/kpdesk/cases/service.py", "kpdesk/cases/service.py"),
        ("C:\\Users\\Zarghuna\\app\\ui\\cases\\case_view.py", "ui/cases/case_view.py"),
        ("/home/Zarghuna/zarghuna.py", "?"),
        ("/kpdesk/Zarghuna Khan/service.py", "?"),
        ("<string>", "?"),
        ("", "?"),
    ],
)
def test_files_keep_their_place_inside_the_program_only(file, place):
    assert place_of(file) == place


def test_only_known_kinds_of_errors_pass():
    assert is_known_error("ValueError")
    assert is_known_error("kpdesk.base.errors.Broken")
    assert not is_known_error("Zarghuna")
    assert not is_known_error("ZarghunaError")


def test_a_log_of_odd_bytes_is_read(tmp_path):
    log = tmp_path / "kpdesk.log"
    log.write_bytes(
        b"\xff\xfe\x00Zarghuna\nTraceback (most recent call last):\n" + b'  File "x", line 1, in y\nKeyError: 1\n'
    )

    assert redacted(log) == "Traceback (most recent call last):\n  ?\nKeyError"
    assert redacted(tmp_path / "none") == ""
    assert log_path().name == "kpdesk.log"


def test_what_a_violation_says_stays_out(desk, planted):
    (person,) = desk.roster.register(PersonDraft("Sher Khan")).uids
    seen = date(2026, 11, 20)
    desk.violations.register(
        ViolationDraft(
            persons=(person,), kind="V02", platform="tiktok", seen_on=seen, note="Zarghuna", handle="qasim.afridi"
        )
    )

    assert not any("zarghuna" in part.text.casefold() for part in desk.health.bundle_parts())
