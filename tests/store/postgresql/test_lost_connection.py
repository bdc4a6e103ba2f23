"""A server that is restarted, a cable that is pulled: nothing is half saved, and the next try works."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text

from kpdesk.base.errors import Broken
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.records import PersonRecord
from kpdesk.store.audit import walk


def names(desk) -> list[str]:
    with desk.workplace.reading() as session:
        return list(session.scalars(select(PersonRecord.name).order_by(PersonRecord.name)))


def test_a_connection_that_died_between_two_pieces_of_work_is_made_anew(office) -> None:
    office.shah.roster.register(PersonDraft("Asad Khan"))
    office.cut_connections()

    assert names(office.shah) == ["Asad Khan"]
    office.cut_connections()
    office.shah.roster.register(PersonDraft("Bilal Khan"))
    assert names(office.gul) == ["Asad Khan", "Bilal Khan"]


def test_lost_in_the_middle_of_reading_is_told_and_the_next_reading_works(office) -> None:
    office.shah.roster.register(PersonDraft("Asad Khan"))
    with pytest.raises(Broken) as caught, office.gul.workplace.reading() as session:
        session.scalars(select(PersonRecord)).all()
        office.cut_connections()
        session.scalars(select(PersonRecord)).all()

    assert caught.value.code == "database_connection_lost"
    assert names(office.gul) == ["Asad Khan"]


@pytest.mark.parametrize("sent", [False, True])
def test_lost_in_the_middle_of_writing_leaves_nothing_half_saved(office, sent: bool) -> None:
    with pytest.raises(Broken) as caught, office.gul.workplace.writing() as uow:
        uow.session.add(PersonRecord(name="Half Saved", sort_name="half saved"))
        if sent:
            uow.note("person_registered", "person", "x")
        office.cut_connections()
        uow.commit()

    assert caught.value.code == "database_connection_lost"
    assert names(office.shah) == []
    office.gul.roster.register(PersonDraft("Asad Khan"))
    assert names(office.shah) == ["Asad Khan"]
    with office.shah.workplace.reading() as session:
        assert walk(session).intact


def test_an_import_that_is_cut_off_leaves_no_row_and_no_index(office, tmp_path) -> None:
    with pytest.raises(Broken), office.gul.workplace.writing() as uow:
        for number in range(50):
            uow.session.add(PersonRecord(name=f"Row {number}", sort_name=f"row {number}"))
        uow.flush()
        office.cut_connections()
        uow.session.execute(text("SELECT 1"))

    assert names(office.shah) == []


def test_a_server_that_went_away_is_told_on_every_try_until_it_is_back(office) -> None:
    with office.server.connected() as connection:
        connection.execute(f"ALTER DATABASE {office.database} ALLOW_CONNECTIONS false")
    office.cut_connections()
    for _ in range(2):
        with pytest.raises(Broken) as caught:
            names(office.gul)
        assert caught.value.code == "database_not_reached"

    with office.server.connected() as connection:
        connection.execute(f"ALTER DATABASE {office.database} ALLOW_CONNECTIONS true")
    assert names(office.gul) == []
