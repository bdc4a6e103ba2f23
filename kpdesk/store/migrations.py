"""Bringing a store to this program's schema: numbered steps, each with its record in one transaction."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, inspect, select
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk import __version__
from kpdesk.base.clock import Clock, iso_utc
from kpdesk.base.errors import Refused
from kpdesk.store.engine import WRITES
from kpdesk.store.folder import DataFolder
from kpdesk.store.schema import Base


class SchemaStepRecord(Base):
    """A step that was applied to this store, by which program and when."""

    __tablename__ = "schema_step"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    applied_at: Mapped[str]
    program: Mapped[str]


def schema_version(engine: Engine) -> int:
    """Returns the number of the last applied step; 0 for a new store. Raises Broken ``store_damaged``."""
    with engine.connect() as connection:
        if not inspect(connection).has_table(SchemaStepRecord.__tablename__):
            return 0
        return connection.scalar(select(SchemaStepRecord.number).order_by(SchemaStepRecord.number.desc()).limit(1)) or 0


def newest_step() -> int:
    """Returns the number of the last step that this program knows."""
    from kpdesk.store.steps import STEPS

    return STEPS[-1].number


def upgrade(engine: Engine, folder: DataFolder, key: bytes, clock: Clock) -> None:
    """Applies the missing steps, after a copy of the database when there is something to lose.

    Raises Refused ``store_newer`` when a newer program made the store: nothing is changed then.
    """
    present = schema_version(engine)
    if present > newest_step():
        raise Refused("store_newer", store_version=present, program_version=newest_step())
    if present == newest_step():
        return
    if present:
        from kpdesk.store.record_copy import copy_records

        stamp = clock.now().strftime("%Y%m%dT%H%M%S")
        copy_records(engine, folder.backups / f"before-step-{present + 1}-{stamp}.db", key, clock)
    apply_steps(engine, present, newest_step(), clock)


def apply_steps(engine: Engine, after: int, last: int, clock: Clock) -> None:
    """Applies the steps after the one number up to the other, each with its record in one transaction."""
    for number in range(after, last):
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            apply_steps_on(connection, number, number + 1, clock)


def apply_steps_on(connection: Connection, after: int, last: int, clock: Clock) -> None:
    """Applies the steps after the one number up to the other within the connection's transaction."""
    # Alembic costs a third of a second at import: only a store that is upgraded pays it.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    from kpdesk.store.steps import STEPS

    for step in STEPS[after:last]:
        if step.number == 1:
            _create_step_table(connection)
        step.upgrade(Operations(MigrationContext.configure(connection)))
        connection.execute(
            SchemaStepRecord.__table__.insert(),  # type: ignore[attr-defined]
            {"number": step.number, "name": step.name, "applied_at": iso_utc(clock.now()), "program": __version__},
        )


def _create_step_table(connection: Connection) -> None:
    SchemaStepRecord.__table__.create(connection)  # type: ignore[attr-defined]
