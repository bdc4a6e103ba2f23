"""Every verb with odd arguments: an answer in one JSON object, never a traceback and never exit code 5."""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kpdesk.cli import main as head
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import founding
from kpdesk.desk.users import UsersDesk

PASSWORD = "four plain words here"
QUICK = Argon2Cost(64, 1, 1)
LEFT_OUT = {"init", "demo", "self-test", "bench", "users password"}
"""Verbs that make an office, run for long, or lock out whoever comes next; each has tests of its own."""

ODD = (
    "", " ", "=cmd|' /C calc'!A0", "{0}{name!r}{x:>99999999}", "'; DROP TABLE person;--", "x" * 5000, "a\x01\x1b[31mb",
    "\u202eabc\u200f", "\udcff", "-1", "0", "99999999999999999999", "٢٠٢٦-W٤٧", "2026-W46", "0001-W01", "9999-W53",
    "31.02.2026", "9999-12-31", "2026-11-20", "V02", "D9", "MRD", "CPO", "*", "%", "under_score", "1e5", "nan",
)  # fmt: skip
LIKELY = {
    "on": "2026-11-20", "week": "2026-W46", "violation": "MRD-V-2026-0001", "ids": "MRD-V-2026-0001", "kind": "V02",
    "case": "MRD-C-2026-0001", "directive": "D1", "step": "show_cause", "limit": "3", "edition": "1", "exhibit": "A",
    "platform": "tiktok", "office": "SWT", "account": "x", "value": "4", "key": "first_weekday",
}  # fmt: skip
FILES = ("list.json", "odd.json", "deep.json", "empty", "noise", "noise.xlsx", "no/such", "empty/below.pdf", "y" * 300)


def leaves(
    parser: argparse.ArgumentParser, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], list[argparse.Action]]]:
    actions = parser._actions
    below = [action for action in actions if isinstance(action, argparse._SubParsersAction)]
    if path and parser.get_default("run"):
        yield path, [action for action in actions if action not in below and action.dest not in COMMON]
    for group in below:
        for name, child in group.choices.items():
            yield from leaves(child, (*path, name))


COMMON = {"help", "store", "user", "password_file", "json"}
VERBS = [(path, actions) for path, actions in leaves(head.parser()) if not {path[0], " ".join(path)} & LEFT_OUT]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with odd files and a store that has a person, a violation and a frozen week; the work is done in it."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "list.json").write_text("[1, 2.5, null]", encoding="utf-8")
    (folder / "odd.json").write_text(
        '{"code": "V02", "name": 5, "mapping": {"name": -1}, "bps": 1e30}', encoding="utf-8"
    )
    (folder / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    (folder / "empty").write_bytes(b"")
    (folder / "noise").write_bytes(random.Random(1).randbytes(3000))
    (folder / "noise.xlsx").write_bytes(b"PK\x03\x04" + random.Random(2).randbytes(900))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KPDESK_USER", "khan")
        patch.setenv("KPDESK_PASSWORD", PASSWORD)
        patch.setenv("KPDESK_NEW_PASSWORD", "other words of mine")
        patch.setattr(founding, "DEFAULT_COST", QUICK)
        patch.setattr(UsersDesk.__init__, "__defaults__", (QUICK,))
        patch.setattr(head, "_log_bug", lambda: "log")
        patch.chdir(folder)
        for words in (
            ("init", "--office", "MRD"),
            ("violations", "add", "--unidentified", "a man", "--kind", "V02", "--on", "2026-11-10"),
            ("weekly", "draw-up", "--week", "2026-W46"),
            ("weekly", "freeze", "--week", "2026-W46", "--waive", "one person does the work"),
        ):
            assert head.main([*words, "--store", "store"]) in {0, 1}
        yield folder


def odd_words(path: tuple[str, ...], actions: list[argparse.Action], chance: random.Random) -> list[str]:
    words = [*path]
    for action in actions:
        if action.option_strings and not action.required and chance.random() < 0.6:
            continue
        words += action.option_strings[:1]
        if action.nargs == 0:
            continue
        kind = chance.random()
        if action.choices and kind < 0.9:
            words.append(str(chance.choice(list(action.choices))))
        elif action.dest in LIKELY and kind < 0.6:
            words.append(LIKELY[action.dest])
        else:
            words.append(chance.choice(FILES if kind < 0.75 else ODD))
    return words


@pytest.mark.parametrize(("path", "actions"), VERBS, ids=[" ".join(path) for path, _actions in VERBS])
def test_odd_arguments_get_an_answer(
    path: tuple[str, ...], actions: list[argparse.Action], office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(" ".join(path))
    for _ in range(2):
        words = odd_words(path, actions, chance)
        try:
            code = head.main([*words, "--json", "--store", "store"])
        except SystemExit as usage:
            assert usage.code == 2, words
            capsys.readouterr()
            continue
        shown = capsys.readouterr()
        assert code in {0, 1, 3, 4}, words
        assert "Traceback" not in shown.err, words
        found = json.loads(shown.out)
        assert ("error" in found) == (code in {3, 4}), words
        assert code in {0, 1} or found["error"]["message"] != found["error"]["code"], words


def test_bytes_that_are_no_text_are_refused_and_not_kept(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["settings", "set", "head_name", "Khan \udcff", "--json", "--store", "store"]

    assert head.main(words) == 3
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "setting_not_possible"
