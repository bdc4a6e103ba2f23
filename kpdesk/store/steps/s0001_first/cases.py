"""The tables of cases at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def letter_template(op: Any) -> None:
    """Makes the table letter_template and its indexes."""
    op.create_table(
        "letter_template",
        sa.Column("paper", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("pack_no", sa.Integer(), nullable=True),
        sa.Column("pack_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_template")),
        sa.UniqueConstraint("paper", "language", "version", name=op.f("uq_letter_template_paper_language_version")),
        sa.UniqueConstraint("uid", name=op.f("uq_letter_template_uid")),
    )


def office_head(op: Any) -> None:
    """Makes the table office_head and its indexes."""
    op.create_table(
        "office_head",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("rank", sa.String(length=20), nullable=False),
        sa.Column("person_uid", sa.String(length=36), nullable=True),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_head")),
        sa.UniqueConstraint("uid", name=op.f("uq_office_head_uid")),
    )
    op.create_index(op.f("ix_office_head_first_day"), "office_head", ["first_day"], unique=False)


def disciplinary_case(op: Any) -> None:
    """Makes the table disciplinary_case and its indexes."""
    op.create_table(
        "disciplinary_case",
        sa.Column("number", sa.String(length=30), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("track", sa.String(length=30), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("last_step_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_what", sa.String(length=40), nullable=True),
        sa.Column("authority", sa.String(), nullable=False),
        sa.Column("enquiry_officer", sa.String(), nullable=False),
        sa.Column("enquiry_officer_rank", sa.String(length=20), nullable=False),
        sa.Column("suspended_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("received_from", sa.String(length=8), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_disciplinary_case_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disciplinary_case")),
        sa.UniqueConstraint("number", name=op.f("uq_disciplinary_case_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_disciplinary_case_uid")),
    )
    op.create_index(op.f("ix_disciplinary_case_closed_on"), "disciplinary_case", ["closed_on"], unique=False)
    op.create_index(op.f("ix_disciplinary_case_due_on"), "disciplinary_case", ["due_on"], unique=False)
    op.create_index(op.f("ix_disciplinary_case_last_step_on"), "disciplinary_case", ["last_step_on"], unique=False)
    op.create_index(op.f("ix_disciplinary_case_person_id"), "disciplinary_case", ["person_id"], unique=False)
    op.create_index(op.f("ix_disciplinary_case_state"), "disciplinary_case", ["state"], unique=False)


def case_due(op: Any) -> None:
    """Makes the table case_due and its indexes."""
    op.create_table(
        "case_due",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("served", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["disciplinary_case.id"], name=op.f("fk_case_due_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_due")),
    )
    op.create_index(op.f("ix_case_due_case_id"), "case_due", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_due_on_date"), "case_due", ["on_date"], unique=False)


def case_scan(op: Any) -> None:
    """Makes the table case_scan and its indexes."""
    op.create_table(
        "case_scan",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("step_uid", sa.String(length=36), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(length=40), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("stored_as", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["disciplinary_case.id"], name=op.f("fk_case_scan_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_scan")),
        sa.UniqueConstraint("uid", name=op.f("uq_case_scan_uid")),
    )
    op.create_index(op.f("ix_case_scan_case_id"), "case_scan", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_scan_sha256"), "case_scan", ["sha256"], unique=False)
    op.create_index(op.f("ix_case_scan_step_uid"), "case_scan", ["step_uid"], unique=False)


def case_step(op: Any) -> None:
    """Makes the table case_step and its indexes."""
    op.create_table(
        "case_step",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("from_state", sa.String(length=40), nullable=False),
        sa.Column("to_state", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("letter_no", sa.String(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("overrides", sa.JSON(), nullable=False),
        sa.Column("held", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("received_from", sa.String(length=8), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["disciplinary_case.id"], name=op.f("fk_case_step_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_step")),
        sa.UniqueConstraint("uid", name=op.f("uq_case_step_uid")),
    )
    op.create_index(op.f("ix_case_step_case_id"), "case_step", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_step_on_date"), "case_step", ["on_date"], unique=False)


def case_violation(op: Any) -> None:
    """Makes the table case_violation and its indexes."""
    op.create_table(
        "case_violation",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("violation_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["disciplinary_case.id"], name=op.f("fk_case_violation_case_id")),
        sa.ForeignKeyConstraint(["violation_id"], ["violation.id"], name=op.f("fk_case_violation_violation_id")),
        sa.PrimaryKeyConstraint("case_id", "violation_id", name=op.f("pk_case_violation")),
    )
    op.create_index(op.f("ix_case_violation_violation_id"), "case_violation", ["violation_id"], unique=False)


def issued_paper(op: Any) -> None:
    """Makes the table issued_paper and its indexes."""
    op.create_table(
        "issued_paper",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("step_uid", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("paper", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("template", sa.String(length=40), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["disciplinary_case.id"], name=op.f("fk_issued_paper_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_paper")),
        sa.UniqueConstraint(
            "step_uid", "paper", "language", "edition", name=op.f("uq_issued_paper_step_uid_paper_language_edition")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_issued_paper_uid")),
    )
    op.create_index(op.f("ix_issued_paper_case_id"), "issued_paper", ["case_id"], unique=False)


def punishment(op: Any) -> None:
    """Makes the table punishment and its indexes."""
    op.create_table(
        "punishment",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("punishment", sa.String(length=40), nullable=False),
        sa.Column("grade", sa.String(length=10), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("cumulative", sa.Boolean(), nullable=True),
        sa.Column("reduced_to", sa.String(length=20), nullable=False),
        sa.Column("reduced_from", sa.String(length=20), nullable=False),
        sa.Column("scale_before", sa.Integer(), nullable=True),
        sa.Column("ordered_on", sa.Date(), nullable=False),
        sa.Column("ob_no", sa.String(), nullable=False),
        sa.Column("appeal_until", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("undone_on", sa.Date(), nullable=True),
        sa.Column("undone_by", sa.String(length=36), nullable=False),
        sa.Column("entry_due_on", sa.Date(), nullable=True),
        sa.Column("entered_on", sa.Date(), nullable=True),
        sa.Column("entered_by", sa.String(), nullable=False),
        sa.Column("entry_page", sa.String(), nullable=False),
        sa.Column("entry_cancelled_on", sa.Date(), nullable=True),
        sa.Column("received_from", sa.String(length=8), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["disciplinary_case.id"], name=op.f("fk_punishment_case_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_punishment_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_punishment")),
        sa.UniqueConstraint("uid", name=op.f("uq_punishment_uid")),
    )
    op.create_index(op.f("ix_punishment_case_id"), "punishment", ["case_id"], unique=False)
    op.create_index(op.f("ix_punishment_entered_on"), "punishment", ["entered_on"], unique=False)
    op.create_index(op.f("ix_punishment_entry_due_on"), "punishment", ["entry_due_on"], unique=False)
    op.create_index(op.f("ix_punishment_ordered_on"), "punishment", ["ordered_on"], unique=False)
    op.create_index(op.f("ix_punishment_person_id"), "punishment", ["person_id"], unique=False)
    op.create_index(op.f("ix_punishment_undone_on"), "punishment", ["undone_on"], unique=False)
