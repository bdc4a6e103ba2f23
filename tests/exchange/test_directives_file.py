"""The CPO's letters on their way to an office: taken over as they are, an office's own notes stay."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.directives.draft import DirectiveDraft
from kpdesk.directives.rows import DirectiveRow
from kpdesk.directives.rules import Ask
from kpdesk.exchange.directive_tables import take_directives
from kpdesk.exchange.judging import examine
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.merge import Incoming, apply, note_file
from kpdesk.exchange.rows import FileReport
from kpdesk.exchange.trust import Colour, Verdict
from kpdesk.reference.rules import Asked, Instrument

TENTH = DirectiveDraft(
    title="Tenth ban", title_urdu="دسویں پابندی", instrument=Instrument.BAN, ban_no=10, letter_no="77-81/IAB",
    dated=date(2026, 11, 20), reiterates=("D9",), extends=("D8", "L09"), ranks=("CONST", "HC"),
    asks=(Ask(Asked.REPORT, 7), Ask(Asked.READ_OUT, 30, True)),
)  # fmt: skip


def sent(cpo: Desk, stick: Path) -> Path:
    (file,) = cpo.exchange.send_directives(stick)
    return Path(file.path)


def received(desk: Desk, file: Path, receipts: Path | None = None) -> FileReport:
    return desk.exchange.receive([file], accept=True, receipt_dir=receipts)[0]


def letters(desk: Desk) -> dict[str, DirectiveRow]:
    return {row.code: row for row in desk.directives.items()}


def test_a_new_ban_arrives_with_its_obligations_scope_and_links(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    cpo.directives.register(TENTH)

    report = received(enrolled, sent(cpo, stick))

    row = letters(enrolled)["D10"]
    assert (report.colour, report.code, report.kind) == ("green", "in_order", "directives")
    assert report.counts["added"] == len(letters(cpo))
    assert (row.letter_no, row.title_urdu, row.reiterates, row.extends) == (
        "77-81/IAB", "دسویں پابندی", ("D9",), ("D8", "L09"),
    )  # fmt: skip
    assert (row.ranks, row.asks, row.from_cpo) == (("CONST", "HC"), TENTH.asks, True)
    assert date(2026, 11, 27) in {debt.obligation.due_on for debt in enrolled.directives.debts("D10")}


def test_taken_twice_it_changes_nothing_and_a_new_file_of_the_same_adds_nothing(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    file = sent(cpo, stick)
    received(enrolled, file)
    before = letters(enrolled)

    assert received(enrolled, file).code == "already_received"
    again = received(enrolled, sent(cpo, stick))

    assert (again.counts["added"], again.counts["updated"]) == (0, 0)
    assert letters(enrolled) == before


def test_the_letter_is_the_cpos_and_only_the_note_is_the_offices_own(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    enrolled.directives.write_note("D9", "Read at the darbar")
    cpo.directives.amend("D9", _draft(letters(cpo)["D9"], letter_no="512-60/IAB"))

    received(enrolled, sent(cpo, stick))

    row = letters(enrolled)["D9"]
    assert (row.letter_no, row.office_note) == ("512-60/IAB", "Read at the darbar")
    with pytest.raises(Refused, match="directive_is_of_cpo"):
        enrolled.directives.amend("D9", _draft(row, title="Ours"))
    with pytest.raises(Refused, match="directive_is_of_cpo"):
        enrolled.directives.register(DirectiveDraft(title="Ours", dated=date(2026, 11, 1), supersedes=("D9",)))
    enrolled.directives.write_note("D9", "Paper copy in file 12")
    assert letters(enrolled)["D9"].office_note == "Paper copy in file 12"


def test_a_number_that_the_office_found_is_not_lost_where_the_cpo_knows_none(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    enrolled.directives.amend("D9", _draft(letters(enrolled)["D9"], letter_no="512-60/IAB"))

    received(enrolled, sent(cpo, stick))

    assert letters(enrolled)["D9"].letter_no == "512-60/IAB"


def test_a_letter_of_the_office_under_the_same_code_stays_its_own(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    enrolled.directives.register(DirectiveDraft(title="Our own", code="C01"))
    cpo.directives.register(DirectiveDraft(title="Theirs"))
    cpo.directives.register(DirectiveDraft(title="Theirs too", extends=("C01",)))

    received(enrolled, sent(cpo, stick))

    rows = letters(enrolled)
    assert (rows["C01"].title, rows["C01"].from_cpo) == ("Our own", False)
    assert (rows["C01-CPO"].title, rows["C02"].extends) == ("Theirs", ("C01-CPO",))


def test_the_tenth_ban_that_an_office_had_registered_itself_becomes_the_cpos(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    ours = enrolled.directives.register(
        DirectiveDraft(title="10th", instrument=Instrument.BAN, ban_no=10, dated=date(2026, 11, 20))
    ).uid
    cpo.directives.register(TENTH)

    received(enrolled, sent(cpo, stick))

    assert (letters(enrolled)["D10"].uid, letters(enrolled)["D10"].title) == (ours, "Tenth ban")


def test_only_the_cpo_sends_letters_and_only_green_ones_are_taken(
    enrolled: Desk, cpo: Desk, stick: Path, excel_saved: Callable[..., Path], in_sheet: Callable[..., object]
) -> None:
    with pytest.raises(Refused, match="only_root_sends_directives"):
        enrolled.exchange.send_directives(stick, ["CPO"])
    cpo.directives.register(TENTH)
    changed = excel_saved(cpo, sent(cpo, stick), in_sheet("77-81/IAB", "77-82/IAB"))

    report = received(enrolled, changed)

    assert (report.colour, report.code, report.accepted) == ("amber", "changed_after_sealing", False)
    assert "D10" not in letters(enrolled)


def test_nobody_is_enrolled_at_a_new_cpo(cpo: Desk, stick: Path) -> None:
    with pytest.raises(Refused, match="nobody_enrolled"):
        cpo.exchange.send_directives(stick)


def test_the_receipt_tells_the_cpo_that_the_letters_arrived(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    report = received(enrolled, sent(cpo, stick), stick)
    assert report.receipt

    received(cpo, Path(str(report.receipt)))

    (line,) = [row for row in cpo.exchange.outbox() if row.kind == "directives"]
    assert line.state == "received"


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_last_word_of_the_cpo_holds_in_whatever_order_its_files_are_applied(
    enrolled: Desk, cpo: Desk, stick: Path, order: tuple[int, ...]
) -> None:
    files = []
    for number in ("1/IAB", "2/IAB", "3/IAB"):
        cpo.directives.amend("D9", _draft(letters(cpo)["D9"], letter_no=number))
        files.append(sent(cpo, stick))

    with enrolled.workplace.writing() as uow:
        for place in order:
            file = examine(uow.session, "MRD", files[place].read_bytes(), files[place].name)
            assert file.transfer is not None
            assert file.transfer.manifest.kind == Kind.DIRECTIVES.value
            incoming = Incoming(file.name, file.sha256, file.transfer, _green())
            apply(uow, incoming, note_file(uow, incoming, accepted=True).uid, take_directives)
        uow.commit()

    assert letters(enrolled)["D9"].letter_no == "3/IAB"


def _green() -> Verdict:
    return Verdict(Colour.GREEN, "in_order")


def _draft(row: DirectiveRow, **changes: object) -> DirectiveDraft:
    names = DirectiveDraft.__dataclass_fields__
    return DirectiveDraft(**{**{name: getattr(row, name) for name in names}, **changes})
