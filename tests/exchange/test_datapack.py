"""The CPO's lists on their way to an office: seen row by row, taken as a whole, told apart from the office's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.cases.office_templates import TemplateDraft
from kpdesk.cases.states import Paper
from kpdesk.desk import Desk
from kpdesk.exchange.rows import FileReport
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.items import Item
from kpdesk.reference.pack_rules import ListChange, PackStep
from kpdesk.reference.records import ReferenceRecord
from kpdesk.reference.rows import Clock
from kpdesk.reference.rules import Table
from kpdesk.store.audit import entries_about

REPLY = "PR1975.show_cause_reply"


def item(desk: Desk, table: Table, code: str) -> Item:
    return [found for found in desk.reference.items(table) if found.row.code == code][-1]


def edit(desk: Desk, table: Table, code: str, **values: object) -> None:
    found = item(desk, table, code)
    draft = ItemDraft.of(table, found.row, found.uid, found.revision)
    draft.values = {**draft.values, **values}
    desk.reference.edit(draft)


def add(desk: Desk, table: Table, like: str, **values: object) -> None:
    draft = ItemDraft.of(table, item(desk, table, like).row)
    draft.values = {**draft.values, **values}
    desk.reference.edit(draft)


def reply_days(desk: Desk) -> int:
    row = item(desk, Table.CLOCKS, REPLY).row
    assert isinstance(row, Clock)
    return row.days


def sent(cpo: Desk, stick: Path, *lists: str) -> Path:
    (file,) = cpo.exchange.send_datapack(stick, ["MRD"], lists)
    return Path(file.path)


def received(desk: Desk, file: Path, receipts: Path | None = None) -> FileReport:
    return desk.exchange.receive([file], accept=True, receipt_dir=receipts)[0]


def planned(desk: Desk, file: Path) -> dict[str, ListChange]:
    report = desk.exchange.inspect(file)
    assert report.is_good, report
    return {change.code: change for change in report.list_changes}


def test_a_pack_of_what_the_program_brings_changes_nothing(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    file = sent(cpo, stick)

    report = received(enrolled, file)

    assert (report.colour, report.code, report.kind, report.period) == ("green", "in_order", "datapack", "P001")
    assert file.name == "KPD_CPO_MRD_00002_datapack_P001.xlsx"
    assert report.list_changes == ()
    assert report.counts["same"] > 250
    assert all(found.built_in for found in enrolled.reference.items(Table.CLOCKS))


def test_a_changed_term_is_shown_before_and_says_afterwards_where_it_comes_from(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    file = sent(cpo, stick, "clocks")

    change = planned(enrolled, file)[REPLY]
    assert (change.table, change.step) == ("clocks", PackStep.CHANGED)
    assert {one.name: (one.before, one.after) for one in change.fields} == {
        "days": (7, 10), "valid_from": (None, "2026-11-22"),
    }  # fmt: skip
    assert reply_days(enrolled) == 7
    report = received(enrolled, file)

    found = item(enrolled, Table.CLOCKS, REPLY)
    assert (reply_days(enrolled), found.pack_no, found.pack_on) == (10, 1, date(2026, 11, 22))
    assert (report.counts["updated"], report.list_changes) == (1, (change,))
    with enrolled.workplace.reading() as session:
        (entry,) = entries_about(session, found.uid)
    assert (entry.action, entry.details["before"]["days"], entry.details["after"]["days"]) == (
        "reference_from_pack", 7, 10,
    )  # fmt: skip
    before, now = [found for found in enrolled.reference.items(Table.CLOCKS) if found.row.code == REPLY]
    assert (before.row.valid_to, now.row.valid_from) == (date(2026, 11, 21), date(2026, 11, 22))


def test_new_rows_come_and_rows_that_the_cpo_took_out_go(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    add(cpo, Table.KINDS, "V12", code="V21", name="Livestream on duty", name_ur="", also=[], seen_as=["livestream"])
    cpo.reference.withdraw(item(cpo, Table.PLATFORMS, "bigo").uid, "closed down")
    file = sent(cpo, stick)

    assert {code: (c.step, c.gone) for code, c in planned(enrolled, file).items()} == {
        "V21": (PackStep.NEW, False), "bigo": (PackStep.WITHDRAWN, True),
    }  # fmt: skip
    received(enrolled, file)

    reference = enrolled.reference.load()
    assert (reference.kinds.need("V21").name, reference.platforms.get("bigo")) == ("Livestream on duty", None)


def test_the_same_pack_twice_changes_nothing_and_a_new_one_of_the_same_neither(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    file = sent(cpo, stick)
    received(enrolled, file)
    before = enrolled.reference.items(Table.CLOCKS)

    assert received(enrolled, file).code == "already_received"
    again = received(enrolled, sent(cpo, stick))

    assert (again.counts["added"], again.counts["updated"], again.list_changes) == (0, 0, ())
    assert enrolled.reference.items(Table.CLOCKS) == before


def test_only_the_chosen_lists_go(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    edit(cpo, Table.KINDS, "V12", note="by the CPO")

    assert set(planned(enrolled, sent(cpo, stick, "kinds"))) == {"V12"}
    with pytest.raises(Refused) as refused:
        sent(cpo, stick, "stations")
    assert (refused.value.code, refused.value.values["value"]) == ("datapack_list_unknown", "stations")


def test_a_rule_that_the_office_had_changed_follows_the_cpo_and_its_own_value_stays_in_the_history(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    edit(enrolled, Table.CLOCKS, REPLY, days=5)
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    file = sent(cpo, stick)

    change = planned(enrolled, file)[REPLY]
    values = {one.name: (one.before, one.after) for one in change.fields}
    assert (change.step, values["days"]) == (PackStep.OVERRULED, (5, 10))
    received(enrolled, file)

    found = item(enrolled, Table.CLOCKS, REPLY)
    with enrolled.workplace.reading() as session:
        taken = list(entries_about(session, found.uid))[-1]
    assert (reply_days(enrolled), taken.details["own"], taken.details["before"]["days"]) == (10, True, 5)
    assert found.pack_no == 1


def test_what_the_office_itself_keeps_is_shown_and_stays_and_the_cpo_learns_of_it(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    for desk, note in ((enrolled, "ours"), (cpo, "theirs")):
        edit(desk, Table.HOLIDAYS, desk.reference.items(Table.HOLIDAYS)[0].row.code, note=note)
    file = sent(cpo, stick)
    code = enrolled.reference.items(Table.HOLIDAYS)[0].row.code

    assert planned(enrolled, file)[code].step is PackStep.KEPT
    report = received(enrolled, file, stick)

    assert (item(enrolled, Table.HOLIDAYS, code).row.note, report.counts["conflicts"]) == ("ours", 1)
    received(cpo, Path(str(report.receipt)))
    (line,) = [row for row in cpo.exchange.outbox() if row.kind == "datapack"]
    assert line.receipt is not None
    assert (line.state, [row["code"] for row in line.receipt["left_out"]]) == ("received", ["row_kept_by_office"])


def test_a_page_that_the_office_looked_up_is_not_lost_where_the_cpo_has_none(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    edit(enrolled, Table.PUNISHMENTS, "FINE", page="14", confirm=False)
    edit(cpo, Table.CLOCKS, REPLY, days=10)

    received(enrolled, sent(cpo, stick))

    row = item(enrolled, Table.PUNISHMENTS, "FINE").row
    assert (row.page, row.confirm) == ("14", False)


def test_a_row_that_the_office_changes_after_a_pack_is_its_own_again(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    received(enrolled, sent(cpo, stick))
    edit(enrolled, Table.CLOCKS, REPLY, days=12)
    assert item(enrolled, Table.CLOCKS, REPLY).pack_no is None

    edit(cpo, Table.CLOCKS, REPLY, note="as before")
    change = planned(enrolled, sent(cpo, stick))[REPLY]

    assert (change.step, {one.name for one in change.fields}) == (PackStep.OVERRULED, {"days", "note"})


def test_a_new_period_of_the_cpo_ends_the_one_before_in_the_office_too(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    add(cpo, Table.CLOCKS, REPLY, days=10, valid_from="2027-01-01")

    received(enrolled, sent(cpo, stick))

    clocks = enrolled.reference.load().clocks
    assert (clocks.need(REPLY, date(2026, 12, 31)).days, clocks.need(REPLY, date(2027, 1, 1)).days) == (7, 10)


def test_a_pack_from_anybody_but_the_cpo_is_refused(enrolled: Desk, cpo: Desk, stick: Path, monkeypatch: Any) -> None:
    with pytest.raises(Refused, match="only_root_sends_datapack"):
        enrolled.exchange.send_datapack(stick, ["CPO"])
    monkeypatch.setattr("kpdesk.exchange.cpo_files.ROOT", "MRD")
    (file,) = enrolled.exchange.send_datapack(stick, ["CPO"])

    report = received(cpo, Path(file.path))

    assert (report.colour, report.code, report.accepted) == ("red", "not_for_this_office", False)


def test_a_pack_that_another_district_signed_is_refused_by_its_name(
    enrolled: Desk, cpo: Desk, stick: Path, make_desk: Callable[[str, str], Desk], enrol: Callable[..., None],
    monkeypatch: Any,
) -> None:  # fmt: skip
    swat = make_desk("SWT", "swat")
    enrol(swat, cpo, stick)
    received(enrolled, sent(cpo, stick, "kinds"))
    edit(swat, Table.CLOCKS, REPLY, days=99)
    monkeypatch.setattr("kpdesk.exchange.cpo_files.ROOT", "SWT")
    (file,) = swat.exchange.send_datapack(stick, ["MRD"])

    looked, taken = enrolled.exchange.inspect(Path(file.path)), received(enrolled, Path(file.path))

    for report in (looked, taken):
        assert (report.colour, report.code, report.values["sender"]) == ("red", "datapack_only_of_cpo", "SWT")
    assert reply_days(enrolled) == 7


def test_an_older_pack_after_a_newer_one_is_refused_also_as_a_late_file(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    older = sent(cpo, stick)
    edit(cpo, Table.CLOCKS, REPLY, days=12)
    received(enrolled, sent(cpo, stick))

    assert received(enrolled, older).code == "older_than_last"
    (late,) = enrolled.exchange.receive([older], accept=True, late=True)

    assert (late.code, late.values["number"], late.values["last"], late.accepted) == ("datapack_older", 1, 2, False)
    assert reply_days(enrolled) == 12


def spoil(cpo: Desk, monkeypatch: Any, code: str, **entry: object) -> None:
    """Writes what the CPO's own window would refuse, so that the pack carries it."""
    monkeypatch.setattr("kpdesk.exchange.cpo_files.refuse_broken", lambda _problems: None)
    monkeypatch.setattr("kpdesk.exchange.cpo_files.problems_of_lists", lambda _reference: [])
    with cpo.workplace.writing() as uow:
        record = uow.session.query(ReferenceRecord).filter_by(code=code).first()
        assert record is not None
        record.entry, record.built_in = {**record.entry, **entry}, False
        uow.commit()


