"""The command line's contract: exit codes, one JSON object, passwords, nothing overwritten, no traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.cli.main import main, parser

Ask = Callable[..., Any]


def test_init_gives_office_store_fingerprint_and_recovery_sheet(ask: Ask, tmp_path: Path) -> None:
    made = ask("init", "--office", "MRD")

    assert made.code == 0
    assert made.data["office"] == "MRD"
    assert Path(made.data["recovery_sheet"]).read_bytes().startswith(b"%PDF")
    assert made.data["fingerprint"]
    again = ask("init", "--office", "MRD")
    assert (again.code, again.data["error"]["code"]) == (3, "store_exists")


def test_a_wrong_password_is_refused_with_code_message_and_field(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    ask("init", "--office", "MRD")
    monkeypatch.setenv("KPDESK_PASSWORD", "not this one")

    refused = ask("users", "list")
    assert refused.code == 3
    assert (refused.data["error"]["code"], refused.data["error"]["field"]) == ("password_wrong", "password")
    assert refused.data["error"]["message"] == "The password is not right."


def test_the_password_may_come_from_a_file_but_never_from_an_argument(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask("init", "--office", "MRD")
    monkeypatch.delenv("KPDESK_PASSWORD")
    (tmp_path / "p").write_text("four plain words here\n", encoding="utf-8")

    assert ask("users", "list", "--password-file", tmp_path / "p").code == 0
    with pytest.raises(SystemExit) as wrong:
        main(["users", "list", "--password", "four plain words here"])
    assert wrong.value.code == 2


def test_wrong_usage_is_one_json_object_too(ask: Ask, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as wrong:
        ask("check-paper")

    assert wrong.value.code == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "wrong_usage"


def test_without_anybody_to_ask_a_missing_password_is_refused(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    ask("init", "--office", "MRD")
    monkeypatch.delenv("KPDESK_PASSWORD")

    assert ask("users", "list").data["error"]["code"] == "password_not_given"
    monkeypatch.delenv("KPDESK_USER")
    assert ask("users", "list").data["error"]["code"] == "user_not_given"


def test_a_damaged_key_file_is_broken_not_refused(ask: Ask, tmp_path: Path) -> None:
    ask("init", "--office", "MRD")
    (tmp_path / "MRD" / "keys.json").write_text("garbage", encoding="utf-8")

    broken = ask("doctor")
    assert (broken.code, broken.data["error"]["code"]) == (4, "key_file_damaged")


def test_reference_lists_need_no_store(ask: Ask) -> None:
    for verb, code in (("offices", "MRD"), ("ranks", "HC"), ("kinds", "V02"), ("punishments", "CENSURE")):
        listed = ask(verb)
        assert listed.code == 0
        assert code in {item["code"] for item in listed.data["items"]}


def test_nine_bans_are_on_record_from_the_first_day(ask: Ask) -> None:
    ask("init", "--office", "MRD")

    items = ask("directives").data["items"]
    assert sorted(item["ban_no"] for item in items if item["ban_no"]) == list(range(1, 10))


def test_an_administrator_corrects_a_reference_row(ask: Ask, tmp_path: Path) -> None:
    ask("init", "--office", "MRD")
    (tmp_path / "row.json").write_text(json.dumps({"code": "MRD", "station": "Mardan Cantt"}), encoding="utf-8")

    assert ask("reference", "edit", "offices", tmp_path / "row.json").code == 0
    offices = {item["code"]: item for item in ask("offices").data["items"]}
    assert offices["MRD"]["station"] == "Mardan Cantt"
    assert offices["CHD"]["station"] != "Mardan Cantt"


def test_users_are_added_listed_disabled_and_reset(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    ask("init", "--office", "MRD")
    assert ask("users", "add", "gul", "--role", "clerk").data["error"]["code"] == "new_password_not_given"
    monkeypatch.setenv("KPDESK_NEW_PASSWORD", "a clerk's password")

    assert ask("users", "add", "gul", "--role", "clerk").code == 0
    assert [item["name"] for item in ask("users", "list").data["items"]] == ["gul", "khan"]
    assert ask("users", "disable", "gul").code == 0
    assert ask("users", "list").data["items"][0]["disabled_at"]
    assert ask("users", "reset", "gul").code == 0
    assert ask("users", "list").data["items"][0]["disabled_at"] is None


def test_backups_are_made_listed_verified_and_restored(ask: Ask) -> None:
    ask("init", "--office", "MRD")
    made = ask("backup", "create")
    assert made.data["verified"] is True
    assert ask("backup", "list").data["items"][0]["path"] == made.data["path"]
    assert ask("backup", "verify").data["records"] == made.data["records"]

    restored = ask("backup", "restore", made.data["path"])
    assert (restored.code, restored.data["verified"]) == (0, True)
    assert ask("audit", "verify").data["intact"] is True


def test_doctor_names_each_check_with_its_remedy(ask: Ask) -> None:
    ask("init", "--office", "MRD")

    found = ask("doctor")
    checks = {check["name"]: check for check in found.data["checks"]}
    assert found.code == 1
    assert set(checks) >= {"integrity", "backup", "disk", "clock", "keys", "last_sent", "roster"}
    assert checks["backup"]["remedy"]


def test_settings_are_set_and_checked(ask: Ask) -> None:
    ask("init", "--office", "MRD")

    assert ask("settings", "set", "head_name", "Amir Gul").data["value"] == "Amir Gul"
    assert ask("settings", "set", "first_weekday", "9").data["error"]["code"] == "setting_not_possible"


def test_a_file_that_is_there_is_left_alone_without_force(ask: Ask, tmp_path: Path) -> None:
    ask("init", "--office", "MRD")
    ask("weekly", "draw-up", "--week", "2026-W40")
    target = tmp_path / "w.pdf"
    target.write_bytes(b"precious")

    refused = ask("weekly", "print", "--week", "2026-W40", "--pdf", target)
    assert (refused.code, refused.data["error"]["code"]) == (3, "file_exists")
    assert target.read_bytes() == b"precious"
    assert ask("weekly", "print", "--week", "2026-W40", "--pdf", target, "--force").code in {0, 1}
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("roster", "import", "nowhere.xlsx"), "file_not_found"),
        (("weekly", "show", "--week", "2026-W99"), "week_not_understood"),
        (("weekly", "freeze", "--week", "2026-W10"), "week_not_drawn_up"),
        (("cases", "show", "MRD-C-1"), "case_unknown"),
        (("roster", "show", "nobody at all"), None),
        (("exchange", "inspect", "nowhere.xlsx"), None),
        (("check-paper", "--code", "hello"), "paper_code_not_ours"),
        (("reference", "withdraw", "offices", "NOPE", "--reason", "closed"), "reference_row_unknown"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_with_exit_three(
    ask: Ask, arguments: tuple[str, ...], code: str | None
) -> None:
    ask("init", "--office", "MRD")

    refused = ask(*arguments)
    assert refused.code == 3
    assert refused.data["error"]["message"]
    assert code is None or refused.data["error"]["code"] == code


def test_every_verb_explains_itself() -> None:
    for action in parser()._actions:
        for name, verb in (getattr(action, "choices", None) or {}).items():
            assert verb.format_help().startswith("usage: "), name


def test_the_contract_s_verbs_are_all_there() -> None:
    verbs = next(action.choices for action in parser()._actions if action.dest == "verb")

    assert set(verbs) >= {
        "init", "offices", "ranks", "kinds", "directives", "roster", "violations", "cases", "weekly", "exchange",
        "province", "check-paper", "backup", "audit", "users", "doctor", "demo", "self-test", "bench",
    }  # fmt: skip


def test_the_core_proves_itself_without_qt() -> None:
    code = (
        "import sys\nfor name in ('PySide6', 'shiboken6'): sys.modules[name] = None\n"
        "from kpdesk.cli.main import main\nsys.exit(main(['self-test', '--core', '--json']))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {check["name"] for check in json.loads(done.stdout)["checks"]} >= {"store", "encryption", "urdu"}


def test_the_whole_build_proves_itself_with_its_window(ask: Ask) -> None:
    proved = ask("self-test")

    assert proved.code == 0, proved.data
    assert "window" in {check["name"] for check in proved.data["checks"]}


def test_without_a_display_the_window_says_so_and_names_the_demonstration(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can be without a display")
    env = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}

    done = subprocess.run([sys.executable, "-m", "kpdesk"], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "kpdesk demo" in done.stderr
