"""``kpdesk directives scan|scans|save-scan|sheets|print-sheet|attach-signed|print-list|export-list|history``."""

from __future__ import annotations

import argparse
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.numbers import number
from kpdesk.directives.draft import SheetDraft
from kpdesk.directives.rows import AckWanted
from kpdesk.directives.rules import NOT_SIGNED, NOTHING, AckState
from kpdesk.documents.paper import Size


def add_verbs(group: Verbs) -> None:
    """Adds the verbs on scans and signature sheets."""
    scan = add_verb(group, "scan", attach_letter, "keeps the scan of a letter, encrypted")
    scan.add_argument("directive")
    scan.add_argument("file")
    add_verb(group, "scans", list_scans, "lists the scans of a letter").add_argument("directive")
    save = add_verb(group, "save-scan", save_scan, "writes a copy of a scan (noted in the audit trail)")
    save.add_argument("scan")
    _add_target(save, "--out")
    gone = add_verb(group, "withdraw-scan", withdraw_scan, "takes a scan that was attached by mistake off the record")
    gone.add_argument("scan")
    gone.add_argument("--reason", required=True)
    add_verb(group, "verify-scans", verify_scans, "hashes every scan again and names what changed")
    add_verb(group, "sheets", list_sheets, "lists the pages of a letter's signature sheets").add_argument("directive")
    _add_printing(group)
    signed = add_verb(group, "attach-signed", attach_signed, "keeps scans of signed sheets, matched by their codes")
    signed.add_argument("files", nargs="+", metavar="FILE")
    signed.add_argument("--page", metavar="S/P", help="the page that one file shows, where its code cannot be read")
    signed.add_argument("--file-page", type=number, default=1, metavar="N", help="which page of the file shows it")
    history = add_verb(group, "history", ack_history, "what stood on record of an official and a letter before")
    history.add_argument("directive")
    history.add_argument("person")


def _add_printing(group: Verbs) -> None:
    sheet = add_verb(group, "print-sheet", print_sheet, "prints a parade-ground signature sheet and puts it on record")
    sheet.add_argument("directive", nargs="?", help="left out with --again")
    sheet.add_argument("--station", default="", help="default: everybody, each station on pages of its own")
    sheet.add_argument("--not-signed", action="store_true", help="only who has not signed")
    sheet.add_argument("--again", metavar="S", help="a sheet that is on record, such as D9-3")
    _add_target(sheet, "--pdf")
    _add_paper(sheet)
    listed = add_verb(group, "print-list", print_list, "prints who has (not) signed")
    listed.add_argument("directive")
    add_filter(listed)
    _add_target(listed, "--pdf")
    _add_paper(listed)
    export = add_verb(group, "export-list", export_list, "writes who has (not) signed to a workbook")
    export.add_argument("directive")
    add_filter(export)
    _add_target(export, "--xlsx")


def _add_target(verb: argparse.ArgumentParser, name: str) -> None:
    verb.add_argument(name, required=True, metavar="FILE", dest="target")
    verb.add_argument("--force", action="store_true", help="replace an existing file")


def _add_paper(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--language", choices=("en", "ur"), default="en")
    verb.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)


def add_filter(verb: argparse.ArgumentParser) -> None:
    """Adds which officials a list is to have."""
    which = verb.add_mutually_exclusive_group()
    which.add_argument("--not-signed", action="store_true")
    which.add_argument("--state", choices=[*(state.value for state in AckState), NOT_SIGNED, NOTHING], default="")
    verb.add_argument("--posting", default="")
    verb.add_argument("--rank", default="")
    verb.add_argument("--text", default="", help="part of a name, belt number or posting")
    verb.add_argument("--page", default="", metavar="S/P", help="a page of a signature sheet, such as D9-3/2")


def filter_of(given: argparse.Namespace) -> AckWanted:
    """Returns the officials that the arguments of :func:`add_filter` want."""
    state = NOT_SIGNED if given.not_signed else given.state
    return AckWanted(given.text, given.posting, given.rank.upper(), state, given.page)


def page_wanted(page: str | None) -> AckWanted | None:
    """Returns everybody on a page, None without one."""
    return AckWanted(page=page) if page else None


def attach_letter(call: Call) -> Outcome:
    """Keeps the scan of a letter."""
    desk, given = call.desk(), call.arguments
    desk.signatures.attach_letter(given.directive, Path(given.file))
    return list_scans(call)


