"""Writing happens in a unit of work, with its audit entry, or not at all."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import sessionmaker

from kpdesk.base.errors import Refused
from kpdesk.roster.records import PersonRecord
from kpdesk.store.audit import walk
from kpdesk.store.store import Workplace


def person(name: str = "Gul Khan") -> PersonRecord:
    return PersonRecord(name=name, sort_name=name.casefold())


def names(workplace: Workplace) -> list[str]:
    with workplace.reading() as session:
        return list(session.scalars(select(PersonRecord.name)))


def test_what_is_committed_is_there(workplace: Workplace) -> None:
    with workplace.writing() as uow:
        uow.session.add(person())
        uow.note("person_added", "person", "x")
        uow.commit()

    assert names(workplace) == ["Gul Khan"]


def test_what_is_not_committed_is_gone_with_its_audit_entry(workplace: Workplace) -> None:
    with workplace.writing() as uow:
        uow.session.add(person())
        uow.note("person_added", "person", "x")

    assert names(workplace) == []
    with workplace.reading() as session:
        assert walk(session).entries == 0


def test_an_error_in_the_middle_leaves_nothing(workplace: Workplace) -> None:
    with pytest.raises(ZeroDivisionError), workplace.writing() as uow:
        uow.session.add(person())
        uow.flush()
        _ = 1 // 0

    assert names(workplace) == []


def test_a_record_is_stamped_with_office_hand_and_moment(workplace: Workplace) -> None:
    with workplace.writing() as uow:
        uow.session.add(person())
        uow.commit()

    with workplace.reading() as session:
        kept = session.scalars(select(PersonRecord)).one()
        assert (kept.office, kept.changed_by, kept.revision) == ("MRD", "gul", 1)
        assert kept.changed_at == workplace.clock.now()
        assert kept.changed_at.tzinfo is not None


def test_a_change_counts_the_revision_up(workplace: Workplace) -> None:
    with workplace.writing() as uow:
        uow.session.add(person())
        uow.commit()
    with workplace.writing() as uow:
        uow.session.scalars(select(PersonRecord)).one().posting = "PS City"
        uow.commit()

    with workplace.reading() as session:
        assert session.scalars(select(PersonRecord.revision)).one() == 2


def test_a_stale_record_is_refused(workplace: Workplace) -> None:
    with workplace.writing() as uow:
        uow.session.add(person())
        uow.commit()
    with workplace.writing() as uow:
        kept = uow.session.scalars(select(PersonRecord)).one()
        uow.session.connection().exec_driver_sql("UPDATE person SET revision = 7")
        kept.posting = "PS City"
        with pytest.raises(Refused) as refused:
            uow.commit()

    assert refused.value.code == "changed_meanwhile"


def test_a_reading_session_cannot_write(workplace: Workplace) -> None:
    with workplace.reading() as session:
        row = person()
        row.office, row.changed_by, row.changed_at = "MRD", "x", workplace.clock.now()
        session.add(row)
        with pytest.raises(Refused) as refused:
            session.flush()

    assert refused.value.code == "no_right_to_write"
    assert names(workplace) == []


def test_writing_outside_a_unit_of_work_fails(workplace: Workplace) -> None:
    session = sessionmaker(workplace.store.engine, autobegin=False)()

    with pytest.raises(InvalidRequestError):
        session.add(person())


def test_writing_goes_on_after_a_reading_session(workplace: Workplace) -> None:
    with workplace.reading() as session:
        session.scalars(select(PersonRecord)).all()
    with workplace.writing() as uow:
        uow.session.add(person("Zar Wali"))
        uow.commit()

    assert names(workplace) == ["Zar Wali"]