@pytest.mark.parametrize(
    ("table", "code", "values", "where"),
    [
        ("ranks", "HC", {"regime": "NONE"}, "regime"),
        ("regimes", "PR1975", {"steps": ["show_cause_issued", "reply_received"]}, "steps"),
    ],
)
def test_a_pack_that_breaks_the_shape_is_refused_with_the_row_and_nothing_is_changed(
    enrolled: Desk, cpo: Desk, stick: Path, monkeypatch: Any, table: str, code: str, values: dict[str, Any], where: str
) -> None:
    spoil(cpo, monkeypatch, code, **values)
    file = sent(cpo, stick)
    before = {each: enrolled.reference.items(each) for each in Table}

    looked, taken = enrolled.exchange.inspect(file), received(enrolled, file)

    for report in (looked, taken):
        assert (report.colour, report.code, report.accepted) == ("red", "datapack_breaks_lists", False)
        assert (report.values["list"], report.values["row"], report.values["where"]) == (table, code, where)
    assert {each: enrolled.reference.items(each) for each in Table} == before
    assert enrolled.exchange.datapacks() == ()


def test_a_row_that_cannot_be_read_is_refused_with_its_name(
    enrolled: Desk, cpo: Desk, stick: Path, monkeypatch: Any
) -> None:
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    real = "kpdesk.exchange.datapack_tables.values_of"
    from kpdesk.reference.row_values import values_of

    monkeypatch.setattr(real, lambda row: {**values_of(row), **({"days": "ten"} if row.code == REPLY else {})})
    file = sent(cpo, stick)
    monkeypatch.undo()

    report = received(enrolled, file)

    assert (report.code, report.accepted, reply_days(enrolled)) == ("datapack_row_unreadable", False, 7)
    assert (report.values["list"], report.values["row"], report.values["where"]) == ("clocks", REPLY, "days")


