"""The tables of reference at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def data_pack(op: Any) -> None:
    """Makes the table data_pack and its indexes."""
    op.create_table(
        "data_pack",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("file", sa.String(length=36), nullable=False),
        sa.Column("lists", sa.JSON(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("undone_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("undone_by", sa.String(length=60), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_pack")),
        sa.UniqueConstraint("file", name=op.f("uq_data_pack_file")),
        sa.UniqueConstraint("uid", name=op.f("uq_data_pack_uid")),
    )


def reference_item(op: Any) -> None:
    """Makes the table reference_item and its indexes."""
    op.create_table(
        "reference_item",
        sa.Column("table_name", sa.String(length=30), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("entry", sa.JSON(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("page", sa.String(), nullable=True),
        sa.Column("confirm", sa.Boolean(), nullable=False),
        sa.Column("built_in", sa.Boolean(), nullable=False),
        sa.Column("pack_uid", sa.String(length=36), nullable=True),
        sa.Column("pack_no", sa.Integer(), nullable=True),
        sa.Column("pack_on", sa.Date(), nullable=True),
        sa.Column("pack_period", sa.String(length=10), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_item")),
        sa.UniqueConstraint(
            "table_name", "code", "valid_from", name=op.f("uq_reference_item_table_name_code_valid_from")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_reference_item_uid")),
    )
    op.create_index(op.f("ix_reference_item_pack_uid"), "reference_item", ["pack_uid"], unique=False)
    op.create_index(op.f("ix_reference_item_table_name"), "reference_item", ["table_name"], unique=False)
