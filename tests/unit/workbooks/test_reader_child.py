"""The child process: what it imports, what it may not do, and what its parent believes."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.progress import silent
from kpdesk.workbooks import process_limits
from kpdesk.workbooks.child_answer import ReaderFailedError, sheets_of
from kpdesk.workbooks.limits import ROLL_LIMITS
from kpdesk.workbooks.text_checks import Findings

HEAD = b'{"sheet":"Roll","hidden":false,"top":0,"left":0,"height":9,"merges":[]}\n'


def believed(answer: bytes) -> object:
    return sheets_of(io.BytesIO(answer), silent(), ROLL_LIMITS, Findings(100))


@pytest.mark.parametrize("start", [["-m", "kpdesk.workbooks.reader_child"], ["-m", "kpdesk", "--reader-child"]])
def test_the_child_answers_whichever_way_it_is_started(samples: Path, start: list[str]) -> None:
    numbers = process_limits.command(ROLL_LIMITS)[-7:]

    done = subprocess.run(
        [sys.executable, *start, *numbers],
        input=(samples / "roll-urdu.xlsx").read_bytes(), capture_output=True, check=True,
        cwd=Path(process_limits.__file__).parents[2],
    )  # fmt: skip

    assert done.stdout.splitlines()[-1] == b'{"end":true}'


def test_the_frozen_program_starts_itself_as_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert process_limits.command(ROLL_LIMITS)[:2] == [sys.executable, "--reader-child"]


def test_the_child_imports_nothing_of_ours_but_itself() -> None:
    code = "import sys, kpdesk.workbooks.reader_child as _; print([m for m in sys.modules if m.startswith('kpdesk')])"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        cwd=Path(process_limits.__file__).parents[2],
    )  # fmt: skip

    assert done.stdout.strip() == "['kpdesk', 'kpdesk.workbooks', 'kpdesk.workbooks.reader_child']"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits the child through a Job Object")
@pytest.mark.parametrize("deed", ["bytearray(900 << 20)", "open('written', 'wb').write(b'x' * 9999)"])
def test_a_limited_process_can_neither_take_memory_nor_write_files(tmp_path: Path, deed: str) -> None:
    root = str(Path(process_limits.__file__).parents[2])
    code = (
        f"import sys, signal; sys.path.insert(0, {root!r}); signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"from kpdesk.workbooks.reader_child import limit_this_process as limit; limit(512 << 20, 5); {deed}"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=tmp_path, check=False)

    assert done.returncode != 0


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        HEAD,
        b"not json\n",
        b"[]\n",
        b'{"columns":[["x"]],"tagged":[],"days":[]}\n{"end":true}\n',
        HEAD + b'{"columns":[["x"]],"tagged":[7],"days":[]}\n{"end":true}\n',
        HEAD + b'{"columns":[["x"]],"tagged":[],"days":[7]}\n{"end":true}\n',
        HEAD + b'{"columns":[["x"]],"tagged":[],"days":[0]}\n{"end":true}\n',
        HEAD + b'{"columns":[[99999999]],"tagged":[],"days":[0]}\n{"end":true}\n',
        HEAD + b'{"columns":[[["d","x"]]],"tagged":[0],"days":[]}\n{"end":true}\n',
        HEAD + b'{"columns":[[["d",7]]],"tagged":[],"days":[]}\n{"end":true}\n',
        HEAD + b'{"columns":[[9999999999999999999999]],"tagged":[],"days":[0]}\n{"end":true}\n',
        HEAD.replace(b'"left":0', b'"left":999999999999') + b'{"columns":[["x"]],"tagged":[],"days":[]}\n',
        HEAD + b'{"columns":7,"tagged":[],"days":[]}\n{"end":true}\n',
        HEAD + b'{"columns":["xy"],"tagged":[],"days":[]}\n{"end":true}\n',
        HEAD + b'{"columns":[],"tagged":[],"days":[]}\n{"end":true}\n',
        b'{"sheet":"Roll"}\n{"end":true}\n',
        HEAD + b"\xff\xfe\n",
        b"[" * 100_000 + b"\n",
        HEAD + b'{"columns":[[{"a":1}]],"tagged":[],"days":[]}\n{"end":true}\n',
        HEAD + b'{"columns":[["x"],["x","y"]],"tagged":[],"days":[]}\n{"end":true}\n',
        HEAD + b'{"columns":[["x"]],"tagged":[],"days":[]}\n{"columns":[["x"],["y"]],"tagged":[],"days":[]}\n',
    ],
)
def test_an_answer_that_breaks_off_or_makes_no_sense_is_not_believed(answer: bytes) -> None:
    with pytest.raises(ReaderFailedError):
        believed(answer)


def test_the_childs_refusals_are_limited_to_those_it_may_give() -> None:
    with pytest.raises(Broken, match="workbook_damaged"):
        believed(b'{"refused":"anything_else"}\n')
    with pytest.raises(Refused, match="workbook_password_protected"):
        believed(b'{"refused":"workbook_password_protected"}\n')


def test_an_endless_answer_is_cut_off() -> None:
    limits = ROLL_LIMITS.__class__(answer_bytes=1000)

    with pytest.raises(Refused, match="workbook_too_large"):
        sheets_of(io.BytesIO(HEAD * 100), silent(), limits, Findings(10))
