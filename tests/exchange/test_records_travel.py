"""Records travel inside a return: all of them first, then what changed, whatever is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.takers import takers
from kpdesk.directives.draft import AckDraft
from kpdesk.exchange.ledger_records import DeliveredRowRecord, RowUnderwayRecord
from kpdesk.exchange.rows import FileReport
from kpdesk.province.held_records import HELD
from kpdesk.province.held_state import held_digest
from kpdesk.roster.records import PersonRecord
from kpdesk.store.meta import EPOCH, EPOCH_NOTE, put_meta
from kpdesk.store.schema import new_uid
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rules import Forum
from kpdesk.workbooks.encryption import decrypt_package
from kpdesk.workbooks.reading import read_workbook_bytes

Freeze = Callable[..., str]
WEEK = "2026-W47"


class Post:
    """The district and the CPO with the stick between them, a person to begin with, and the week frozen."""

    def __init__(self, district: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
        self.district, self.cpo, self.stick = district, cpo, stick
        self.gul = self.enter("Gul Khan", 1)
        freeze(district)

    def enter(self, name: str, number: int) -> str:
        with self.district.workplace.writing() as uow:
            record = PersonRecord(
                name=name, sort_name=name.casefold(), rank="CONST", belt_no=str(number), posting="PS City",
                cnic=f"16101{number:08d}", mobile="03451234567",
            )  # fmt: skip
            uow.session.add(record)
            uow.commit()
            return record.uid

    def change(self, uid: str, **values: object) -> None:
        with self.district.workplace.writing() as uow:
            record = uow.session.scalars(select(PersonRecord).where(PersonRecord.uid == uid)).one()
            for name, value in values.items():
                setattr(record, name, value)
            uow.commit()

    def write(self, **options: Any) -> Path:
        return Path(self.district.exchange.send(WEEK, self.stick, again=True, **options).path)

    def take(self, file: Path, **options: Any) -> FileReport:
        """Takes the file in at the CPO; the receipt stays on the stick."""
        report = self.cpo.exchange.receive([file], accept=True, receipt_dir=self.stick, **options)[0]
        assert report.accepted, report.code
        return report

    def answer(self, report: FileReport) -> None:
        assert self.district.exchange.receive([Path(str(report.receipt))], accept=True, late=True)[0].accepted

    def deliver(self, **options: Any) -> FileReport:
        report = self.take(self.write(**options))
        self.answer(report)
        return report

    def held(self, table: str = "person") -> dict[str, Any]:
        with self.cpo.workplace.reading() as session:
            rows = session.execute(select(*HELD[table].__mapper__.column_attrs))
            return {row.uid: row for row in rows if not row.withdrawn}

    def ledger(self) -> tuple[int, int]:
        with self.district.workplace.reading() as session:
            counted = (
                session.scalar(select(func.count()).select_from(t)) for t in (DeliveredRowRecord, RowUnderwayRecord)
            )
            delivered, underway = counted
        return delivered or 0, underway or 0


@pytest.fixture
def post(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> Post:
    return Post(enrolled, cpo, stick, freeze)


def register(post: Post, draft: ViolationDraft) -> str:
    post.district.violations.register(draft)
    return post.district.violations.items()[0].uid


def persons_in(report: FileReport) -> int:
    return dict(report.tables)["person"]


def test_a_first_full_copy_then_nothing_then_what_changed(post: Post) -> None:
    assert persons_in(post.deliver()) == 1
    assert persons_in(post.deliver()) == 0

    noor = post.enter("Noor Ali", 2)
    post.change(post.gul, posting="Police Lines")
    report = post.deliver()

    assert persons_in(report) == 2
    assert {uid: row.posting for uid, row in post.held().items()} == {post.gul: "Police Lines", noor: "PS City"}
    assert post.held()[noor].cnic == "1610100000002"
    assert post.ledger() == (2, 0)


def test_what_a_plan_says_is_what_is_done(post: Post) -> None:
    file = post.write()
    planned = post.cpo.exchange.receive([file])[0].counts
    assert planned == post.take(file).counts == {"added": 5, "updated": 0, "same": 0, "conflicts": 0, "refused": 0}


def test_the_rows_of_a_file_that_is_lost_come_with_the_next_one(post: Post) -> None:
    post.deliver()
    noor = post.enter("Noor Ali", 2)
    post.write()
    post.change(noor, rank="HC")
    assert persons_in(post.deliver()) == 1
    assert post.held()[noor].rank == "HC"
    assert post.ledger() == (2, 0)


def test_a_receipt_that_comes_late_is_as_good_and_costs_nothing_but_rows_sent_twice(post: Post) -> None:
    first = post.take(post.write())
    second = post.take(post.write())
    assert persons_in(second) == 1
    post.answer(second)
    post.answer(first)
    assert persons_in(post.deliver()) == 0


def test_a_change_that_was_taken_back_is_sent_where_the_recipient_may_have_the_other_one(post: Post) -> None:
    post.deliver()
    post.change(post.gul, rank="HC")
    lost_or_not = post.write()
    post.change(post.gul, rank="CONST")
    later = post.write()
    post.take(later)
    post.take(lost_or_not, late=True)
    assert post.held()[post.gul].rank == "CONST"


def test_files_that_come_the_wrong_way_round_leave_the_newest_rows(post: Post) -> None:
    older = post.write()
    post.change(post.gul, name="Gul Khan Zada")
    newer = post.write()
    post.take(newer)
    post.take(older, late=True)
    assert post.held()[post.gul].name == "Gul Khan Zada"


def test_one_that_no_longer_counts_is_told_without_anything_that_it_said(post: Post) -> None:
    post.deliver()
    post.change(post.gul, withdrawn_at=post.district.clock.now(), withdrawn_reason="entered twice")
    file = post.write()
    assert "Gul Khan" not in texts_in(post, file, "data_person")
    assert post.take(file).counts["updated"] == 1
    assert post.held() == {}
    post.answer(post.take(post.write()))
    assert persons_in(post.deliver()) == 0


def test_full_sends_everything_again(post: Post) -> None:
    post.deliver()
    assert persons_in(post.deliver(full=True)) == 1
    assert persons_in(post.deliver()) == 0


def test_a_full_copy_that_is_lost_is_written_again(post: Post) -> None:
    post.deliver()
    post.write(full=True)
    assert persons_in(post.deliver()) == 1


def test_a_restored_store_sends_all_and_the_cpo_forgets_what_is_not_in_it(post: Post) -> None:
    post.deliver()
    lost = post.enter("Entered after the backup", 3)
    post.deliver()
    assert lost in post.held()
    with post.district.workplace.writing() as uow:
        record = uow.session.scalars(select(PersonRecord).where(PersonRecord.uid == lost)).one()
        uow.session.delete(record)
        put_meta(uow.session, EPOCH, new_uid())
        put_meta(uow.session, EPOCH_NOTE, "restored from MRD.kpb")
        uow.commit()

    report = post.deliver()

    assert persons_in(report) == 1
    assert list(post.held()) == [post.gul]


def test_rows_that_the_cpo_left_out_are_not_taken_for_delivered(post: Post) -> None:
    post.change(post.gul, name="x" * 4001)
    report = post.deliver()
    assert report.counts["refused"] == 1
    post.change(post.gul, name="Gul Khan")
    assert persons_in(post.deliver()) == 1
    assert post.held()[post.gul].name == "Gul Khan"


def test_only_the_newest_files_without_a_receipt_are_remembered(post: Post) -> None:
    post.deliver()
    post.change(post.gul, rank="HC")
    for _ in range(8):
        post.write()
    assert post.ledger() == (0, 6)
    assert persons_in(post.deliver()) == 1


def test_who_made_a_protected_disclosure_leaves_the_office_in_no_cell(post: Post, clock: FixedClock) -> None:
    complainant = post.enter("Zzyzx Complainant", 77)
    violation = ViolationDraft(
        persons=(complainant,), kind="V07", platform="facebook", handle="@zzhandle", url="https://example.org/zzurl",
        seen_on=date(2026, 11, 18), seen_by="Monitoring Unit", what="zzwhat", note="zznote", unidentified="",
    )  # fmt: skip
    uid = register(post, violation)
    post.district.violations.protect(uid, "A complaint to the ombudsperson", date(2026, 11, 19), Forum.OMBUDSPERSON)
    post.district.violations.register(replace(violation, persons=(), unidentified="Qqunidentified", what="another one"))

    file = post.write()

    cells = texts_in(post, file)
    assert not [secret for secret in ("zzhandle", "zzurl", "zzwhat", "zznote", uid) if secret in cells]
    # He stands on the roll as everybody does, and nowhere else.
    assert cells.count("Zzyzx Complainant") == 1 == texts_in(post, file, "data_person").count("Zzyzx Complainant")
    assert cells.count(complainant) == 1
    post.take(file)
    assert post.held("violation").keys().isdisjoint({uid})


def test_a_disclosure_that_was_sent_before_it_was_protected_is_taken_back(post: Post) -> None:
    draft = ViolationDraft(
        persons=(post.gul,), kind="V07", platform="facebook", handle="@zz", seen_on=date(2026, 11, 18),
        seen_by="Monitoring Unit", what="zzwhat",
    )  # fmt: skip
    uid = register(post, draft)
    post.deliver()
    assert uid in post.held("violation")
    post.district.violations.protect(uid, "A complaint to the ombudsperson", date(2026, 11, 19), Forum.OMBUDSPERSON)
    post.deliver()
    assert post.held("violation") == {}


def test_acknowledgements_have_a_file_of_their_own(post: Post) -> None:
    with pytest.raises(Refused) as nothing:
        post.district.exchange.send_acknowledgements(post.stick)
    assert nothing.value.code == "no_acknowledgements_to_send"
    post.district.directives.acknowledge(AckDraft("D9", (post.gul,), on=date(2026, 11, 20)))

    sent = post.district.exchange.send_acknowledgements(post.stick)
    report = post.take(Path(sent.path))
    post.answer(report)

    (found,) = post.held("signature").values()
    assert (found.owner, found.person, found.directive, found.state) == ("MRD", post.gul, "D9", "signed")
    assert (report.kind, report.counts["added"]) == ("acknowledgement", 1)
    assert post.district.exchange.outbox()[0].state == "received"
    with pytest.raises(Refused):
        post.district.exchange.send_acknowledgements(post.stick)
    assert Path(post.district.exchange.send_acknowledgements(post.stick, full=True).path).exists()


def test_acknowledgements_are_not_for_another_district(post: Post) -> None:
    assert "acknowledgement" not in takers(post.district.workplace, None)


def test_built_anew_from_its_archive_the_cpo_holds_the_same(post: Post) -> None:
    post.deliver()
    post.enter("Noor Ali", 2)
    post.change(post.gul, rank="HC")
    post.deliver()
    with post.cpo.workplace.reading() as session:
        before = held_digest(session)
    post.cpo.province.rebuild(post.cpo.workplace.store.folder.inbox)
    with post.cpo.workplace.reading() as session:
        assert held_digest(session) == before
    assert len(post.held()) == 2


def texts_in(post: Post, file: Path, sheet: str = "") -> str:
    """Every text of the decrypted workbook, the very hidden sheet included, or that of one sheet."""
    password = post.district.exchange.password(file)
    book = read_workbook_bytes(decrypt_package(file.read_bytes(), password, max_bytes=1 << 26))
    chosen = [found for found in book.sheets if sheet in ("", found.name)]
    assert chosen
    return "\n".join(str(cell) for found in chosen for row in found.rows for cell in row if cell is not None)
