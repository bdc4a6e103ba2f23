"""The tables of directives at the first release."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

import kpdesk.store.schema


def directive(op: Any) -> None:
    """Makes the table directive and its indexes."""
    op.create_table(
        "directive",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_urdu", sa.String(), nullable=False),
        sa.Column("instrument", sa.String(length=20), nullable=False),
        sa.Column("letter_no", sa.String(), nullable=True),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("dated_last", sa.Date(), nullable=True),
        sa.Column("date_precision", sa.String(length=10), nullable=False),
        sa.Column("issuer", sa.String(), nullable=True),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("ban_no", sa.Integer(), nullable=True),
        sa.Column("reiterates", sa.JSON(), nullable=False),
        sa.Column("supersedes", sa.JSON(), nullable=False),
        sa.Column("extends", sa.JSON(), nullable=False),
        sa.Column("asks", sa.JSON(), nullable=False),
        sa.Column("offices", sa.JSON(), nullable=False),
        sa.Column("ranks", sa.JSON(), nullable=False),
        sa.Column("attaches", sa.Boolean(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("office_note", sa.String(), nullable=False),
        sa.Column("cpo_uid", sa.String(length=36), nullable=True),
        sa.Column("cpo_file", sa.String(length=36), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directive")),
        sa.UniqueConstraint("code", name=op.f("uq_directive_code")),
        sa.UniqueConstraint("cpo_uid", name=op.f("uq_directive_cpo_uid")),
        sa.UniqueConstraint("uid", name=op.f("uq_directive_uid")),
    )


def acknowledgement(op: Any) -> None:
    """Makes the table acknowledgement and its indexes."""
    op.create_table(
        "acknowledgement",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["directive_id"], ["directive.id"], name=op.f("fk_acknowledgement_directive_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_acknowledgement_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acknowledgement")),
        sa.UniqueConstraint("directive_id", "person_id", name=op.f("uq_acknowledgement_directive_id_person_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_acknowledgement_uid")),
    )
    op.create_index(
        "ix_acknowledgement_counted",
        "acknowledgement",
        ["directive_id", "state", "on_date", "withdrawn_at"],
        unique=False,
    )
    op.create_index(op.f("ix_acknowledgement_person_id"), "acknowledgement", ["person_id"], unique=False)


def acknowledgement_earlier(op: Any) -> None:
    """Makes the table acknowledgement_earlier and its indexes."""
    op.create_table(
        "acknowledgement_earlier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("recorded_by", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directive.id"], name=op.f("fk_acknowledgement_earlier_directive_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_acknowledgement_earlier_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acknowledgement_earlier")),
    )
    op.create_index(
        op.f("ix_acknowledgement_earlier_person_id"), "acknowledgement_earlier", ["person_id"], unique=False
    )


def directive_discharge(op: Any) -> None:
    """Makes the table directive_discharge and its indexes."""
    op.create_table(
        "directive_discharge",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=30), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("letter_no", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["directive_id"], ["directive.id"], name=op.f("fk_directive_discharge_directive_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directive_discharge")),
        sa.UniqueConstraint("directive_id", "what", name=op.f("uq_directive_discharge_directive_id_what")),
        sa.UniqueConstraint("uid", name=op.f("uq_directive_discharge_uid")),
    )
    op.create_index(op.f("ix_directive_discharge_directive_id"), "directive_discharge", ["directive_id"], unique=False)


def directive_scan(op: Any) -> None:
    """Makes the table directive_scan and its indexes."""
    op.create_table(
        "directive_scan",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("is_sheet", sa.Boolean(), nullable=False),
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
        sa.ForeignKeyConstraint(["directive_id"], ["directive.id"], name=op.f("fk_directive_scan_directive_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directive_scan")),
        sa.UniqueConstraint("uid", name=op.f("uq_directive_scan_uid")),
    )
    op.create_index(op.f("ix_directive_scan_directive_id"), "directive_scan", ["directive_id"], unique=False)
    op.create_index(op.f("ix_directive_scan_sha256"), "directive_scan", ["sha256"], unique=False)


def signature_sheet(op: Any) -> None:
    """Makes the table signature_sheet and its indexes."""
    op.create_table(
        "signature_sheet",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("size", sa.String(length=10), nullable=False),
        sa.Column("printed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("office", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", kpdesk.store.schema.UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=60), nullable=False),
        sa.Column("withdrawn_at", kpdesk.store.schema.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["directive_id"], ["directive.id"], name=op.f("fk_signature_sheet_directive_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signature_sheet")),
        sa.UniqueConstraint("number", name=op.f("uq_signature_sheet_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_signature_sheet_uid")),
    )
    op.create_index(op.f("ix_signature_sheet_directive_id"), "signature_sheet", ["directive_id"], unique=False)


def signature_page(op: Any) -> None:
    """Makes the table signature_page and its indexes."""
    op.create_table(
        "signature_page",
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("persons", sa.JSON(), nullable=False),
        sa.Column("scan_id", sa.Integer(), nullable=True),
        sa.Column("scan_page", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["scan_id"], ["directive_scan.id"], name=op.f("fk_signature_page_scan_id")),
        sa.ForeignKeyConstraint(["sheet_id"], ["signature_sheet.id"], name=op.f("fk_signature_page_sheet_id")),
        sa.PrimaryKeyConstraint("sheet_id", "page", name=op.f("pk_signature_page")),
    )
