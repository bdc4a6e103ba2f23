"""The tables of province at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def finding_follow_up(op: Any) -> None:
    """Makes the table finding_follow_up and its indexes."""
    op.create_table(
        "finding_follow_up",
        sa.Column("finding_key", sa.String(length=300), nullable=False),
        sa.Column("test", sa.String(length=40), nullable=False),
        sa.Column("asked", sa.String(length=8), nullable=False),
        sa.Column("finding", sa.String(), nullable=False),
        sa.Column("finding_ur", sa.String(), nullable=False),
        sa.Column("rows", sa.JSON(), nullable=False),
        sa.Column("number", sa.String(length=30), nullable=True),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("outbox_uid", sa.String(length=36), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer_file", sa.String(length=36), nullable=False),
        sa.Column("answer_came_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("settled_reason", sa.String(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("settled_by", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_follow_up")),
        sa.UniqueConstraint("number", name=op.f("uq_finding_follow_up_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_finding_follow_up_uid")),
    )
    op.create_index(op.f("ix_finding_follow_up_asked"), "finding_follow_up", ["asked"], unique=False)
    op.create_index(op.f("ix_finding_follow_up_finding_key"), "finding_follow_up", ["finding_key"], unique=False)


def held_account(op: Any) -> None:
    """Makes the table held_account and its indexes."""
    op.create_table(
        "held_account",
        sa.Column("platform", sa.String(length=30), nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("authorised", sa.Boolean(), nullable=True),
        sa.Column("members", sa.Integer(), nullable=True),
        sa.Column("found_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("exception_reason", sa.String(), nullable=True),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("row_digest", sa.String(length=32), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_held_account")),
    )
    op.create_index(op.f("ix_held_account_owner"), "held_account", ["owner"], unique=False)


def held_award(op: Any) -> None:
    """Makes the table held_award and its indexes."""
    op.create_table(
        "held_award",
        sa.Column("case_uid", sa.String(length=36), nullable=True),
        sa.Column("person", sa.String(length=36), nullable=True),
        sa.Column("punishment", sa.String(length=40), nullable=True),
        sa.Column("grade", sa.String(length=10), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("unit", sa.String(length=20), nullable=True),
        sa.Column("ordered_on", sa.Date(), nullable=True),
        sa.Column("ob_no", sa.String(), nullable=True),
        sa.Column("authority", sa.String(), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=True),
        sa.Column("undone_on", sa.Date(), nullable=True),
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("row_digest", sa.String(length=32), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_held_award")),
    )
    op.create_index(op.f("ix_held_award_case_uid"), "held_award", ["case_uid"], unique=False)
    op.create_index(op.f("ix_held_award_owner"), "held_award", ["owner"], unique=False)
    op.create_index(op.f("ix_held_award_person"), "held_award", ["person"], unique=False)


def held_case(op: Any) -> None:
    """Makes the table held_case and its indexes."""
    op.create_table(
        "held_case",
        sa.Column("number", sa.String(length=30), nullable=True),
        sa.Column("person", sa.String(length=36), nullable=True),
        sa.Column("violations", sa.String(), nullable=True),
        sa.Column("track", sa.String(length=30), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("last_step_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_what", sa.String(length=40), nullable=True),
        sa.Column("authority", sa.String(), nullable=True),
        sa.Column("enquiry_officer", sa.String(), nullable=True),
        sa.Column("suspended_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("row_digest", sa.String(length=32), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_held_case")),
    )
    op.create_index(op.f("ix_held_case_last_step_on"), "held_case", ["last_step_on"], unique=False)
    op.create_index("ix_held_case_number", "held_case", ["number", "owner", "state", "outcome", "uid"], unique=False)
    op.create_index(op.f("ix_held_case_owner"), "held_case", ["owner"], unique=False)
    op.create_index(op.f("ix_held_case_person"), "held_case", ["person"], unique=False)


def held_claim(op: Any) -> None:
    """Makes the table held_claim and its indexes."""
    op.create_table(
        "held_claim",
        sa.Column("table_name", sa.String(length=20), nullable=False),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("row_digest", sa.String(length=32), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("entry", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("table_name", "uid", "owner", name=op.f("pk_held_claim")),
    )


def held_copy(op: Any) -> None:
    """Makes the table held_copy and its indexes."""
    op.create_table(
        "held_copy",
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("table_name", sa.String(length=20), nullable=False),
        sa.Column("full_epoch", sa.String(length=36), nullable=False),
        sa.Column("full_place", sa.Integer(), nullable=False),
        sa.Column("told_epoch", sa.String(length=36), nullable=False),
        sa.Column("told_place", sa.Integer(), nullable=False),
        sa.Column("told_count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "table_name", name=op.f("pk_held_copy")),
    )


def held_person(op: Any) -> None:
    """Makes the table held_person and its indexes."""
    op.create_table(
        "held_person",
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("father_name", sa.String(), nullable=True),
        sa.Column("rank", sa.String(length=20), nullable=True),
        sa.Column("bps", sa.Integer(), nullable=True),
        sa.Column("belt_no", sa.String(length=30), nullable=True),
        sa.Column("cnic", sa.String(length=13), nullable=True),
        sa.Column("personnel_no", sa.String(length=8), nullable=True),
        sa.Column("mobile", sa.String(length=20), nullable=True),
        sa.Column("posting", sa.String(), nullable=True),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("posting_order", sa.String(), nullable=True),
        sa.Column("posting_supervisor", sa.String(), nullable=True),
        sa.Column("enlisted_on", sa.Date(), nullable=True),
        sa.Column("rank_since", sa.Date(), nullable=True),
        sa.Column("service_state", sa.String(length=30), nullable=True),
        sa.Column("duty_state", sa.String(length=30), nullable=True),
        sa.Column("state_since", sa.Date(), nullable=True),
        sa.Column("duty_since", sa.Date(), nullable=True),
        sa.Column("known_epoch", sa.String(length=36), nullable=False),
        sa.Column("known_place", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("row_digest", sa.String(length=32), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_held_person")),
    )
    op.create_index(op.f("ix_held_person_owner"), "held_person", ["owner"], unique=False)
    op.create_index(
        "ix_held_person_supervisor", "held_person", ["owner", "posting_supervisor", "withdrawn"], unique=False
    )


def held_posting(op: Any) -> None:
    """Makes the table held_posting and its indexes."""
    op.create_table(
        "held_posting",
        sa.Column("person", sa.String(length=36), nullable=True),
        sa.Column("aspect", sa.String(length=20), nullable=True),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("held_from", sa.Date(), nullable=True),
        sa.Column("held_until", sa.Date(), nullable=True),
        sa.Column("order_no", sa.String(), nullable=True),
        sa.Column("supervisor", sa.String(), nullable=True),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("row_digest", sa.String(length=32), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_held_posting")),
    )
    op.create_index(op.f("ix_held_posting_owner"), "held_posting", ["owner"], unique=False)
    op.create_index(op.f("ix_held_posting_person"), "held_posting", ["person"], unique=False)


def held_signature(op: Any) -> None:
    """Makes the table held_signature and its indexes."""
    op.create_table(
        "held_signature",
        sa.Column("person", sa.String(length=36), nullable=True),
        sa.Column("directive", sa.String(length=36), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("row_digest", sa.String(length=32), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_held_signature")),
    )
    op.create_index(op.f("ix_held_signature_directive"), "held_signature", ["directive"], unique=False)
    op.create_index(op.f("ix_held_signature_owner"), "held_signature", ["owner"], unique=False)
    op.create_index(op.f("ix_held_signature_person"), "held_signature", ["person"], unique=False)


def held_step(op: Any) -> None:
    """Makes the table held_step and its indexes."""
    op.create_table(
        "held_step",
        sa.Column("case_uid", sa.String(length=36), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("step", sa.String(length=40), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("letter_no", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("row_digest", sa.String(length=32), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_held_step")),
    )
    op.create_index(op.f("ix_held_step_case_uid"), "held_step", ["case_uid"], unique=False)
    op.create_index("ix_held_step_on", "held_step", ["on_date", "step", "owner"], unique=False)
    op.create_index(op.f("ix_held_step_owner"), "held_step", ["owner"], unique=False)


def held_violation(op: Any) -> None:
    """Makes the table held_violation and its indexes."""
    op.create_table(
        "held_violation",
        sa.Column("number", sa.String(length=30), nullable=True),
        sa.Column("person", sa.String(length=36), nullable=True),
        sa.Column("rank_then", sa.String(length=20), nullable=True),
        sa.Column("posting_then", sa.String(), nullable=True),
        sa.Column("supervisor_then", sa.String(), nullable=True),
        sa.Column("kind", sa.String(length=10), nullable=True),
        sa.Column("platform", sa.String(length=30), nullable=True),
        sa.Column("seen_on", sa.Date(), nullable=True),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("part", sa.String(length=20), nullable=True),
        sa.Column("on_duty", sa.Boolean(), nullable=True),
        sa.Column("attribution", sa.String(length=20), nullable=True),
        sa.Column("attribution_on", sa.Date(), nullable=True),
        sa.Column("disposal", sa.String(length=30), nullable=True),
        sa.Column("disposed_on", sa.Date(), nullable=True),
        sa.Column("reopened_on", sa.Date(), nullable=True),
        sa.Column("case_number", sa.String(length=30), nullable=True),
        sa.Column("referral", sa.String(), nullable=True),
        sa.Column("station", sa.String(), nullable=True),
        sa.Column("fir_no", sa.String(), nullable=True),
        sa.Column("fir_date", sa.Date(), nullable=True),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("owner", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_file", sa.String(length=36), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("row_digest", sa.String(length=32), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_held_violation")),
    )
    op.create_index(op.f("ix_held_violation_owner"), "held_violation", ["owner"], unique=False)
    op.create_index("ix_held_violation_person", "held_violation", ["person", "seen_on"], unique=False)
    op.create_index("ix_held_violation_seen", "held_violation", ["seen_on", "owner", "kind"], unique=False)


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
        sa.Column("qualified", sa.Boolean(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("certificate", sa.JSON(), nullable=False),
        sa.Column("new_violations", sa.Integer(), nullable=False),
        sa.Column("flows", sa.String(length=64), nullable=False),
        sa.Column("contradicted", sa.Integer(), nullable=False),
        sa.Column("contradictions", sa.JSON(), nullable=False),
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
    op.create_index("ix_received_return_contradicted", "received_return", ["contradicted", "first"], unique=False)
    op.create_index(
        "ix_received_return_grid",
        "received_return",
        ["week", "reporting_office", "edition", "nil", "qualified", "last", "received_at"],
        unique=False,
    )
    op.create_index(op.f("ix_received_return_reporting_office"), "received_return", ["reporting_office"], unique=False)
    op.create_index(op.f("ix_received_return_week"), "received_return", ["week"], unique=False)
    op.create_index(
        "ix_received_return_weeks",
        "received_return",
        ["reporting_office", "first", "week", "edition", "uid", "nil", "new_violations", "flows"],
        unique=False,
    )


def reminder(op: Any) -> None:
    """Makes the table reminder and its indexes."""
    op.create_table(
        "reminder",
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("addressee", sa.String(length=8), nullable=False),
        sa.Column("scope", sa.String(length=8), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("previous", sa.String(length=40), nullable=True),
        sa.Column("issued_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("debts", sa.JSON(), nullable=False),
        sa.Column("letters", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sa.UniqueConstraint("number", name=op.f("uq_reminder_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_reminder_uid")),
    )
    op.create_index(op.f("ix_reminder_addressee"), "reminder", ["addressee"], unique=False)
