"""Two operators at two computers on one office: nothing is overwritten unseen, and the history stays one line."""

from __future__ import annotations

import dataclasses
import threading

import pytest
from sqlalchemy import select

from kpdesk.base.errors import Refused
from kpdesk.base.meanwhile import Differing, differing_in
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.records import PersonRecord
from kpdesk.store.audit import walk
from kpdesk.store.unit_of_work import UnitOfWork


@pytest.fixture
def asad(office):
    office.shah.roster.register(PersonDraft("Asad Khan", posting="CPO", belt_no="1021"))
    return office.gul.roster.person("1021")


def test_what_one_saved_the_other_reads_at_once(office, asad) -> None:
    assert asad.draft.name == "Asad Khan"
    assert [row.name for row in office.gul.roster.page()] == ["Asad Khan"]


def test_a_record_that_the_other_changed_first_is_not_overwritten_and_both_values_are_told(office, asad) -> None:
    office.shah.roster.change(asad.uid, asad.revision, dataclasses.replace(asad.draft, posting="Special Branch"))

    with pytest.raises(Refused) as caught:
        office.gul.roster.change(asad.uid, asad.revision, dataclasses.replace(asad.draft, posting="CTD"))

    assert caught.value.code == "changed_meanwhile"
    assert (caught.value.values["by"], caught.value.values["at"]) == ("shah", "22.11.2026 14:00")
    assert differing_in(caught.value) == (Differing("posting", "CTD", "Special Branch"),)
    assert office.gul.roster.person(asad.uid).draft.posting == "Special Branch"


def test_who_reads_sees_one_state_while_the_other_writes(office, asad) -> None:
    with office.gul.workplace.reading() as session:
        before = session.scalars(select(PersonRecord.posting)).all()
        office.shah.roster.change(asad.uid, asad.revision, dataclasses.replace(asad.draft, posting="CTD"))
        assert session.scalars(select(PersonRecord.posting)).all() == before == ["CPO"]

    with office.gul.workplace.reading() as session:
        assert session.scalars(select(PersonRecord.posting)).all() == ["CTD"]


def test_a_reading_session_cannot_write(office) -> None:
    with office.gul.workplace.reading() as session, pytest.raises(Refused) as caught:
        session.connection().exec_driver_sql("DELETE FROM audit_entry")

    assert caught.value.code == "no_right_to_write"


def test_the_second_writer_waits_for_the_first_and_then_sees_his_work(office, asad) -> None:
    seen: list[str] = []

    def second() -> None:
        with office.gul.workplace.writing() as uow:
            seen.extend(uow.session.scalars(select(PersonRecord.posting)))

    with office.shah.workplace.writing() as uow:
        uow.session.scalars(select(PersonRecord)).one().posting = "CTD"
        waiting = threading.Thread(target=second)
        waiting.start()
        while not office.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"):
            assert waiting.is_alive()
        uow.commit()
    waiting.join()

    assert seen == ["CTD"]


def test_a_writer_who_waits_too_long_is_told_that_the_store_is_busy(office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kpdesk.store.server_engine._SETTINGS", "-c lock_timeout=50ms")
    from kpdesk.store.server_address import sealed_address
    from kpdesk.store.server_engine import make_server_engine
    from kpdesk.store.server_place import read_place

    store = office.gul.workplace.store
    engine = make_server_engine(sealed_address(read_place(store.folder.server), store.key), store.key)
    with office.shah.workplace.writing():
        with pytest.raises(Refused) as caught, UnitOfWork(engine, office.gul.actor, store.clock):
            pass
        assert caught.value.code == "store_busy"
    engine.dispose()


def test_the_history_stays_one_chain_under_two_writers(office) -> None:
    wrong: list[BaseException] = []

    def write(desk, name: str) -> None:
        try:
            for number in range(25):
                with desk.workplace.writing() as uow:
                    uow.note("noted", name, str(number))
                    uow.commit()
        except BaseException as error:
            wrong.append(error)
            raise

    writers = [threading.Thread(target=write, args=pair) for pair in ((office.shah, "one"), (office.gul, "two"))]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    with office.shah.workplace.reading() as session:
        verdict = walk(session)
    assert wrong == []
    assert verdict.intact
    assert {row[0] for row in office.query("SELECT count(*) FROM kpdesk.audit_entry WHERE action = 'noted'")} == {50}


def test_a_stale_record_inside_one_transaction_is_told_with_both_values(office, asad) -> None:
    """What no lock of ours held back, such as a correction by the server's administrator himself."""
    with office.gul.workplace.writing() as uow:
        kept = uow.session.scalars(select(PersonRecord)).one()
        with office.server.connected(office.database) as beside:
            beside.execute("UPDATE kpdesk.person SET revision = 9, posting = 'CTD', changed_by = 'shah'")
        kept.posting = "Reserve"
        with pytest.raises(Refused) as caught:
            uow.commit()

    assert caught.value.values["by"] == "shah"
    assert differing_in(caught.value) == (Differing("posting", "Reserve", "CTD"),)


def test_a_refused_value_shows_no_name_in_the_error(office, asad) -> None:
    from sqlalchemy.exc import IntegrityError

    with pytest.raises(IntegrityError) as caught, office.gul.workplace.writing() as uow:
        uow.session.connection().exec_driver_sql("UPDATE person SET uid = NULL")

    assert "Asad" not in str(caught.value)
    assert "Failing row" not in str(caught.value)


def test_long_texts_and_large_numbers_are_kept_or_refused_as_in_the_embedded_store(office) -> None:
    office.shah.roster.register(PersonDraft("Gul Khan", belt_no="7"))
    with office.shah.workplace.writing() as uow:
        uow.session.scalars(select(PersonRecord)).one().mobile = "9" * 5000
        uow.commit()
    assert len(office.gul.roster.person("7").draft.mobile) == 5000

    with office.shah.workplace.writing() as uow:
        uow.session.scalars(select(PersonRecord)).one().bps = 2**40
        with pytest.raises(Refused) as caught:
            uow.flush()
    assert caught.value.code == "number_too_large"
    with office.shah.workplace.writing() as uow:
        uow.session.scalars(select(PersonRecord)).one().address = "a\x00b"
        with pytest.raises(Refused) as caught:
            uow.flush()
    assert caught.value.code == "text_with_control_sign"
