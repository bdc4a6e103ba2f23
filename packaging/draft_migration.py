#!/usr/bin/env python3
"""Drafts a schema step: what the declared tables have and a store of today's steps has not.

``python packaging/draft_migration.py`` prints the code of the difference; ``--first`` writes the first step
anew from nothing (allowed only before the first release).
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from alembic.autogenerate import api
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.operations.ops import CreateTableOp, MigrateOperation, ModifyTableOps, UpgradeOps
from sqlalchemy import create_engine
from sqlalchemy.orm import registry

ROOT = Path(__file__).resolve().parents[1]
FIRST = ROOT / "kpdesk" / "store" / "steps" / "s0001_first"
UPGRADE = '''"""The first schema: every table as it was at the first release, by the feature that owns it."""

from __future__ import annotations

from typing import Any

from kpdesk.store.search import create_indexes
from kpdesk.store.steps.s0001_first import {features}


def upgrade(op: Any) -> None:
    """Makes every table and index in an order in which each finds what it points at, then the search indexes."""
    {calls}
    create_indexes(op.get_bind())
'''
PART = '''"""The tables of {feature} at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema
'''
TABLE = '''

def {table}(op: Any) -> None:
    """Makes the table {table} and its indexes."""
{body}
'''


def declared() -> registry:
    """Returns the registry of every mapped class."""
    for path in sorted((ROOT / "kpdesk").glob("*/*records.py")):
        importlib.import_module(f"kpdesk.{path.parent.name}.{path.stem}")
    for module in ("audit", "meta"):
        importlib.import_module(f"kpdesk.store.{module}")
    from kpdesk.store.schema import Base

    return Base.registry


def difference(*, applied: bool) -> UpgradeOps:
    """Returns what is declared and an empty database, or one with today's steps applied, has not."""
    # The store's own driver: its SQLite is newer than Python's, which does not know the options of our search indexes.
    engine = create_engine("sqlite://", module=sqlcipher)
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours, "include_object": _declared})
        if applied:
            from kpdesk.store.steps import STEPS

            for step in STEPS:
                step.upgrade(Operations(context))
        found = api.produce_migrations(context, declared().metadata).upgrade_ops
    assert found is not None
    return found


def drafted(*, applied: bool) -> str:
    """Returns the code of the difference."""
    return api.render_python_code(difference(applied=applied), render_item=_plain_type)


def write_first() -> None:
    """Writes the first step anew: a module for each feature, a function for each of its tables."""
    owners = {str(one.local_table): one.class_.__module__.split(".")[1] for one in declared().mappers}
    tables: dict[str, list[MigrateOperation]] = {}
    for found in difference(applied=False).ops:
        assert isinstance(found, CreateTableOp | ModifyTableOps)
        tables.setdefault(found.table_name, []).append(found)
    shutil.rmtree(FIRST, ignore_errors=True)
    FIRST.mkdir()
    parts = {feature: PART.format(feature=feature) for feature in sorted(set(owners.values()))}
    for table, steps in tables.items():
        code = api.render_python_code(UpgradeOps(ops=steps), render_item=_plain_type)
        body = "\n".join(line for line in code.splitlines() if "### " not in line)
        parts[owners[table]] += TABLE.format(table=table, body=body)
    for feature, text in parts.items():
        (FIRST / f"{feature}.py").write_text(text, encoding="utf-8")
    calls = "\n    ".join(f"{owners[table]}.{table}(op)" for table in tables)
    init = UPGRADE.format(features=", ".join(parts), calls=calls)
    (FIRST / "__init__.py").write_text(init, encoding="utf-8")


def _plain_type(kind: str, thing: object, _context: object) -> str | bool:
    """A step names only types that never change: what is sealed is bytes to the database."""
    from kpdesk.store.sealed_columns import SealedBytes, SealedText

    return "sa.LargeBinary()" if kind == "type" and isinstance(thing, SealedBytes | SealedText) else False


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and (name or "").startswith(("search_", "schema_step")))


def _declared(_thing: object, name: str | None, kind: str, _reflected: bool, _beside: object) -> bool:
    return _ours(name, kind, None)


def main() -> int:
    """Prints or writes the draft and returns the exit code."""
    sys.path.insert(0, str(ROOT))
    if "--first" not in sys.argv:
        print(drafted(applied=True))
        return 0
    write_first()
    ruff = (sys.executable, "-m", "ruff")
    fixed = subprocess.run([*ruff, "check", "-q", "--fix", "--select", "F401,I", FIRST], check=False).returncode
    return fixed or subprocess.run([*ruff, "format", "-q", FIRST], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