def test_a_pack_that_was_changed_on_its_way_is_not_taken(
    enrolled: Desk, cpo: Desk, stick: Path, excel_saved: Callable[..., Path], in_sheet: Callable[..., object]
) -> None:
    edit(cpo, Table.KINDS, "V12", note="by the CPO")
    changed = excel_saved(cpo, sent(cpo, stick), in_sheet("by the CPO", "by a joker"))

    report = received(enrolled, changed)

    assert (report.colour, report.code, report.accepted) == ("amber", "changed_after_sealing", False)
    assert item(enrolled, Table.KINDS, "V12").row.note == ""


def test_an_own_row_that_needs_what_the_pack_takes_out_stops_the_pack_by_its_name(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    add(cpo, Table.DESIGNATIONS, "DPO", code="AIGX", name="AIG X", name_ur="", also=[])
    received(enrolled, sent(cpo, stick))
    add(enrolled, Table.OFFICES, "SWT", code="PHP", name="Paharpur", name_ur="", also=[], head="AIGX")
    cpo.reference.withdraw(item(cpo, Table.DESIGNATIONS, "AIGX").uid, "post abolished")

    report = received(enrolled, sent(cpo, stick))

    assert (report.code, report.values["list"], report.values["row"]) == ("datapack_breaks_lists", "offices", "PHP")
    assert enrolled.reference.load().designations.get("AIGX") is not None


def test_texts_of_papers_travel_and_the_offices_own_text_stays(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    def text(paper: Paper, words: str) -> TemplateDraft:
        return TemplateDraft(paper, "en", f"@title\n{words}\n@text\nYou, {{person}}, are asked to answer.", "new words")

    cpo.case_papers.set_template(text(Paper.SHOW_CAUSE, "NOTICE OF THE CPO"))
    cpo.case_papers.set_template(text(Paper.EXPLANATION, "EXPLANATION OF THE CPO"))
    enrolled.case_papers.set_template(text(Paper.EXPLANATION, "OUR EXPLANATION"))
    file = sent(cpo, stick, "templates")

    steps = {code: change.step for code, change in planned(enrolled, file).items()}
    assert steps == {"show_cause.en": PackStep.NEW, "explanation.en": PackStep.KEPT}
    received(enrolled, file)

    notice, own = (enrolled.case_papers.versions(p, "en")[0] for p in (Paper.SHOW_CAUSE, Paper.EXPLANATION))
    assert ("NOTICE OF THE CPO" in notice.text, notice.pack_no) == (True, 1)
    assert ("OUR EXPLANATION" in own.text, own.pack_no) == (True, None)


def test_one_number_for_all_offices_and_the_next_pack_has_the_next(
    enrolled: Desk, cpo: Desk, stick: Path, make_desk: Callable[[str, str], Desk], enrol: Callable[..., None]
) -> None:
    swat = make_desk("SWT", "swat")
    enrol(swat, cpo, stick)
    (enrolled_again,) = cpo.exchange.send_directives(stick, ["MRD"])
    assert received(enrolled, Path(enrolled_again.path)).accepted

    files = cpo.exchange.send_datapack(stick)
    assert sorted(file.name[8:] for file in files) == ["MRD_00003_datapack_P001.xlsx", "SWT_00002_datapack_P001.xlsx"]
    assert sent(cpo, stick).name.endswith("P002.xlsx")
    for desk, file in ((enrolled, "MRD"), (swat, "SWT")):
        (path,) = stick.glob(f"*_{file}_*_P001.xlsx")
        assert received(desk, path).code == "in_order"


def test_the_office_keeps_its_own_days_of_a_pack(enrolled: Desk, cpo: Desk, stick: Path, clock: FixedClock) -> None:
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    file = sent(cpo, stick)
    clock.moment += timedelta(days=3)
    received(enrolled, file)

    (pack,) = enrolled.exchange.datapacks()

    assert (pack.number, pack.sent_on, pack.taken_on, pack.taken_by) == (
        1, date(2026, 11, 22), date(2026, 11, 25), "khan",
    )  # fmt: skip
    assert (pack.changed, pack.overruled, pack.kept, pack.undone, len(pack.lists)) == (1, 0, 0, False, 16)
