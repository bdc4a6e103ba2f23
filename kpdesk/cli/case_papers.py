"""``kpdesk cases print|papers|legal|bulk-notice`` and ``kpdesk cases templates list|show|set|reset``."""

from __future__ import annotations

import argparse
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file, write_file
from kpdesk.base.json_text import parsed
from kpdesk.cases.bulk import BulkDraft
from kpdesk.cases.draft import step_from_file
from kpdesk.cases.issued import PaperWanted
from kpdesk.cases.legal import legal_actions
from kpdesk.cases.letters import paper_named
from kpdesk.cases.office_templates import TemplateDraft, TemplateRow
from kpdesk.cases.table import step_named
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.fields_file import fields_in
from kpdesk.cli.numbers import number
from kpdesk.documents.paper import Size


def add_paper_verbs(cases: Verbs) -> None:
    """Adds the verbs to ``kpdesk cases``."""
    single = add_verb(cases, "print", print_paper, "issues a paper of a case and prints it; it stays as it is then")
    single.add_argument("case")
    single.add_argument("paper_name", metavar="PAPER", help="such as show_cause, charge_sheet, order")
    single.add_argument("--step", type=number, metavar="SEQ", help="number of the step that made it; the latest")
    single.add_argument("--edition", type=number, metavar="N", help="an earlier edition; the latest")
    single.add_argument("--date-in-ink", action="store_true", help="leaves the date blank until despatch")
    once = single.add_mutually_exclusive_group()
    once.add_argument("--look", action="store_true", help="only shows it, without issuing it")
    once.add_argument("--anew", default="", metavar="REASON", help="draws an issued paper up once more, and why")
    _add_target(single)
    listed = add_verb(cases, "papers", list_papers, "the papers of a case that were issued")
    listed.add_argument("case")
    legal = add_verb(cases, "legal", list_legal, "FIRs, referrals to NCCIA and removal requests of a case")
    legal.add_argument("case")
    _add_bulk(cases)
    _add_templates(add_group(cases, "templates", "the texts that papers are made from"))


def _add_bulk(cases: Verbs) -> None:
    bulk = add_verb(cases, "bulk-notice", bulk_notice, "issues a notice to each person and prints all in one PDF")
    chosen = bulk.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--violations", metavar="FILE", help="a number or uid on each line, or a JSON list")
    chosen.add_argument("--ids", nargs="+", metavar="V")
    bulk.add_argument(
        "--step", default="show_cause_issued", help="show_cause_issued, explanation_called, charge_sheet_issued"
    )
    bulk.add_argument(
        "--first-number", type=number, metavar="N", help="first letter number of the range; blank for ink if left out"
    )
    bulk.add_argument("--date-in-ink", action="store_true", help="leaves the date blank until despatch")
    bulk.add_argument("--fields", metavar="FILE.json")
    bulk.add_argument("--on", type=day, metavar="DATE", help="the day of it, by default today")
    _add_target(bulk)


def _add_templates(group: Verbs) -> None:
    add_verb(group, "list", list_templates, "the template in use of every paper")
    for name, run, about in (
        ("show", show_template, "the text of a template, its versions, and what it leaves out"),
        ("set", set_template, "makes a text file the office's own template"),
        ("reset", reset_template, "goes back to the built-in template"),
    ):
        verb = add_verb(group, name, run, about)
        verb.add_argument("paper_name", metavar="PAPER", help="such as show_cause")
        verb.add_argument("--language", default="en", choices=["en", "ur"])
        if name == "set":
            verb.add_argument("file", metavar="FILE", help="text in UTF-8, as templates show prints it")
            verb.add_argument("--preview", metavar="FILE.pdf", help="only draws an invented paper from the text")
            verb.add_argument("--paper", default=Size.A4.value, choices=[size.value for size in Size])
            verb.add_argument("--force", action="store_true", help="replaces a preview that is there")
        if name != "show":
            verb.add_argument("--reason", default="", help="why; it stands in the history")


def print_paper(call: Call) -> Outcome:
    """Writes a paper of a case as PDF; the target is looked at before the paper is issued."""
    given = call.arguments
    target = Path(given.pdf)
    if target.exists() and not given.force:
        raise Refused("file_exists", field="pdf", path=str(target))
    wanted = PaperWanted(paper_named(given.paper_name), given.language, given.step, given.edition, given.date_in_ink)
    papers = call.desk().case_papers
    if given.look or given.edition is not None:
        shown = papers.look(given.case, wanted, given.paper)
    else:
        shown = papers.issue(given.case, wanted, given.paper, given.anew)
    write_file(target, shown.printed.pdf, force=given.force)
    return Outcome(
        {
            "written": given.pdf,
            "pages": shown.printed.pages,
            "papers": list(shown.printed.papers),
            "edition": shown.edition,
            "template": shown.template,
        }
    )


