"""The tables of exchange at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def amber_row(op: Any) -> None:
    """Makes the table amber_row and its indexes."""
    op.create_table(
        "amber_row",
        sa.Column("file", sa.String(length=36), nullable=False),
        sa.Column("table_name", sa.String(length=30), nullable=False),
        sa.Column("sheet", sa.String(length=31), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("row_uid", sa.String(length=80), nullable=False),
        sa.Column("entry", sa.JSON(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amber_row")),
        sa.UniqueConstraint("uid", name=op.f("uq_amber_row_uid")),
    )
    op.create_index(op.f("ix_amber_row_file"), "amber_row", ["file"], unique=False)


def inbox(op: Any) -> None:
    """Makes the table inbox and its indexes."""
    op.create_table(
        "inbox",
        sa.Column("sender", sa.String(length=8), nullable=False),
        sa.Column("addressed", sa.String(length=8), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("period", sa.String(length=20), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("seal_sha256", sa.String(length=64), nullable=False),
        sa.Column("previous_sha256", sa.String(length=64), nullable=False),
        sa.Column("colour", sa.String(length=10), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("manifest", sa.JSON(), nullable=True),
        sa.Column("outcome", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("uid", name=op.f("uq_inbox_uid")),
    )
    op.create_index(op.f("ix_inbox_sender"), "inbox", ["sender"], unique=False)
    op.create_index(op.f("ix_inbox_sha256"), "inbox", ["sha256"], unique=False)


def outbox(op: Any) -> None:
    """Makes the table outbox and its indexes."""
    op.create_table(
        "outbox",
        sa.Column("recipient", sa.String(length=8), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("period", sa.String(length=20), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("seal_sha256", sa.String(length=64), nullable=False),
        sa.Column("previous_sha256", sa.String(length=64), nullable=False),
        sa.Column("about", sa.String(length=36), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("written_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("receipt", sa.JSON(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("recipient", "seq", "epoch", name=op.f("uq_outbox_recipient_seq_epoch")),
        sa.UniqueConstraint("uid", name=op.f("uq_outbox_uid")),
    )
    op.create_index(op.f("ix_outbox_seal_sha256"), "outbox", ["seal_sha256"], unique=False)
    op.create_index(op.f("ix_outbox_sha256"), "outbox", ["sha256"], unique=False)


def peer(op: Any) -> None:
    """Makes the table peer and its indexes."""
    op.create_table(
        "peer",
        sa.Column("peer", sa.String(length=8), nullable=False),
        sa.Column("key_id", sa.String(length=16), nullable=False),
        sa.Column("signing_public", sa.LargeBinary(), nullable=False),
        sa.Column("agreement_public", sa.LargeBinary(), nullable=False),
        sa.Column("certificate", sa.JSON(), nullable=True),
        sa.Column("valid_from", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("valid_to", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("revoked_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_peer")),
        sa.UniqueConstraint("key_id", name=op.f("uq_peer_key_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_peer_uid")),
    )
    op.create_index(op.f("ix_peer_peer"), "peer", ["peer"], unique=False)


def receipt_task(op: Any) -> None:
    """Makes the table receipt_task and its indexes."""
    op.create_table(
        "receipt_task",
        sa.Column("sent", sa.String(length=36), nullable=False),
        sa.Column("receipt", sa.String(length=36), nullable=False),
        sa.Column("asked_by", sa.String(length=8), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("period", sa.String(length=20), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("sheet", sa.String(length=31), nullable=False),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("row_uid", sa.String(length=80), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("asked_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("settled_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("settled_by", sa.String(length=60), nullable=False),
        sa.Column("settled_note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_task")),
        sa.UniqueConstraint("uid", name=op.f("uq_receipt_task_uid")),
    )
    op.create_index(op.f("ix_receipt_task_receipt"), "receipt_task", ["receipt"], unique=False)
    op.create_index(op.f("ix_receipt_task_sent"), "receipt_task", ["sent"], unique=False)


def received_row(op: Any) -> None:
    """Makes the table received_row and its indexes."""
    op.create_table(
        "received_row",
        sa.Column("table_name", sa.String(length=30), nullable=False),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("row_revision", sa.Integer(), nullable=False),
        sa.Column("entry", sa.JSON(), nullable=False),
        sa.Column("first_file", sa.String(length=36), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("table_name", "uid", name=op.f("pk_received_row")),
    )
    op.create_index(op.f("ix_received_row_owner"), "received_row", ["owner"], unique=False)
