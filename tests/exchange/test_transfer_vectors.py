"""The published test vectors: the stand-alone verifier and KP Desk give the same, expected answer on each."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.errors import KpDeskError
from kpdesk.crypto.agreement import AgreementKey
from kpdesk.crypto.signature import key_id
from kpdesk.exchange.opening import Keyring, open_file
from kpdesk.exchange.peers import Peer
from kpdesk.exchange.reader import Transfer, read_transfer
from kpdesk.exchange.trust import Verdict, judge, verdict_of

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data" / "transfer"
EXPECTED = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))
KEYS = json.loads((DATA / "keys.json").read_text(encoding="utf-8"))
FILES: list[dict[str, Any]] = EXPECTED["files"]
EXIT = {
    "whole": 0, "touched": 1, "unknown_sender": 3, "tampered": 4, "wrong_password": 5, "damaged": 6,
    "not_a_transfer_file": 6,
}  # fmt: skip
OURS = {"whole": "in_order", "touched": "changed_after_sealing"}
ids = [file["file"].partition("/")[0] for file in FILES]


def verified(*words: object) -> tuple[int, dict[str, Any]]:
    program = [sys.executable, "-I", str(ROOT / "packaging" / "verify_transfer.py"), *map(str, words)]
    done = subprocess.run(program, capture_output=True, text=True, encoding="utf-8", check=False, cwd="/")
    return done.returncode, json.loads(done.stdout) if done.stdout else {}


def judged(path: Path) -> tuple[Verdict, Transfer | None]:
    """KP Desk's own answer at the CPO, which knows Mardan."""
    office = KEYS["offices"][0]
    signing, agreement = bytes.fromhex(office["signing_public"]), bytes.fromhex(office["agreement_public"])
    term = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
    peer = Peer(office["office"], key_id(signing), signing, agreement, *term, None)
    own = AgreementKey.from_bytes(bytes.fromhex(KEYS["own"]["agreement_private"]))
    data = path.read_bytes()
    try:
        plain = data if data.startswith(b"PK") else open_file(data, path.name, Keyring("CPO", own, [peer])).workbook
        transfer = read_transfer(plain)
    except KpDeskError as error:
        return verdict_of(error), None
    return judge(transfer, "CPO", [peer], []), transfer


@pytest.mark.parametrize("expected", FILES, ids=ids)
def test_the_verifier_gives_the_expected_answer(expected: dict[str, Any]) -> None:
    code, answer = verified(DATA / expected["file"], "--keys", DATA / "keys.json")

    assert code == EXIT[expected["verdict"]]
    assert {name: answer[name] for name in expected if name != "file"} == {
        name: value for name, value in expected.items() if name != "file"
    }


@pytest.mark.parametrize("expected", FILES, ids=ids)
def test_this_program_agrees(expected: dict[str, Any]) -> None:
    verdict, transfer = judged(DATA / expected["file"])

    assert verdict.code == OURS.get(expected["verdict"], expected["verdict"])
    if "changed" in expected:
        assert transfer is not None
        blocks = [{name: getattr(block, name) for name in block.__slots__} for block in transfer.changed]
        assert blocks == expected["changed"]
        assert (transfer.manifest.digest, transfer.manifest.seq) == (expected["digest"], expected["seq"])


def test_a_file_without_its_name_opens_with_the_password(tmp_path: Path) -> None:
    for folder, code in (("whole", 0), ("libreoffice_cell", 1)):
        (path,) = (DATA / folder).iterdir()
        copy = Path(shutil.copy(path, tmp_path / "any name.xlsx"))
        assert verified(copy, "--keys", DATA / "keys.json", "--password", EXPECTED["password"])[0] == code
        assert verified(copy, "--password", EXPECTED["password"])[1]["verdict"] == "unknown_sender"
        assert verified(copy, "--password", EXPECTED["password"].lower())[0] == EXIT["wrong_password"]


def test_what_is_no_workbook_is_told_as_such(tmp_path: Path) -> None:
    for data, verdict in ((b"", "not_a_transfer_file"), (b"%PDF-1.7", "not_a_transfer_file"), (b"PK\3\4", "damaged")):
        path = tmp_path / "any.xlsx"
        path.write_bytes(data)
        assert verified(path)[1]["verdict"] == verdict
    assert verified()[0] == 2


def test_the_verifier_is_short_and_stands_alone() -> None:
    lines = (ROOT / "packaging" / "verify_transfer.py").read_text(encoding="utf-8").splitlines()

    assert len(lines) < 250
    imported = {line.split()[1].partition(".")[0] for line in lines if line.startswith(("import ", "from "))}
    assert imported - set(sys.stdlib_module_names) == {"cryptography"}


def test_the_builder_gives_the_same_files_again(tmp_path: Path) -> None:
    program = [sys.executable, str(ROOT / "packaging" / "draft_transfer_vectors.py"), str(tmp_path)]
    subprocess.run(program, check=True, capture_output=True)

    built = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.xlsx"))
    assert len(built) == len([file for file in FILES if not file["file"].startswith("libreoffice")])
    if EXPECTED["zlib"] != zlib.ZLIB_RUNTIME_VERSION:
        pytest.skip(f"the published files were compressed by zlib {EXPECTED['zlib']}")
    assert [path for path in built if (tmp_path / path).read_bytes() != (DATA / path).read_bytes()] == []
