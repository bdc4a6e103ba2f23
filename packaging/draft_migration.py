#!/usr/bin/env python3
"""Drafts a schema step: what the declared tables have and a store of today's steps has not.

``python packaging/draft_migration.py`` prints the code of the difference; ``--first`` writes the first step
anew from nothing (allowed only before the first release).
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from alembic.autogenerate import api
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

ROOT = Path(__file__).resolve().parents[1]
FIRST = ROOT / "kpdesk" / "store" / "steps" / "s0001_first.py"
HEAD = '''"""The first schema: every table as it was at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema
from kpdesk.store.search import create_indexes


def upgrade(op: Any) -> None:
    """Makes every table, index and search index."""
'''


def declared() -> object:
    """Returns the metadata of every mapped class."""
    for path in sorted((ROOT / "kpdesk").glob("*/*records.py")):
        importlib.import_module(f"kpdesk.{path.parent.name}.{path.stem}")
    for module in ("audit", "meta"):
        importlib.import_module(f"kpdesk.store.{module}")
    from kpdesk.store.schema import Base

    return Base.metadata


def drafted(applied: bool) -> str:
    """Returns the upgrade code, against an empty database or one with today's steps applied."""
    metadata = declared()
    # The store's own driver: its SQLite is newer than Python's, which does not know the options of our search indexes.
    engine = create_engine("sqlite://", module=sqlcipher)
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours, "include_object": _declared})
        if applied:
            from alembic.operations import Operations

            from kpdesk.store.steps import STEPS

            for step in STEPS:
                step.upgrade(Operations(context))
        return api.render_python_code(api.produce_migrations(context, metadata).upgrade_ops)


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
    # The step must be importable while it is drafted, whatever state it was left in.
    body = drafted(applied=False)
    lines = [line for line in body.splitlines() if "### " not in line]
    FIRST.write_text(HEAD + "\n".join(lines) + "\n    create_indexes(op.get_bind())\n", encoding="utf-8")
    return subprocess.run([sys.executable, "-m", "ruff", "format", "-q", FIRST], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
