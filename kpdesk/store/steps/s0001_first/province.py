"""The tables of province at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def received_return(op: Any) -> None:
    """Makes the table received_return and its indexes."""
    op.create_table(
        "received_return",
        sa.Column("reporting_office", sa.String(length=8), nullable=False),
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("nil", sa.Boolean(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("certificate", sa.JSON(), nullable=False),
        sa.Column("frozen_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("received_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("inbox_uid", sa.String(length=36), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_return")),
        sa.UniqueConstraint(
            "reporting_office", "week", "edition", name=op.f("uq_received_return_reporting_office_week_edition")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_received_return_uid")),
    )
    op.create_index(op.f("ix_received_return_reporting_office"), "received_return", ["reporting_office"], unique=False)
    op.create_index(op.f("ix_received_return_week"), "received_return", ["week"], unique=False)