def list_papers(call: Call) -> Outcome:
    """Lists the papers that were issued."""
    items = [
        {
            "step": row.seq,
            "paper": row.paper,
            "language": row.language,
            "edition": row.edition,
            "number": row.number,
            "template": row.template,
            "issued_at": row.issued_at,
            "issued_by": row.issued_by,
            "reason": row.reason,
        }
        for row in call.desk().case_papers.issued(call.arguments.case)
    ]
    return Outcome({"items": items, "total": len(items)})


def list_legal(call: Call) -> Outcome:
    """Lists legal actions with where each stands."""
    view = call.desk().cases.show(call.arguments.case)
    items = [
        {
            "action": action.action,
            "number": action.number,
            "dated": action.dated,
            "station": action.station,
            "sections": action.sections,
            "to": action.to,
            "status": action.status,
            "news": [{"on": news.on, "status": news.status, "gist": news.gist} for news in action.news],
        }
        for action in legal_actions((step.step, step.on, step.fields) for step in view.steps)
    ]
    return Outcome({"case": view.row.number, "items": items, "total": len(items)})


def bulk_notice(call: Call) -> Outcome:
    """Issues the notices and writes them as one PDF; the target is looked at before anything is issued."""
    given = call.arguments
    target = Path(given.pdf)
    if target.exists() and not given.force:
        raise Refused("file_exists", field="pdf", path=str(target))
    untrusted = step_from_file("", given.step, given.on, fields_in(given.fields))
    desk = call.desk()
    draft = BulkDraft(
        tuple(given.ids or _names_in(Path(given.violations))),
        step_named(given.step),
        on=given.on,
        first_number=given.first_number,
        suffix=str(desk.users.settings()["letter_suffix"]),
        fields=untrusted.fields,
        overrides=untrusted.overrides,
        date_in_ink=given.date_in_ink,
    )
    issued = desk.cases.bulk_notice(draft, given.language, Size(given.paper), call.progress)
    write_file(target, issued.printed.pdf, force=given.force)
    papers = list(issued.printed.papers)
    return Outcome({"written": given.pdf, "pages": issued.printed.pages, "papers": papers, "cases": list(issued.cases)})


def list_templates(call: Call) -> Outcome:
    """Lists which papers have a template of the office's own."""
    items = [_template(row) for row in call.desk().case_papers.templates()]
    return Outcome({"items": items, "total": len(items)})


def show_template(call: Call) -> Outcome:
    """Shows the template in use, and who changed it when and why; exit code 1 where it leaves out fields."""
    given = call.arguments
    rows = call.desk().case_papers.versions(paper_named(given.paper_name), given.language)
    data = _template(rows[0]) | {"text": rows[0].text, "versions": [_template(row) for row in rows]}
    return Outcome(data, attention=bool(rows[0].left_out))


def set_template(call: Call) -> Outcome:
    """Makes a text the template, or only previews it; exit code 1 where it leaves out fields of the built-in one."""
    given = call.arguments
    paper = paper_named(given.paper_name)
    try:
        text = read_file(Path(given.file)).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("template_not_utf8", field="file") from None
    papers = call.desk().case_papers
    if given.preview:
        printed = papers.preview(paper, given.language, text, given.paper)
        write_file(Path(given.preview), printed.pdf, force=given.force)
        _, missing = papers.judge_template(paper, given.language, text)
        data = {"written": given.preview, "pages": printed.pages, "left_out": list(missing)}
        return Outcome(data, attention=bool(missing))
    papers.set_template(TemplateDraft(paper, given.language, text, given.reason))
    return show_template(call)


def reset_template(call: Call) -> Outcome:
    """Goes back to the built-in template; the office's versions stay on record."""
    given = call.arguments
    call.desk().case_papers.set_template(TemplateDraft(paper_named(given.paper_name), given.language, "", given.reason))
    return show_template(call)


def _template(row: TemplateRow) -> dict[str, object]:
    return {
        "paper": row.paper,
        "language": row.language,
        "version": row.version,
        "of_office": row.of_office,
        "changed_at": row.changed_at,
        "changed_by": row.changed_by,
        "reason": row.reason,
        "left_out": list(row.left_out),
    }


def _names_in(path: Path) -> tuple[str, ...]:
    """Returns the violations that a file names: a JSON list, or one to a line."""
    text = read_file(path).decode("utf-8-sig", errors="replace").strip()
    try:
        found = parsed(text) if text.startswith("[") else text.split()
    except ValueError:
        raise Refused("step_fields_not_understood", field="violations") from None
    return tuple(str(name) for name in found)


def _add_target(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pdf", required=True, metavar="FILE")
    parser.add_argument("--language", default="en", choices=["en", "ur"])
    parser.add_argument("--paper", default=Size.A4.value, choices=[size.value for size in Size])
    parser.add_argument("--force", action="store_true", help="replaces a file that is there")
