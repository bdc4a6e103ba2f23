"""The tables of roster at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def person(op: Any) -> None:
    """Makes the table person and its indexes."""
    op.create_table(
        "person",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("father_name", sa.String(), nullable=False),
        sa.Column("name_urdu", sa.String(), nullable=False),
        sa.Column("father_name_urdu", sa.String(), nullable=False),
        sa.Column("sort_name", sa.String(), nullable=False),
        sa.Column("rank", sa.String(length=20), nullable=False),
        sa.Column("bps", sa.Integer(), nullable=True),
        sa.Column("belt_no", sa.String(length=30), nullable=False),
        sa.Column("cnic", sa.String(length=13), nullable=True),
        sa.Column("personnel_no", sa.String(length=8), nullable=True),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("enlisted_on", sa.Date(), nullable=True),
        sa.Column("rank_since", sa.Date(), nullable=True),
        sa.Column("posting", sa.String(), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("posting_order", sa.String(), nullable=False),
        sa.Column("posting_supervisor", sa.String(), nullable=True),
        sa.Column("mobile", sa.String(length=20), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("qualification", sa.String(), nullable=False),
        sa.Column("domicile", sa.String(), nullable=False),
        sa.Column("gender", sa.String(length=10), nullable=False),
        sa.Column("service_state", sa.String(length=30), nullable=False),
        sa.Column("duty_state", sa.String(length=30), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=True),
        sa.Column("state_order", sa.String(), nullable=False),
        sa.Column("duty_since", sa.Date(), nullable=True),
        sa.Column("duty_order", sa.String(), nullable=True),
        sa.Column("belt_since", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("cnic", name=op.f("uq_person_cnic")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_uid")),
    )
    op.create_index(
        "ix_person_left",
        "person",
        ["service_state"],
        unique=False,
        sqlite_where=sa.text(
            "service_state NOT IN ('in_service', 'on_probation', 'suspended', 'reverted', 'reinstated')"
        ),
        postgresql_where=sa.text(
            "service_state NOT IN ('in_service', 'on_probation', 'suspended', 'reverted', 'reinstated')"
        ),
    )
    op.create_index("ix_person_order_belt", "person", ["belt_no", "id", "withdrawn_at"], unique=False)
    op.create_index("ix_person_order_name", "person", ["sort_name", "id", "withdrawn_at"], unique=False)
    op.create_index("ix_person_order_posting", "person", ["posting", "id", "withdrawn_at"], unique=False)
    op.create_index("ix_person_order_rank", "person", ["rank", "id", "withdrawn_at"], unique=False)
    op.create_index(op.f("ix_person_personnel_no"), "person", ["personnel_no"], unique=False)
    op.create_index(
        "ix_person_withdrawn",
        "person",
        ["withdrawn_at"],
        unique=False,
        sqlite_where=sa.text("withdrawn_at IS NOT NULL"),
        postgresql_where=sa.text("withdrawn_at IS NOT NULL"),
    )


def roster_answer(op: Any) -> None:
    """Makes the table roster_answer and its indexes."""
    op.create_table(
        "roster_answer",
        sa.Column("question", sa.String(length=120), nullable=False),
        sa.Column("answer", sa.String(length=200), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("question", name=op.f("pk_roster_answer")),
    )


def roster_import(op: Any) -> None:
    """Makes the table roster_import and its indexes."""
    op.create_table(
        "roster_import",
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("accepted_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("accepted_by", sa.String(), nullable=False),
        sa.Column("undone_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_import")),
        sa.UniqueConstraint("uid", name=op.f("uq_roster_import_uid")),
    )


def roster_mapping(op: Any) -> None:
    """Makes the table roster_mapping and its indexes."""
    op.create_table(
        "roster_mapping",
        sa.Column("headings_sha256", sa.String(length=64), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("headings_sha256", name=op.f("pk_roster_mapping")),
    )


def sanctioned_posts(op: Any) -> None:
    """Makes the table sanctioned_posts and its indexes."""
    op.create_table(
        "sanctioned_posts",
        sa.Column("rank", sa.String(length=20), nullable=False),
        sa.Column("posting", sa.String(), nullable=False),
        sa.Column("posts", sa.Integer(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sanctioned_posts")),
        sa.UniqueConstraint("rank", "posting", name=op.f("uq_sanctioned_posts_rank_posting")),
        sa.UniqueConstraint("uid", name=op.f("uq_sanctioned_posts_uid")),
    )


def account_declaration(op: Any) -> None:
    """Makes the table account_declaration and its indexes."""
    op.create_table(
        "account_declaration",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_account_declaration_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_declaration")),
        sa.UniqueConstraint("uid", name=op.f("uq_account_declaration_uid")),
    )
    op.create_index(op.f("ix_account_declaration_person_id"), "account_declaration", ["person_id"], unique=False)


def person_photo(op: Any) -> None:
    """Makes the table person_photo and its indexes."""
    op.create_table(
        "person_photo",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("stored_as", sa.String(length=60), nullable=False),
        sa.Column("media_type", sa.String(length=20), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_photo_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_photo")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_photo_uid")),
    )
    op.create_index(op.f("ix_person_photo_person_id"), "person_photo", ["person_id"], unique=False)


def roster_identity_answer(op: Any) -> None:
    """Makes the table roster_identity_answer and its indexes."""
    op.create_table(
        "roster_identity_answer",
        sa.Column("data_sha256", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.String(length=200), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("answered_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("answered_by", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["roster_import.id"], name=op.f("fk_roster_identity_answer_batch_id")),
        sa.PrimaryKeyConstraint("data_sha256", name=op.f("pk_roster_identity_answer")),
    )
    op.create_index(op.f("ix_roster_identity_answer_batch_id"), "roster_identity_answer", ["batch_id"], unique=False)


def roster_import_change(op: Any) -> None:
    """Makes the table roster_import_change and its indexes."""
    op.create_table(
        "roster_import_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("person_revision", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["roster_import.id"], name=op.f("fk_roster_import_change_batch_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_roster_import_change_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_import_change")),
    )
    op.create_index(op.f("ix_roster_import_change_batch_id"), "roster_import_change", ["batch_id"], unique=False)
    op.create_index(op.f("ix_roster_import_change_person_id"), "roster_import_change", ["person_id"], unique=False)


def roster_missing(op: Any) -> None:
    """Makes the table roster_missing and its indexes."""
    op.create_table(
        "roster_missing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("closed_by", sa.Integer(), nullable=True),
        sa.Column("settled_as", sa.String(length=30), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("settled_order", sa.String(), nullable=False),
        sa.Column("to_office", sa.String(length=8), nullable=False),
        sa.Column("settled_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("settled_by", sa.String(length=60), nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["roster_import.id"], name=op.f("fk_roster_missing_batch_id")),
        sa.ForeignKeyConstraint(["closed_by"], ["roster_import.id"], name=op.f("fk_roster_missing_closed_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_roster_missing_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_missing")),
        sa.UniqueConstraint("batch_id", "person_id", name=op.f("uq_roster_missing_batch_id_person_id")),
    )
    op.create_index(
        "ix_roster_missing_closed",
        "roster_missing",
        ["closed_by"],
        unique=False,
        sqlite_where=sa.text("closed_by IS NOT NULL"),
        postgresql_where=sa.text("closed_by IS NOT NULL"),
    )
    op.create_index(
        "ix_roster_missing_open",
        "roster_missing",
        ["person_id", "batch_id", "settled_as", "closed_by"],
        unique=False,
        sqlite_where=sa.text("settled_as IS NULL AND closed_by IS NULL"),
        postgresql_where=sa.text("settled_as IS NULL AND closed_by IS NULL"),
    )
    op.create_index(op.f("ix_roster_missing_person_id"), "roster_missing", ["person_id"], unique=False)


def service_history(op: Any) -> None:
    """Makes the table service_history and its indexes."""
    op.create_table(
        "service_history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("aspect", sa.String(length=20), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("held_from", sa.Date(), nullable=True),
        sa.Column("held_until", sa.Date(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("supervisor", sa.String(), nullable=False),
        sa.Column("held_in", sa.String(length=8), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("entered_by", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["roster_import.id"], name=op.f("fk_service_history_batch_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_service_history_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_history")),
    )
    op.create_index(op.f("ix_service_history_batch_id"), "service_history", ["batch_id"], unique=False)
    op.create_index(op.f("ix_service_history_person_id"), "service_history", ["person_id"], unique=False)


def transfer_offer(op: Any) -> None:
    """Makes the table transfer_offer and its indexes."""
    op.create_table(
        "transfer_offer",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("from_office", sa.String(length=8), nullable=False),
        sa.Column("to_office", sa.String(length=8), nullable=False),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("offered_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("settled_order", sa.String(), nullable=False),
        sa.Column("file_sent_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_transfer_offer_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer_offer")),
        sa.UniqueConstraint("uid", name=op.f("uq_transfer_offer_uid")),
    )
    op.create_index(
        "ix_transfer_offer_open",
        "transfer_offer",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("state = 'offered' AND withdrawn_at IS NULL"),
        postgresql_where=sa.text("state = 'offered' AND withdrawn_at IS NULL"),
    )
    op.create_index(op.f("ix_transfer_offer_person_id"), "transfer_offer", ["person_id"], unique=False)


def declared_account(op: Any) -> None:
    """Makes the table declared_account and its indexes."""
    op.create_table(
        "declared_account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("declaration_id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("handle_folded", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["declaration_id"], ["account_declaration.id"], name=op.f("fk_declared_account_declaration_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declared_account")),
    )
    op.create_index(op.f("ix_declared_account_declaration_id"), "declared_account", ["declaration_id"], unique=False)
    op.create_index(op.f("ix_declared_account_handle_folded"), "declared_account", ["handle_folded"], unique=False)
