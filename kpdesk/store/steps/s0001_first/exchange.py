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


def asked_evidence(op: Any) -> None:
    """Makes the table asked_evidence and its indexes."""
    op.create_table(
        "asked_evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("exhibit", sa.String(length=36), nullable=False),
        sa.Column("asked_by", sa.String(length=8), nullable=False),
        sa.Column("asked_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("receipt", sa.String(length=36), nullable=False),
        sa.Column("answered_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("answered_with", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asked_evidence")),
        sa.UniqueConstraint("exhibit", "asked_by", name=op.f("uq_asked_evidence_exhibit_asked_by")),
    )


def delivered_row(op: Any) -> None:
    """Makes the table delivered_row and its indexes."""
    op.create_table(
        "delivered_row",
        sa.Column("recipient", sa.String(length=8), nullable=False),
        sa.Column("table_name", sa.String(length=20), nullable=False),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("row_digest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("recipient", "table_name", "uid", name=op.f("pk_delivered_row")),
        sqlite_with_rowid=False,
    )


def evidence_file(op: Any) -> None:
    """Makes the table evidence_file and its indexes."""
    op.create_table(
        "evidence_file",
        sa.Column("file", sa.String(length=36), nullable=False),
        sa.Column("pictures", sa.JSON(), nullable=False),
        sa.Column("contents", sa.JSON(), nullable=False),
        sa.Column("sidecar", sa.String(), nullable=False),
        sa.Column("sidecar_sha256", sa.String(length=64), nullable=False),
        sa.Column("sidecar_bytes", sa.BigInteger(), nullable=False),
        sa.Column("came_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("file", name=op.f("pk_evidence_file")),
    )
    op.create_index(op.f("ix_evidence_file_sidecar_sha256"), "evidence_file", ["sidecar_sha256"], unique=False)


def held_evidence(op: Any) -> None:
    """Makes the table held_evidence and its indexes."""
    op.create_table(
        "held_evidence",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("violation", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=30), nullable=False),
        sa.Column("exhibit", sa.String(length=20), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("way", sa.String(length=20), nullable=False),
        sa.Column("stored_as", sa.String(length=60), nullable=True),
        sa.Column("came_with", sa.String(length=36), nullable=False),
        sa.Column("came_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("fault", sa.String(length=40), nullable=False),
        sa.Column("asked_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("asked_by", sa.String(length=60), nullable=False),
        sa.Column("asked_why", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_held_evidence")),
    )
    op.create_index(op.f("ix_held_evidence_last_file"), "held_evidence", ["last_file"], unique=False)
    op.create_index(op.f("ix_held_evidence_owner"), "held_evidence", ["owner"], unique=False)
    op.create_index(op.f("ix_held_evidence_sha256"), "held_evidence", ["sha256"], unique=False)
    op.create_index(op.f("ix_held_evidence_stored_as"), "held_evidence", ["stored_as"], unique=False)
    op.create_index(op.f("ix_held_evidence_violation"), "held_evidence", ["violation"], unique=False)


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
        sa.Column("key_id", sa.String(length=16), nullable=False),
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


def late_window(op: Any) -> None:
    """Makes the table late_window and its indexes."""
    op.create_table(
        "late_window",
        sa.Column("reporting_office", sa.String(length=8), nullable=False),
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("opened_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("told", sa.String(length=10), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_late_window")),
        sa.UniqueConstraint("uid", name=op.f("uq_late_window_uid")),
    )
    op.create_index(op.f("ix_late_window_reporting_office"), "late_window", ["reporting_office"], unique=False)


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
        sa.Column("sealed_by", sa.String(length=8), nullable=False),
        sa.Column("sidecar", sa.String(), nullable=False),
        sa.Column("sidecar_sha256", sa.String(length=64), nullable=False),
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
    op.create_index(op.f("ix_outbox_about"), "outbox", ["about"], unique=False)
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


def person_transfer(op: Any) -> None:
    """Makes the table person_transfer and its indexes."""
    op.create_table(
        "person_transfer",
        sa.Column("transfer", sa.String(length=36), nullable=False),
        sa.Column("direction", sa.String(length=3), nullable=False),
        sa.Column("peer", sa.String(length=8), nullable=False),
        sa.Column("person_uid", sa.String(length=36), nullable=False),
        sa.Column("person_name", sa.String(), nullable=False),
        sa.Column("rank", sa.String(length=20), nullable=False),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("offered_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("settled_order", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=True),
        sa.Column("exhibits", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("file", sa.String(length=36), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("told_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_transfer")),
        sa.UniqueConstraint("transfer", "direction", name=op.f("uq_person_transfer_transfer_direction")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_transfer_uid")),
    )
    op.create_index(op.f("ix_person_transfer_person_uid"), "person_transfer", ["person_uid"], unique=False)
    op.create_index(op.f("ix_person_transfer_transfer"), "person_transfer", ["transfer"], unique=False)


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


def received_query(op: Any) -> None:
    """Makes the table received_query and its indexes."""
    op.create_table(
        "received_query",
        sa.Column("query_uid", sa.String(length=36), nullable=False),
        sa.Column("asker", sa.String(length=8), nullable=False),
        sa.Column("number", sa.String(length=30), nullable=False),
        sa.Column("test", sa.String(length=40), nullable=False),
        sa.Column("finding", sa.String(), nullable=False),
        sa.Column("finding_ur", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("rows", sa.JSON(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("received_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("inbox_uid", sa.String(length=36), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer_outbox", sa.String(length=36), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_query")),
        sa.UniqueConstraint("asker", "number", name=op.f("uq_received_query_asker_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_received_query_uid")),
    )
    op.create_index(op.f("ix_received_query_due_on"), "received_query", ["due_on"], unique=False)


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


def review(op: Any) -> None:
    """Makes the table review and its indexes."""
    op.create_table(
        "review",
        sa.Column("reporting_office", sa.String(length=8), nullable=False),
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("decided_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("decided_by", sa.String(length=60), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("told_office", sa.Integer(), nullable=False),
        sa.Column("told_root", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint(
            "reporting_office", "week", "edition", name=op.f("uq_review_reporting_office_week_edition")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_review_uid")),
    )
    op.create_index(op.f("ix_review_reporting_office"), "review", ["reporting_office"], unique=False)
    op.create_index(op.f("ix_review_week"), "review", ["week"], unique=False)


def review_remark(op: Any) -> None:
    """Makes the table review_remark and its indexes."""
    op.create_table(
        "review_remark",
        sa.Column("review", sa.String(length=36), nullable=False),
        sa.Column("table_name", sa.String(length=30), nullable=False),
        sa.Column("row_uid", sa.String(length=80), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_remark")),
        sa.UniqueConstraint("review", "table_name", "row_uid", name=op.f("uq_review_remark_review_table_name_row_uid")),
        sa.UniqueConstraint("uid", name=op.f("uq_review_remark_uid")),
    )
    op.create_index(op.f("ix_review_remark_review"), "review_remark", ["review"], unique=False)


def sent_evidence(op: Any) -> None:
    """Makes the table sent_evidence and its indexes."""
    op.create_table(
        "sent_evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("exhibit", sa.String(length=36), nullable=False),
        sa.Column("recipient", sa.String(length=8), nullable=False),
        sa.Column("outbox", sa.String(length=36), nullable=False),
        sa.Column("way", sa.String(length=20), nullable=False),
        sa.Column("sent_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_evidence")),
    )
    op.create_index("ix_sent_evidence_exhibit", "sent_evidence", ["exhibit", "recipient"], unique=False)


def row_underway(op: Any) -> None:
    """Makes the table row_underway and its indexes."""
    op.create_table(
        "row_underway",
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(length=20), nullable=False),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("row_digest", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name=op.f("fk_row_underway_outbox_id")),
        sa.PrimaryKeyConstraint("outbox_id", "table_name", "uid", name=op.f("pk_row_underway")),
        sqlite_with_rowid=False,
    )
