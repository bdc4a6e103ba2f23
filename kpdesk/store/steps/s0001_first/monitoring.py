"""The tables of monitoring at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def account(op: Any) -> None:
    """Makes the table account and its indexes."""
    op.create_table(
        "account",
        sa.Column("platform", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("owner", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("admin_id", sa.Integer(), nullable=True),
        sa.Column("admin_text", sa.String(), nullable=False),
        sa.Column("authorised", sa.Boolean(), nullable=False),
        sa.Column("authorised_by", sa.String(), nullable=False),
        sa.Column("authorised_order", sa.String(), nullable=False),
        sa.Column("members_of_office", sa.Integer(), nullable=True),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("obtained", sa.String(length=20), nullable=False),
        sa.Column("owner_sure", sa.String(length=20), nullable=False),
        sa.Column("undertaking_on", sa.Date(), nullable=True),
        sa.Column("undertaking_signed", sa.Boolean(), nullable=False),
        sa.Column("undertaking_until", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_by", sa.String(length=60), nullable=False),
        sa.Column("closure_proof", sa.String(), nullable=False),
        sa.Column("proof_file", sa.String(), nullable=False),
        sa.Column("proof_stored_as", sa.String(), nullable=False),
        sa.Column("proof_size_bytes", sa.Integer(), nullable=True),
        sa.Column("proof_sha256", sa.String(length=64), nullable=False),
        sa.Column("confirmed_by", sa.String(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("witness_reason", sa.String(), nullable=False),
        sa.Column("exception_reason", sa.String(), nullable=False),
        sa.Column("relapse_of", sa.String(length=36), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["admin_id"], ["person.id"], name=op.f("fk_account_admin_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("uid", name=op.f("uq_account_uid")),
    )
    op.create_index(op.f("ix_account_found_on"), "account", ["found_on"], unique=False)
    op.create_index(op.f("ix_account_relapse_of"), "account", ["relapse_of"], unique=False)


def monitoring_unit(op: Any) -> None:
    """Makes the table monitoring_unit and its indexes."""
    op.create_table(
        "monitoring_unit",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=True),
        sa.Column("order_date", sa.Date(), nullable=True),
        sa.Column("in_charge_id", sa.Integer(), nullable=True),
        sa.Column("in_charge_text", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["in_charge_id"], ["person.id"], name=op.f("fk_monitoring_unit_in_charge_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monitoring_unit")),
        sa.UniqueConstraint("uid", name=op.f("uq_monitoring_unit_uid")),
    )


def account_person(op: Any) -> None:
    """Makes the table account_person and its indexes."""
    op.create_table(
        "account_person",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=20), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_account_person_account_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_account_person_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_person")),
        sa.UniqueConstraint("uid", name=op.f("uq_account_person_uid")),
    )
    op.create_index(op.f("ix_account_person_account_id"), "account_person", ["account_id"], unique=False)
    op.create_index(op.f("ix_account_person_person_id"), "account_person", ["person_id"], unique=False)


def monitoring_check(op: Any) -> None:
    """Makes the table monitoring_check and its indexes."""
    op.create_table(
        "monitoring_check",
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("checked_by", sa.String(), nullable=False),
        sa.Column("platforms", sa.JSON(), nullable=False),
        sa.Column("accounts_checked", sa.Integer(), nullable=False),
        sa.Column("nothing_found", sa.Boolean(), nullable=False),
        sa.Column("found", sa.String(), nullable=False),
        sa.Column("looked_at", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["monitoring_unit.id"], name=op.f("fk_monitoring_check_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monitoring_check")),
        sa.UniqueConstraint("uid", name=op.f("uq_monitoring_check_uid")),
    )
    op.create_index(op.f("ix_monitoring_check_on_date"), "monitoring_check", ["on_date"], unique=False)


def monitoring_member(op: Any) -> None:
    """Makes the table monitoring_member and its indexes."""
    op.create_table(
        "monitoring_member",
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_monitoring_member_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["monitoring_unit.id"], name=op.f("fk_monitoring_member_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monitoring_member")),
        sa.UniqueConstraint("uid", name=op.f("uq_monitoring_member_uid")),
    )
    op.create_index(op.f("ix_monitoring_member_unit_id"), "monitoring_member", ["unit_id"], unique=False)


def account_sighting(op: Any) -> None:
    """Makes the table account_sighting and its indexes."""
    op.create_table(
        "account_sighting",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("check_id", sa.Integer(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("seen", sa.String(length=20), nullable=False),
        sa.Column("seen_by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_account_sighting_account_id")),
        sa.ForeignKeyConstraint(["check_id"], ["monitoring_check.id"], name=op.f("fk_account_sighting_check_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_sighting")),
        sa.UniqueConstraint("uid", name=op.f("uq_account_sighting_uid")),
    )
    op.create_index(op.f("ix_account_sighting_account_id"), "account_sighting", ["account_id"], unique=False)
    op.create_index(op.f("ix_account_sighting_check_id"), "account_sighting", ["check_id"], unique=False)
