"""The tables of weekly at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def weekly_return(op: Any) -> None:
    """Makes the table weekly_return and its indexes."""
    op.create_table(
        "weekly_return",
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("drawn_up_by", sa.String(), nullable=False),
        sa.Column("drawn_up_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("nil", sa.Boolean(), nullable=False),
        sa.Column("letter_no", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("letter", sa.JSON(), nullable=False),
        sa.Column("narrative", sa.JSON(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("revised_because", sa.JSON(), nullable=False),
        sa.Column("waiver", sa.String(), nullable=False),
        sa.Column("issued", sa.JSON(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("counted", sa.JSON(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("certificate", sa.JSON(), nullable=False),
        sa.Column("frozen_by", sa.String(), nullable=True),
        sa.Column("frozen_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("signature", sa.String(length=128), nullable=True),
        sa.Column("audit_head", sa.String(length=64), nullable=True),
        sa.Column("audit_seq", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weekly_return")),
        sa.UniqueConstraint("uid", name=op.f("uq_weekly_return_uid")),
        sa.UniqueConstraint("week", "edition", name=op.f("uq_weekly_return_week_edition")),
    )
    op.create_index(op.f("ix_weekly_return_digest"), "weekly_return", ["digest"], unique=False)
    op.create_index(op.f("ix_weekly_return_week"), "weekly_return", ["week"], unique=False)


def weekly_paper(op: Any) -> None:
    """Makes the table weekly_paper and its indexes."""
    op.create_table(
        "weekly_paper",
        sa.Column("return_id", sa.Integer(), nullable=False),
        sa.Column("size", sa.String(length=10), nullable=False),
        sa.Column("language", sa.String(length=4), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["return_id"], ["weekly_return.id"], name=op.f("fk_weekly_paper_return_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weekly_paper")),
        sa.UniqueConstraint("return_id", "size", "language", name=op.f("uq_weekly_paper_return_id_size_language")),
        sa.UniqueConstraint("uid", name=op.f("uq_weekly_paper_uid")),
    )
    op.create_index(op.f("ix_weekly_paper_return_id"), "weekly_paper", ["return_id"], unique=False)


def weekly_scan(op: Any) -> None:
    """Makes the table weekly_scan and its indexes."""
    op.create_table(
        "weekly_scan",
        sa.Column("return_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(length=40), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("stored_as", sa.String(length=60), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.Column("pages", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["return_id"], ["weekly_return.id"], name=op.f("fk_weekly_scan_return_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weekly_scan")),
        sa.UniqueConstraint("uid", name=op.f("uq_weekly_scan_uid")),
    )
    op.create_index(op.f("ix_weekly_scan_return_id"), "weekly_scan", ["return_id"], unique=False)
    op.create_index(op.f("ix_weekly_scan_sha256"), "weekly_scan", ["sha256"], unique=False)
