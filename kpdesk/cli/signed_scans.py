"""``kpdesk weekly attach-scan|scans|export-scan|withdraw-scan``: scans of signed returns."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.sentences import LANGUAGES
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.numbers import number
from kpdesk.desk.signed_scans import AttachedScan, ReturnScanRow, SignedCopy
from kpdesk.documents.paper import Size


def add_scan_verbs(weekly: Verbs) -> None:
    """Adds the verbs on scans to ``kpdesk weekly``."""
    attach = add_verb(weekly, "attach-scan", attach_scans, "keeps scans of the signed paper with the week they name")
    attach.add_argument("files", nargs="+", metavar="FILE", help="a PDF, JPEG or PNG")
    attach.add_argument("--week", metavar="W", help="only where the codes cannot be read: the week it is of")
    attach.add_argument("--edition", type=number, help="with --week: the revision; default: the last frozen one")
    attach.add_argument("--first-page", type=number, default=1, help="with --week: which page the file begins with")
    attach.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    attach.add_argument("--language", choices=LANGUAGES, default="en")
    listed = add_verb(weekly, "scans", list_scans, "lists the scans of a week and the pages that are missing")
    listed.add_argument("--week", required=True, metavar="W")
    listed.add_argument("--edition", type=number, help="default: the last frozen one")
    export = add_verb(weekly, "export-scan", export_scan, "writes a copy of a scan (noted in the audit trail)")
    export.add_argument("scan", metavar="UID")
    export.add_argument("file", metavar="FILE")
    export.add_argument("--force", action="store_true", help="replace an existing file")
    taken_off = add_verb(weekly, "withdraw-scan", withdraw_scan, "takes a scan attached by mistake off the record")
    taken_off.add_argument("scan", metavar="UID")
    taken_off.add_argument("--reason", required=True)


def attach_scans(call: Call) -> Outcome:
    """Attaches scans by their codes, or by hand to the week that is named."""
    given, scans = call.arguments, call.desk().signed_scans
    files = [Path(name) for name in given.files]
    if given.week is None:
        attached = scans.attach(files, call.progress)
    elif len(files) > 1:
        raise Refused("one_scan_by_hand", field="files")
    else:
        size = Size(given.paper)
        one = scans.attach_by_hand(files[0], given.week, given.edition, given.first_page, size, given.language)
        attached = (one,)
    return Outcome({"files": [_attached(one) for one in attached]}, any(one.needs_attention for one in attached))


def list_scans(call: Call) -> Outcome:
    """Lists what of a week's signed paper has been scanned."""
    copy = call.desk().signed_scans.signed_copy(call.arguments.week, call.arguments.edition)
    return Outcome(_copy(copy), attention=not copy.is_whole or copy.is_old)


def export_scan(call: Call) -> Outcome:
    """Writes a copy of a scan."""
    given = call.arguments
    written = call.desk().signed_scans.export_scan(given.scan, Path(given.file), force=given.force)
    return Outcome({"written": str(written)})


def withdraw_scan(call: Call) -> Outcome:
    """Takes a scan off the record."""
    call.desk().signed_scans.withdraw(call.arguments.scan, call.arguments.reason)
    return Outcome({"withdrawn": call.arguments.scan})


def _attached(one: AttachedScan) -> dict[str, object]:
    return {
        "file": one.file,
        "returns": [_copy(copy) for copy in one.copies],
        "unread_pages": list(one.unread),
        "refused_pages": list(one.refused),
        "is_new": bool(one.changes.uids),
    }


def _copy(copy: SignedCopy) -> dict[str, object]:
    return {
        "week": copy.week,
        "revision": copy.edition,
        "newest_revision": copy.newest,
        "old_revision": copy.is_old,
        "pages": copy.pages,
        "missing_pages": list(copy.missing),
        "scans": [_scan(row) for row in copy.scans],
    }


def _scan(row: ReturnScanRow) -> dict[str, object]:
    return {
        "uid": row.uid,
        "file": row.file_name,
        "pages": [page.page for page in row.pages],
        "by_hand": row.by_hand,
        "size_bytes": row.size_bytes,
        "sha256": row.sha256,
        "attached_by": row.attached_by,
        "attached_at": row.attached_at,
    }
