"""The tables of store at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def audit_entry(op: Any) -> None:
    """Makes the table audit_entry and its indexes."""
    op.create_table(
        "audit_entry",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(length=20), nullable=False),
        sa.Column("actor", sa.String(length=60), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("uid", sa.String(length=60), nullable=False),
        sa.Column("details", sa.String(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_entry")),
    )
    op.create_index(op.f("ix_audit_entry_uid"), "audit_entry", ["uid"], unique=False)


def key_slot(op: Any) -> None:
    """Makes the table key_slot and its indexes."""
    op.create_table(
        "key_slot",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("memory_kib", sa.Integer(), nullable=False),
        sa.Column("passes", sa.Integer(), nullable=False),
        sa.Column("lanes", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "name", name=op.f("pk_key_slot")),
    )


def sealed_key(op: Any) -> None:
    """Makes the table sealed_key and its indexes."""
    op.create_table(
        "sealed_key",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_sealed_key")),
    )


def store_meta(op: Any) -> None:
    """Makes the table store_meta and its indexes."""
    op.create_table(
        "store_meta",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_store_meta")),
    )


def undo_step(op: Any) -> None:
    """Makes the table undo_step and its indexes."""
    op.create_table(
        "undo_step",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("first_seq", sa.Integer(), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("user_name", sa.String(length=60), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("rows", sa.LargeBinary(), nullable=False),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_undo_step")),
    )
