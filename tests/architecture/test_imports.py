"""The import ladder: an arrow only ever points down."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLOOR = {"base": set(), "crypto": {"base"}, "documents": {"base"}, "workbooks": {"base", "crypto"}}
FEATURES = [
    "access",
    "reference",
    "roster",
    "directives",
    "monitoring",
    "violations",
    "cases",
    "weekly",
    "exchange",
    "province",
]
SCREEN_FREE = {"application", "main_window", "bench", "start", "starting_probe"}


def allowed_rungs() -> dict[str, set[str]]:
    rungs = dict(FLOOR)
    rungs["store"] = {"base", "crypto"}
    below = {"base", "crypto", "documents", "workbooks", "store"}
    for feature in FEATURES:
        rungs[feature] = set(below)
        below = below | {feature}
    rungs["desk"] = set(below)
    rungs["cli"] = below | {"desk"}
    return rungs


def imports_of(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found += [node.module or ""]
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


CORE = sorted((ROOT / "kpdesk").rglob("*.py"))
WINDOW = sorted((ROOT / "ui").rglob("*.py"))


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(ROOT)))
def test_core_imports_only_what_lies_below_it(path: Path) -> None:
    parts = path.relative_to(ROOT / "kpdesk").parts
    names = imports_of(path)

    assert not any(name.split(".")[0] in {"PySide6", "shiboken6"} for name in names)
    if len(parts) == 1:  # the package itself and __main__, which starts either head
        return
    assert not any(name.split(".")[0] == "ui" for name in names)
    rung = parts[0]
    may = allowed_rungs()[rung] | {rung}
    reached = {name.split(".")[1] for name in names if name.startswith("kpdesk.") and name != "kpdesk.__version__"}
    assert reached <= may, f"{rung} reaches {sorted(reached - may)}"


@pytest.mark.parametrize("path", WINDOW, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_window_asks_the_desk_and_no_other_screen(path: Path) -> None:
    parts = path.relative_to(ROOT / "ui").parts
    if len(parts) == 1 and path.stem in SCREEN_FREE:
        return
    screen = parts[0] if len(parts) > 1 else path.stem
    for name in imports_of(path):
        words = name.split(".")
        if words[0] == "ui" and len(words) > 1:
            assert words[1] in {screen, "support", "context"}, f"{screen} imports {name}"
        if words[0] == "kpdesk" and len(words) > 1 and words[1] not in {"base", "desk", "__version__"}:
            assert screen != "support", f"ui.support imports {name}"
            module = words[2] if len(words) > 2 else ""
            if (words[1], module) == ("documents", "paper"):
                continue  # sizes of sheets: plain values that a print dialog offers
            assert words[1] in FEATURES, f"{screen} imports {name}"
            assert module not in {"records", "queries", "service", ""}, f"{screen} imports {name}"


def test_nothing_under_ui_pumps_events_or_sleeps() -> None:
    for path in WINDOW:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in {"processEvents", "exec_"}, path
                assert node.func.attr != "sleep", path


def test_only_the_unit_of_work_commits() -> None:
    for path in CORE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit":
                owner = ast.unparse(node.func.value)
                at_home = path.relative_to(ROOT).as_posix() == "kpdesk/store/unit_of_work.py"
                assert at_home or owner == "uow", f"{path}: {owner}.commit()"


def test_every_module_says_what_it_holds() -> None:
    missing = []
    for path in CORE + WINDOW:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(tree):
            missing.append(str(path.relative_to(ROOT)))
    assert missing == []


def test_broad_except_stands_only_in_the_two_runners() -> None:
    found = []
    for path in CORE + WINDOW:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler) and (node.type is None or ast.unparse(node.type) == "Exception"):
                found.append(path.relative_to(ROOT).as_posix())
    assert set(found) <= {"kpdesk/cli/main.py", "ui/support/jobs.py", "ui/application.py"}


def test_the_program_never_opens_a_network_connection() -> None:
    """Only an office that an administrator founded on a database server reaches one, through one file of the store."""
    drivers = ("psycopg", "asyncpg", "pg8000", "sqlalchemy.dialects.postgresql")
    networked = {"socket", "urllib", "urllib.request", "http", "http.client", "requests", "ftplib", "smtplib"}
    for path in CORE + WINDOW:
        for name in imports_of(path):
            assert name not in networked and "QtNetwork" not in name, f"{path} imports {name}"
            assert not name.startswith(drivers), f"{path} imports {name}"


def test_one_file_leads_to_a_database_server_and_only_where_an_office_lies_on_one() -> None:
    makers, askers = [], []
    for path in CORE + WINDOW:
        tree, name = ast.parse(path.read_text(encoding="utf-8")), path.relative_to(ROOT).as_posix()
        at_once = {id(node) for node in tree.body}
        makers += [name for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "create_engine"]
        for node in ast.walk(tree):
            module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
            plain = {"kpdesk.store.server_place", "kpdesk.store.server_state"}
            if module.startswith("kpdesk.store.server_") and module not in plain:
                askers += [(name, id(node) in at_once)]

    assert sorted(set(makers)) == ["kpdesk/store/engine.py", "kpdesk/store/server_engine.py"]
    early = {name for name, first in askers if first}
    assert early <= {
        "kpdesk/store/server_address.py",
        "kpdesk/store/server_engine.py",
        "kpdesk/store/server_restore.py",
        "kpdesk/store/server_schema.py",
    }


def test_an_embedded_store_loads_no_driver_of_a_database_server(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib\n"
        "from kpdesk.crypto.passphrase import Argon2Cost\n"
        "from kpdesk.desk import Desk\n"
        f"folder = pathlib.Path({str(tmp_path / 'office')!r})\n"
        "Desk.create(folder, 'MRD', 'khan', 'Khan', 'four plain words here', cost=Argon2Cost(64, 1, 1))[0].close()\n"
        "with Desk.open(folder, 'khan', 'four plain words here') as desk:\n"
        "    desk.roster.page(), desk.backups.create()\n"
        "found = {name.split('.')[0] for name in sys.modules} & {'psycopg', 'psycopg_binary', 'socketserver'}\n"
        "assert not found, found\n"
        "assert 'kpdesk.store.server_engine' not in sys.modules\n"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert found.returncode == 0, found.stderr
