"""The tables of violations at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def evidence_thumbnail(op: Any) -> None:
    """Makes the table evidence_thumbnail and its indexes."""
    op.create_table(
        "evidence_thumbnail",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_evidence_thumbnail")),
    )


def violation_draft(op: Any) -> None:
    """Makes the table violation_draft and its indexes."""
    op.create_table(
        "violation_draft",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("entry", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation_draft")),
        sa.UniqueConstraint("uid", name=op.f("uq_violation_draft_uid")),
    )


def violation_log_answer(op: Any) -> None:
    """Makes the table violation_log_answer and its indexes."""
    op.create_table(
        "violation_log_answer",
        sa.Column("question", sa.String(length=10), nullable=False),
        sa.Column("wording", sa.String(length=300), nullable=False),
        sa.Column("answer", sa.String(length=40), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.PrimaryKeyConstraint("question", "wording", name=op.f("pk_violation_log_answer")),
    )


def violation(op: Any) -> None:
    """Makes the table violation and its indexes."""
    op.create_table(
        "violation",
        sa.Column("number", sa.String(length=30), nullable=False),
        sa.Column("incident", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("unidentified", sa.String(), nullable=False),
        sa.Column("rank_then", sa.String(length=20), nullable=False),
        sa.Column("posting_then", sa.String(), nullable=False),
        sa.Column("supervisor_then", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("platform", sa.String(length=30), nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("seen_by", sa.String(), nullable=False),
        sa.Column("obtained", sa.String(length=20), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("part", sa.String(length=20), nullable=False),
        sa.Column("on_duty", sa.Boolean(), nullable=True),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("factors", sa.JSON(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("forum", sa.String(length=20), nullable=False),
        sa.Column("protected", sa.Boolean(), nullable=False),
        sa.Column("authority_note", sa.String(), nullable=False),
        sa.Column("attribution_on", sa.Date(), nullable=True),
        sa.Column("attribution_note", sa.String(), nullable=False),
        sa.Column("attribution", sa.String(length=20), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("fir_no", sa.String(), nullable=False),
        sa.Column("fir_date", sa.Date(), nullable=True),
        sa.Column("accused", sa.String(), nullable=False),
        sa.Column("outlet", sa.String(), nullable=False),
        sa.Column("permitted_by", sa.String(), nullable=False),
        sa.Column("custody_action", sa.String(), nullable=False),
        sa.Column("referral", sa.String(), nullable=False),
        sa.Column("disposed_on", sa.Date(), nullable=True),
        sa.Column("disposal", sa.String(length=30), nullable=True),
        sa.Column("reopened_on", sa.Date(), nullable=True),
        sa.Column("earlier_ends", sa.JSON(), nullable=False),
        sa.Column("case_number", sa.String(length=30), nullable=True),
        sa.Column("received_from", sa.String(length=8), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("import_batch", sa.String(length=36), nullable=True),
        sa.Column("import_key", sa.String(length=64), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_violation_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_violation")),
        sa.UniqueConstraint("number", name=op.f("uq_violation_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_violation_uid")),
    )
    op.create_index("ix_violation_disposed", "violation", ["disposed_on"], unique=False)
    op.create_index(
        "ix_violation_import_batch",
        "violation",
        ["import_batch"],
        unique=False,
        sqlite_where=sa.text("import_batch IS NOT NULL"),
        postgresql_where=sa.text("import_batch IS NOT NULL"),
    )
    op.create_index(op.f("ix_violation_incident"), "violation", ["incident"], unique=False)
    op.create_index("ix_violation_person", "violation", ["person_id", "seen_on"], unique=False)
    op.create_index(
        "ix_violation_week",
        "violation",
        ["seen_on", "disposed_on", "kind", "withdrawn_at", "protected", "platform", "received_on"],
        unique=False,
    )
    op.create_index(
        "uq_violation_import_key",
        "violation",
        ["import_key"],
        unique=True,
        sqlite_where=sa.text("import_key IS NOT NULL"),
        postgresql_where=sa.text("import_key IS NOT NULL"),
    )


def evidence(op: Any) -> None:
    """Makes the table evidence and its indexes."""
    op.create_table(
        "evidence",
        sa.Column("violation_id", sa.Integer(), nullable=False),
        sa.Column("exhibit", sa.String(length=20), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("kind_differs", sa.Boolean(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("stored_as", sa.String(length=80), nullable=False),
        sa.Column("taken_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("taken_by", sa.String(), nullable=False),
        sa.Column("taken_on", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("display_name", sa.String(), nullable=False),
        sa.Column("posted_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("captured_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("captured_by", sa.String(), nullable=False),
        sa.Column("computer", sa.String(), nullable=False),
        sa.Column("obtained", sa.String(length=20), nullable=False),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("shows_accused", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["violation_id"], ["violation.id"], name=op.f("fk_evidence_violation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("uid", name=op.f("uq_evidence_uid")),
    )
    op.create_index(op.f("ix_evidence_sha256"), "evidence", ["sha256"], unique=False)
    op.create_index(op.f("ix_evidence_violation_id"), "evidence", ["violation_id"], unique=False)


def violation_directive(op: Any) -> None:
    """Makes the table violation_directive and its indexes."""
    op.create_table(
        "violation_directive",
        sa.Column("violation_id", sa.Integer(), nullable=False),
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("acknowledged", sa.String(length=20), nullable=True),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["directive_id"], ["directive.id"], name=op.f("fk_violation_directive_directive_id")),
        sa.ForeignKeyConstraint(["violation_id"], ["violation.id"], name=op.f("fk_violation_directive_violation_id")),
        sa.PrimaryKeyConstraint("violation_id", "directive_id", name=op.f("pk_violation_directive")),
    )
