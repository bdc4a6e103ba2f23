"""The tables of access at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def form_draft(op: Any) -> None:
    """Makes the table form_draft and its indexes."""
    op.create_table(
        "form_draft",
        sa.Column("user_name", sa.String(length=60), nullable=False),
        sa.Column("form", sa.String(length=80), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("page", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("user_name", "form", "subject", name=op.f("pk_form_draft")),
    )


def office_key(op: Any) -> None:
    """Makes the table office_key and its indexes."""
    op.create_table(
        "office_key",
        sa.Column("key_id", sa.String(length=16), nullable=False),
        sa.Column("signing_private", sa.LargeBinary(), nullable=False),
        sa.Column("signing_public", sa.LargeBinary(), nullable=False),
        sa.Column("agreement_private", sa.LargeBinary(), nullable=False),
        sa.Column("agreement_public", sa.LargeBinary(), nullable=False),
        sa.Column("valid_from", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("valid_to", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("in_use_since", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("renews", sa.String(length=16), nullable=False),
        sa.Column("enrolment_words", sa.LargeBinary(), nullable=True),
        sa.Column("certificate", sa.JSON(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_key")),
        sa.UniqueConstraint("key_id", name=op.f("uq_office_key_key_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_office_key_uid")),
    )


def preference(op: Any) -> None:
    """Makes the table preference and its indexes."""
    op.create_table(
        "preference",
        sa.Column("user_name", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("user_name", "name", name=op.f("pk_preference")),
    )


def printer(op: Any) -> None:
    """Makes the table printer and its indexes."""
    op.create_table(
        "printer",
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("letterhead_mm", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printer")),
        sa.UniqueConstraint("name", name=op.f("uq_printer_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_printer_uid")),
    )


def setting(op: Any) -> None:
    """Makes the table setting and its indexes."""
    op.create_table(
        "setting",
        sa.Column("user_name", sa.String(length=60), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("user_name", "key", name=op.f("pk_setting")),
    )


def user_account(op: Any) -> None:
    """Makes the table user_account and its indexes."""
    op.create_table(
        "user_account",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("full_name", sa.String(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("disabled_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("person_uid", sa.String(length=36), nullable=True),
        sa.Column("supports_uid", sa.String(length=36), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_account")),
        sa.UniqueConstraint("name", name=op.f("uq_user_account_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_user_account_uid")),
    )
