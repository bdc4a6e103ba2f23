"""The first schema: every table as it was at the first release, by the feature that owns it."""

from __future__ import annotations

from typing import Any

from kpdesk.store.search import create_indexes
from kpdesk.store.steps.s0001_first import (
    access,
    cases,
    directives,
    exchange,
    monitoring,
    province,
    reference,
    roster,
    store,
    violations,
    weekly,
)


def upgrade(op: Any) -> None:
    """Makes every table and index in an order in which each finds what it points at, then the search indexes."""
    exchange.amber_row(op)
    exchange.asked_evidence(op)
    store.audit_entry(op)
    reference.data_pack(op)
    exchange.delivered_row(op)
    directives.directive(op)
    exchange.evidence_file(op)
    violations.evidence_thumbnail(op)
    province.finding_follow_up(op)
    access.form_draft(op)
    province.held_account(op)
    province.held_award(op)
    province.held_case(op)
    province.held_claim(op)
    province.held_copy(op)
    exchange.held_evidence(op)
    province.held_person(op)
    province.held_posting(op)
    province.held_signature(op)
    province.held_step(op)
    province.held_violation(op)
    exchange.inbox(op)
    store.key_slot(op)
    exchange.late_window(op)
    cases.letter_template(op)
    cases.office_head(op)
    access.office_key(op)
    exchange.outbox(op)
    exchange.peer(op)
    roster.person(op)
    exchange.person_transfer(op)
    access.preference(op)
    access.printer(op)
    exchange.receipt_task(op)
    exchange.received_query(op)
    province.received_return(op)
    exchange.received_row(op)
    reference.reference_item(op)
    province.reminder(op)
    exchange.review(op)
    exchange.review_remark(op)
    roster.roster_answer(op)
    roster.roster_import(op)
    roster.roster_mapping(op)
    roster.sanctioned_posts(op)
    store.sealed_key(op)
    exchange.sent_evidence(op)
    access.setting(op)
    store.store_meta(op)
    store.undo_step(op)
    access.user_account(op)
    violations.violation_draft(op)
    violations.violation_log_answer(op)
    weekly.weekly_return(op)
    monitoring.account(op)
    roster.account_declaration(op)
    directives.acknowledgement(op)
    directives.acknowledgement_earlier(op)
    directives.directive_discharge(op)
    directives.directive_scan(op)
    cases.disciplinary_case(op)
    monitoring.monitoring_unit(op)
    roster.person_photo(op)
    roster.roster_identity_answer(op)
    roster.roster_import_change(op)
    roster.roster_missing(op)
    exchange.row_underway(op)
    roster.service_history(op)
    directives.signature_sheet(op)
    roster.transfer_offer(op)
    violations.violation(op)
    weekly.weekly_paper(op)
    weekly.weekly_scan(op)
    monitoring.account_person(op)
    cases.case_due(op)
    cases.case_scan(op)
    cases.case_step(op)
    cases.case_violation(op)
    roster.declared_account(op)
    violations.evidence(op)
    cases.issued_paper(op)
    monitoring.monitoring_check(op)
    monitoring.monitoring_member(op)
    cases.punishment(op)
    directives.signature_page(op)
    violations.violation_directive(op)
    monitoring.account_sighting(op)
    create_indexes(op.get_bind())
