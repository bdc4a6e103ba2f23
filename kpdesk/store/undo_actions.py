"""Which actions of the history can be taken back, and for every other one the code of the sentence that says why."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Way(StrEnum):
    """How an action is taken back: from its kept rows, from its entry in the history alone, by its import, or not."""

    ROWS = "rows"
    ENTRY = "entry"
    BATCH = "batch"
    NEVER = "never"


UNDONE: Final = "action_undone"
REDONE: Final = "action_redone"

BATCHES: Final = ("roster_imported", "violations_imported", "datapack_taken_in")
"""Imports know themselves what they brought, however many rows it were."""

LEADING: Final = (
    "people_posted", "people_status_set", "transfers_offered", "case_opened", "case_step",
    "violation_logged", "violation_identified", "violation_attributed", "violation_authority_note",
    "violation_reopened", "violation_withdrawn", "violation_referred", "violation_disposed",
    "monitoring_checked", "monitoring_unit_notified", "monitoring_unit_changed", "monitoring_unit_ended",
    "monitoring_member_joined", "monitoring_member_left",
    "account_added", "account_relapsed", "account_closed", "account_closure_confirmed", "account_excepted",
    "account_undertaking", "account_corrected", "account_withdrawn", "account_seen",
    "directive_registered", "directive_amended", "directive_superseded", "directive_acknowledged",
    "directive_discharged",
    "missing_settled", "person_registered", "person_withdrawn", "person_posted", "person_status_set",
    "service_record_corrected", "accounts_declared", "transfer_offered", "transfer_withdrawn", "person_changed",
    "posts_sanctioned",
    "week_reasons_stated", "week_letter_written", "review_kept", "finding_settled",
    "template_changed", "template_reset", "reference_added", "reference_edited", "reference_withdrawn",
    "setting_changed", "letterhead_set", "terms_held",
    REDONE, UNDONE,
)  # fmt: skip
"""Actions that are taken back from their rows; of several in one piece of work the first here gives it its name."""

ENTRIES: Final = frozenset({"violation_logged"})
"""Actions that only add what their entry names: nothing is kept of them, for they are what a clerk does all day."""

RIDING: Final = frozenset({"violation_case"})
"""Actions that only ever happen along with another one, and go back with it."""

COUNTED: Final = ("violation_", "case_", "monitoring_", "account_", "directive_acknowledged", "directive_discharged")
"""Beginnings of actions whose records the weekly report counts: not behind the back of one that was frozen since."""

_NUMBERED = "undo_not_numbered"
_FROZEN = "undo_not_frozen"
_SENT = "undo_not_sent"
_RECEIVED = "undo_not_received"
_SECRETS = "undo_not_secrets"
_SEALED = "undo_not_sealed"
_READ = "undo_not_read_only"
_PAPER = "undo_not_printed"
_STORE = "undo_not_store"
_OTHER_OFFICE = "undo_not_other_office"
_IMPORT = "undo_not_import"
_DRAFT = "undo_not_draft"
_ANSWER = "undo_not_answer"
_SIGNED = "undo_not_signed"
_DRAWN_UP = "undo_not_drawn_up"
_ENTRY = "undo_not_roll_entry"
_PROOF = "undo_not_proof"

WHY_NOT: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("paper_issued", "register_issued", "reminder_issued", "query_sent"), _NUMBERED),
        **dict.fromkeys(("week_frozen", "week_papers_kept", "return_reviewed"), _FROZEN),
        **dict.fromkeys(("week_drawn_up",), _DRAWN_UP),
        **dict.fromkeys(
            (
                "transfer_sealed", "transfer_written", "transfer_answered", "transfer_told", "transfer_file_offered",
                "transfer_handed_over", "evidence_sent", "evidence_passed_on", "return_passed_on", "enrolment_sealed",
                "query_answered", "evidence_asked",
            ),
            _SENT,
        ),
        **dict.fromkeys(
            (
                "transfer_taken_in", "transfer_quarantined", "transfer_discarded", "transfer_file_came",
                "receipt_taken", "evidence_received", "return_received", "reviews_received", "review_taken",
                "query_received", "answer_received", "directives_taken_in", "directive_received", "directive_renewed",
                "amber_rows_accepted", "province_rebuilt", "receipt_task_settled", "reference_from_pack",
                "template_from_pack", "datapack_taken_back",
            ),
            _RECEIVED,
        ),
        **dict.fromkeys(
            ("transfer_accepted", "transfer_declined", "transfer_file_accepted", "transfer_file_declined",
             "evidence_adopted", "late_window_opened", "late_window_closed"),
            _OTHER_OFFICE,
        ),
        **dict.fromkeys(
            (
                "user_added", "user_disabled", "user_linked", "password_reset",
                "office_keys_made", "office_keys_in_use", "office_keys_renewed", "office_keys_revoked",
                "office_certified", "office_revoked", "enrolled", "enrolment_words_made", "transfer_password_shown",
            ),
            _SECRETS,
        ),
        **dict.fromkeys(
            ("evidence_taken_in", "evidence_described", "evidence_linked", "evidence_withdrawn", "evidence_swept"),
            _SEALED,
        ),
        **dict.fromkeys(
            ("account_proof_kept", "photo_taken_in", "photo_withdrawn", "case_scan_attached", "scan_attached",
             "scan_withdrawn", "signature_page_attached", "week_scan_attached", "week_scan_withdrawn"),
            _PROOF,
        ),
        **dict.fromkeys(
            (
                "numbers_shown", "evidence_viewed", "evidence_verified", "case_scan_opened", "scan_opened",
                "week_scan_opened", "logged_in", "password_wrong",
            ),
            _READ,
        ),
        **dict.fromkeys(
            (
                "paper_printed", "list_printed", "week_printed", "case_file_printed", "case_rti_copied",
                "evidence_exported", "evidence_sheet_printed", "account_proof_exported", "scan_exported",
                "week_scan_exported", "signature_sheet_printed", "list_drawn", "list_exported",
            ),
            _PAPER,
        ),
        **dict.fromkeys(
            ("store_founded", "store_restored", "practice_begun", "backup_made", "backups_removed",
             "reference_installed",
             "directives_installed"),
            _STORE,
        ),
        **dict.fromkeys(("roster_import_undone", "violations_import_undone"), _IMPORT),
        **dict.fromkeys(("violation_draft_kept", "violation_draft_discarded"), _DRAFT),
        "identity_answered": _ANSWER,
        "head_handed_over": _SIGNED,
        "clerk_handed_over": _SIGNED,
        **dict.fromkeys(("entry_made", "entry_cancelled"), _ENTRY),
    }
)  # fmt: skip
"""Actions that stay, with the code of the reason."""

_LEADING: Final = {action: place for place, action in enumerate(LEADING) if action not in WHY_NOT}


READ_ONLY: Final = frozenset(action for action, why in WHY_NOT.items() if why == _READ)
"""Actions that changed nothing."""


NOTHING_CHANGED: Final = frozenset({_READ, _PAPER, _STORE, _DRAFT})
"""Reasons of actions that left the records as they were."""


def way_of(action: str) -> Way:
    """Returns how an action is taken back; one that nobody listed is not."""
    if action in BATCHES:
        return Way.BATCH
    if action in ENTRIES:
        return Way.ENTRY
    return Way.ROWS if action in _LEADING or action in RIDING else Way.NEVER


def leading(actions: list[str]) -> str | None:
    """Returns the action that names a piece of work; None where any of its actions cannot be taken back."""
    if any(action not in _LEADING and action not in RIDING for action in actions):
        return None
    return min((action for action in actions if action in _LEADING), key=_LEADING.__getitem__, default=None)


def is_counted(action: str) -> bool:
    """Tells whether the weekly report counts what the action changed."""
    return action.startswith(COUNTED)
