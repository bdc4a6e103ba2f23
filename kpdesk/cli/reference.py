"""``kpdesk offices``, ``ranks``, ``kinds`` and the other lists, and ``kpdesk reference edit|withdraw``."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file
from kpdesk.base.json_text import parsed
from kpdesk.cli.call import Call, Outcome, Run, Verbs, add_group, add_verb
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.items import Item
from kpdesk.reference.pack import built_in
from kpdesk.reference.row_values import values_of
from kpdesk.reference.rules import Table

LISTED = {
    Table.OFFICES: "offices and units, with their codes",
    Table.RANKS: "ranks with BPS",
    Table.KINDS: "kinds of violation, V01-V20",
    Table.PLATFORMS: "platforms",
    Table.PUNISHMENTS: "punishments with their limits",
    Table.AUTHORITIES: "who may punish whom",
    Table.REGIMES: "disciplinary rules, with the steps that each knows",
    Table.CLOCKS: "terms in days",
    Table.HOLIDAYS: "holidays that the office keeps",
    Table.SHARED_FIELDS: "who gets how much of CNIC and mobile in a transfer file",
}


def add_verbs(verbs: Verbs) -> None:
    """Adds a verb for each list, and ``reference edit|withdraw``."""
    for table, about in LISTED.items():
        add_verb(verbs, table.value, _lister(table), f"lists {about}").set_defaults(table=table)
    reference = add_group(verbs, "reference", "corrections to the reference data")
    edit = add_verb(reference, "edit", edit_row, "changes or adds a row; the values from a JSON file")
    edit.add_argument("table", choices=[table.value for table in Table])
    edit.add_argument("values", metavar="FILE.json", help="field -> value; code names the row")
    withdraw = add_verb(reference, "withdraw", withdraw_row, "takes a row out, with the reason")
    withdraw.add_argument("table", choices=[table.value for table in Table])
    withdraw.add_argument("code")
    withdraw.add_argument("--reason", required=True)


def edit_row(call: Call) -> Outcome:
    """Changes the row of the given code, or adds it; fields that the file leaves out stay as they are."""
    table, values = Table(call.arguments.table), _values(Path(call.arguments.values))
    desk = call.desk()
    present = [item for item in desk.reference.items(table) if item.row.code == values.get("code")]
    if present:
        draft = ItemDraft.of(table, present[-1].row, present[-1].uid, present[-1].revision)
        draft.values = {**draft.values, **values}
    else:
        draft = ItemDraft(table, values)
    desk.reference.edit(draft, call.progress)
    return Outcome({"table": table, "code": values.get("code"), "added": not present})


def withdraw_row(call: Call) -> Outcome:
    """Takes the newest row of the code out."""
    table, code = Table(call.arguments.table), call.arguments.code
    desk = call.desk()
    present = [item for item in desk.reference.items(table) if item.row.code == code]
    if not present:
        raise Refused("reference_row_unknown", field="code", table=table.value, name=code)
    desk.reference.withdraw(present[-1].uid, call.arguments.reason, call.progress)
    return Outcome({"table": table, "code": code, "withdrawn": True})


def _lister(table: Table) -> Run:
    def run(call: Call) -> Outcome:
        if not call.has_user:
            # before there is a store: the rows as the program brings them
            return Outcome({"items": [values_of(row) for row in built_in().table(table)]})
        return Outcome({"items": [_item_object(item) for item in call.desk().reference.items(table)]})

    return run


def _item_object(item: Item) -> dict[str, object]:
    """Returns the row with the CPO's data pack that its values come from."""
    return {**values_of(item.row), "pack": item.pack_no, "pack_on": item.pack_on}


def _values(path: Path) -> dict[str, object]:
    try:
        found = parsed(read_file(path))
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Refused("json_not_understood", field="values", path=str(path))
    return found