def list_scans(call: Call) -> Outcome:
    """Lists the scans of a letter."""
    rows = call.desk().signatures.scans(call.arguments.directive)
    return Outcome(
        {
            "items": [
                {
                    "uid": row.uid, "of": "sheet" if row.is_sheet else "letter", "file": row.file_name,
                    "media_type": row.media_type, "size_bytes": row.size_bytes, "sha256": row.sha256,
                    "attached_at": row.attached_at, "attached_by": row.attached_by,
                }
                for row in rows
            ]
        }
    )  # fmt: skip


def save_scan(call: Call) -> Outcome:
    """Writes a copy of a scan."""
    given = call.arguments
    written = call.desk().signatures.export_scan(given.scan, Path(given.target), force=given.force)
    return Outcome({"written": str(written)})


def withdraw_scan(call: Call) -> Outcome:
    """Takes a scan off the record."""
    call.desk().signatures.withdraw_scan(call.arguments.scan, call.arguments.reason)
    return Outcome({"withdrawn": call.arguments.scan})


def verify_scans(call: Call) -> Outcome:
    """Hashes every scan again; one that is not as it was needs attention."""
    checked, found = call.desk().signatures.verify_scans(call.progress)
    items = [{"uid": row.uid, "file": row.file_name, "sha256": row.sha256} for row in found]
    return Outcome({"checked": checked, "damaged": items}, attention=bool(items))


def list_sheets(call: Call) -> Outcome:
    """Lists pages of signature sheets; a page without its signed scan needs attention."""
    items = [
        {
            "page": row.name, "sheet": row.sheet, "number": row.page, "pages": row.pages, "about": row.about,
            "printed_at": row.printed_at, "persons": row.persons, "ticked": row.ticked, "scan": row.scan,
            "scan_page": row.scan_page,
        }
        for row in call.desk().signatures.pages(call.arguments.directive)
    ]  # fmt: skip
    return Outcome({"items": items}, attention=any(item["scan"] is None for item in items))


def print_sheet(call: Call) -> Outcome:
    """Prints a new sheet, or one that is on record."""
    desk, given = call.desk().signatures, call.arguments
    target = Path(given.target)
    if target.exists() and not given.force:
        # Before anything is on record: a sheet without its paper would be a page that nobody ever signs.
        raise Refused("file_exists", field="pdf", path=str(target))
    if given.again:
        printed = desk.print_again(given.again, call.progress)
    else:
        draft = SheetDraft(
            given.directive or "", given.station, given.not_signed, given.language, Size(given.paper)
        )  # fmt: skip
        printed = desk.print_sheet(draft, call.progress)
    write_file(target, printed.pdf, force=given.force)
    return Outcome(
        {"sheet": printed.number, "pages": printed.pages, "persons": printed.persons, "written": str(target)}
    )


def attach_signed(call: Call) -> Outcome:
    """Keeps scans of signed sheets; a page that was matched with none needs attention."""
    desk, given = call.desk().signatures, call.arguments
    files = [Path(name) for name in given.files]
    if given.page:
        desk.attach_page(files[0], given.page, given.file_page)
        return Outcome({"files": [{"file": files[0].name, "matched": [given.page.upper()], "not_matched": []}]})
    found = desk.attach_signed(files, call.progress)
    items = [
        {
            "file": one.file, "matched": [match.page for match in one.matched],
            "places": [match.file_page for match in one.matched], "not_matched": list(one.not_matched),
        }
        for one in found
    ]  # fmt: skip
    return Outcome({"files": items}, attention=any(one.not_matched for one in found))


def print_list(call: Call) -> Outcome:
    """Prints a list of officials."""
    given = call.arguments
    pdf = call.desk().signatures.list_pdf(
        given.directive, filter_of(given), Size(given.paper), given.language, call.progress
    )
    write_file(Path(given.target), pdf, force=given.force)
    return Outcome({"written": given.target})


def export_list(call: Call) -> Outcome:
    """Writes a list of officials to a workbook."""
    given = call.arguments
    rows = call.desk().signatures.export_list(
        given.directive, filter_of(given), Path(given.target), force=given.force, progress=call.progress
    )
    return Outcome({"written": given.target, "rows": rows})


def ack_history(call: Call) -> Outcome:
    """Lists what an entry said before."""
    desk, given = call.desk(), call.arguments
    uid = desk.roster.person(given.person).uid
    return Outcome(
        {
            "items": [
                {
                    "state": one.state, "on": one.on_date, "sheet": one.sheet, "note": one.note,
                    "recorded_at": one.recorded_at, "recorded_by": one.recorded_by,
                }
                for one in desk.directives.history(given.directive, uid)
            ]
        }
    )  # fmt: skip
