"""Inserting very many rows at once."""

from __future__ import annotations

import gc
from datetime import date

import pytest
from sqlalchemy import select

from kpdesk.roster.bulk import insert_rows, without_collector
from kpdesk.roster.records import ImportBatchRecord, ImportChangeRecord, PersonRecord
from kpdesk.store.schema import new_uid


def test_rows_come_back_in_the_types_of_their_columns(workplace):
    with workplace.writing() as uow:
        person = uow.stamp() | {
            "uid": new_uid(), "name": "Gul", "father_name": "", "name_urdu": "گل", "father_name_urdu": "",
            "sort_name": "gul",
            "rank": "", "belt_no": "", "cnic": None, "born_on": date(1990, 3, 14), "posting": "",
            "posting_order": "",
            "mobile": "", "address": "", "qualification": "", "domicile": "", "gender": "",
            "service_state": "in_service", "duty_state": "present", "state_order": "",
        }  # fmt: skip
        insert_rows(uow.session, PersonRecord.__table__, [person])
        now = uow.now
        uow.commit()

    with workplace.reading() as session:
        kept = session.scalars(select(PersonRecord)).one()
        assert (kept.name_urdu, kept.born_on, kept.cnic, kept.changed_at) == ("گل", date(1990, 3, 14), None, now)


def test_plain_values_are_kept_as_json(workplace):
    with workplace.writing() as uow:
        batch = ImportBatchRecord(
            file_name="a.csv", file_sha256="0" * 64, mapping={}, counts={}, accepted_at=uow.now, accepted_by="khan"
        )
        person = PersonRecord(name="Gul", sort_name="gul")
        uow.session.add_all([batch, person])
        uow.flush()
        row = {"batch_id": batch.id, "person_id": person.id, "person_revision": 1}
        insert_rows(uow.session, ImportChangeRecord.__table__, [row | {"before": {"name": "گل"}, "after": {"bps": 7}}])
        uow.commit()

    with workplace.reading() as session:
        change = session.scalars(select(ImportChangeRecord)).one()
        assert (change.before, change.after) == ({"name": "گل"}, {"bps": 7})


def test_no_rows_are_no_work(workplace):
    with workplace.writing() as uow:
        insert_rows(uow.session, PersonRecord.__table__, [])
        uow.commit()

    with workplace.reading() as session:
        assert session.scalars(select(PersonRecord)).all() == []


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_as_it_was_also_after_a_failure(was_on: bool):
    before = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        with pytest.raises(ValueError, match="damaged"), without_collector():
            assert not gc.isenabled()
            raise ValueError("damaged")
        assert gc.isenabled() == was_on
    finally:
        (gc.enable if before else gc.disable)()
