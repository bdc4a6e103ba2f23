"""An office on a database server: founded once, joined by others, and closed to whoever only has the server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Broken, Refused
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.presence import is_set_up
from kpdesk.desk.server_wanted import ServerWanted
from kpdesk.store.server_place import read_place
from tests.database_server import ROLE_PASSWORD, DatabaseServer

PASSWORD, SECOND_PASSWORD = "four plain words here", "another four plain words"
QUICK = Argon2Cost(64, 1, 1)


def found(folder: Path, url: str, clock: FixedClock, files: Path | None = None) -> Desk:
    wanted = ServerWanted(url, files)
    return Desk.create(folder, "CPO", "shah", "Shah Jehan", PASSWORD, clock=clock, cost=QUICK, server=wanted)[0]


def refusal(work) -> Refused | Broken:
    with pytest.raises((Refused, Broken)) as caught:
        work()
    return caught.value


def test_no_password_stands_in_any_file_of_the_data_folder(office) -> None:
    written = b"".join(path.read_bytes() for path in office.shah.folder.rglob("*") if path.is_file())

    for secret in (ROLE_PASSWORD.encode(), ROLE_PASSWORD.replace(" ", "%20").encode(), PASSWORD.encode()):
        assert secret not in written
    assert read_place(office.shah.folder / "database.json").sealed_password


def test_the_servers_administrator_finds_no_key_in_the_tables(office, tmp_path: Path) -> None:
    from kpdesk.access.office_keys import office_keys
    from kpdesk.store.sealed_files import FILES_KEY, Intake
    from kpdesk.store.sealed_key_records import key_named

    with office.shah.workplace.writing() as uow, Intake(tmp_path / "sealed") as intake:
        intake.seal(uow, b"an exhibit")
        uow.commit()
        intake.keep()
    with office.shah.workplace.reading() as session:
        keys = office_keys(session)
        secrets = [keys.signing.private_bytes(), keys.agreement.private_bytes(), key_named(session, FILES_KEY)]
    tables = [row[0] for row in office.query("SELECT table_name FROM information_schema.tables "
                                             "WHERE table_schema = 'kpdesk'")]  # fmt: skip
    seen = "".join(str(office.query(f"SELECT t::text FROM kpdesk.{name} t")) for name in tables)

    assert "Shah Jehan" in seen
    for secret in [*secrets, office.shah.workplace.store.key]:
        assert secret.hex() not in seen


def test_a_sealed_column_moved_to_another_column_does_not_open(office) -> None:
    from kpdesk.access.office_keys import office_keys

    with office.server.connected(office.database) as connection:
        connection.execute("UPDATE kpdesk.office_key SET signing_private = agreement_private")

    with office.shah.workplace.reading() as session:
        assert refusal(lambda: office_keys(session)).code == "sealed_data_damaged"


def test_a_founding_that_never_ended_is_swept_by_the_next_one(
    database_server: DatabaseServer, tmp_path: Path, clock: FixedClock
) -> None:
    url = database_server.url(database_server.create())
    first = found(tmp_path / "a", url, clock)
    with first.workplace.writing() as uow:
        uow.session.connection().exec_driver_sql("DELETE FROM key_slot")
        uow.commit()
    first.close()
    (tmp_path / "a" / "keys.json").unlink()

    with found(tmp_path / "a", url, clock) as desk:
        assert [user.name for user in desk.users.items()] == ["shah"]


def test_a_second_founding_in_the_same_database_is_refused(office, tmp_path: Path, clock: FixedClock) -> None:
    url = office.server.url(office.database)

    assert refusal(lambda: found(tmp_path / "other", url, clock)).code == "database_has_office"
    assert [user.name for user in office.shah.users.items()] == ["gul", "shah"]
    assert not is_set_up(tmp_path / "other")


def test_a_database_with_another_order_of_letters_is_refused(
    database_server: DatabaseServer, tmp_path: Path, clock: FixedClock
) -> None:
    name = database_server.create()
    with database_server.connected() as connection:
        connection.execute(f"CREATE DATABASE {name}_icu TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'")
        connection.execute(f"CREATE DATABASE {name}_ascii TEMPLATE template0 ENCODING 'SQL_ASCII'")

    for ending, code in (("icu", "database_order"), ("ascii", "database_not_utf8")):
        url = database_server.url(f"{name}_{ending}")
        assert refusal(lambda url=url: found(tmp_path / "x", url, clock)).code == code


@pytest.mark.parametrize(
    "url",
    ["", "sqlite:///x.db", "mysql://a/b", "postgresql://server", "postgresql+asyncpg://a/b", "/etc/passwd", "://"],
)
def test_what_is_no_address_of_such_a_database_is_refused(url: str, tmp_path: Path, clock: FixedClock) -> None:
    assert refusal(lambda: found(tmp_path / "x", url, clock)).code == "database_url_not_possible"


def test_a_server_that_is_not_there_or_another_password_is_told(
    database_server: DatabaseServer, tmp_path: Path, clock: FixedClock
) -> None:
    nowhere = f"postgresql+psycopg://kpdesk@/x?host={tmp_path}"
    wrong = database_server.url(database_server.create()).replace("role%20", "rule%20")

    for url in (nowhere, wrong):
        told = refusal(lambda url=url: found(tmp_path / "x", url, clock))
        assert told.code == "database_not_reached"
        assert "rule" not in str(told)


def test_a_second_computer_needs_the_offices_own_files(office, tmp_path: Path, clock: FixedClock) -> None:
    url = office.server.url(office.database)

    def join(files: Path | None) -> Desk:
        return Desk.join(tmp_path / "three", ServerWanted(url, files), "gul", SECOND_PASSWORD, clock=clock)

    assert refusal(lambda: join(None)).code == "files_not_given"
    assert refusal(lambda: join(tmp_path)).code == "files_of_another_office"
    with join(office.shah.folder) as third:
        assert third.actor.full_name == "Gul Khan"


def test_joining_where_no_office_was_founded_is_refused(
    database_server: DatabaseServer, tmp_path: Path, clock: FixedClock
) -> None:
    url = database_server.url(database_server.create())
    wanted = ServerWanted(url, tmp_path)

    assert refusal(lambda: Desk.join(tmp_path / "x", wanted, "gul", PASSWORD, clock=clock)).code == (
        "database_without_office"
    )


def test_a_user_made_on_one_computer_logs_in_at_the_other_once_it_knows_him(office, clock: FixedClock) -> None:
    office.shah.users._cost = QUICK
    office.shah.users.add(UserDraft("asad", "Asad Khan", password="six plain words for asad"))
    folder = office.gul.folder
    office.gul.close()

    with Desk.open(folder, "gul", SECOND_PASSWORD, clock=clock):
        pass
    with Desk.open(folder, "asad", "six plain words for asad", clock=clock) as desk:
        assert desk.actor.name == "asad"


def test_a_password_changed_elsewhere_shuts_the_old_one_out_here(office, clock: FixedClock) -> None:
    office.shah.users._cost = QUICK
    office.shah.users.reset("gul", "a quite new password")
    folder = office.gul.folder
    office.gul.close()

    assert refusal(lambda: Desk.open(folder, "gul", SECOND_PASSWORD, clock=clock)).code == "password_changed_elsewhere"
    with Desk.open(folder, "gul", "a quite new password", clock=clock) as desk:
        assert desk.actor.name == "gul"


def test_an_account_closed_elsewhere_is_closed_here(office, clock: FixedClock) -> None:
    office.shah.users.disable("gul")
    folder = office.gul.folder
    office.gul.close()

    assert refusal(lambda: Desk.open(folder, "gul", SECOND_PASSWORD, clock=clock)).code == "user_unknown"


def test_where_the_role_needs_no_sealed_password_a_new_user_logs_in_at_once(
    office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.shah.users._cost = QUICK
    office.shah.users.add(UserDraft("asad", "Asad Khan", password="six plain words for asad"))
    folder = office.gul.folder
    office.gul.close()
    place = json.loads((folder / "database.json").read_text())
    (folder / "database.json").write_text(json.dumps(place | {"sealed_password": ""}))
    monkeypatch.setenv("PGPASSWORD", ROLE_PASSWORD)

    with Desk.open(folder, "asad", "six plain words for asad", clock=clock) as desk:
        assert desk.actor.full_name == "Asad Khan"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 2, "url": "x", "files": "y", "sealed_password": ""}'])
def test_a_damaged_file_that_says_where_the_records_lie_is_told(office, text: str, clock: FixedClock) -> None:
    folder = office.gul.folder
    office.gul.close()
    (folder / "database.json").write_text(text)

    assert refusal(lambda: Desk.open(folder, "gul", SECOND_PASSWORD, clock=clock)).code == "place_file_damaged"


def test_the_recovery_sheet_opens_an_office_on_a_server(
    database_server: DatabaseServer, tmp_path: Path, clock: FixedClock
) -> None:
    wanted = ServerWanted(database_server.url(database_server.create()))
    desk, words = Desk.create(
        tmp_path / "a", "CPO", "shah", "Shah Jehan", PASSWORD, clock=clock, cost=QUICK, server=wanted
    )
    desk.close()

    with Desk.recover(tmp_path / "a", words, clock=clock) as recovered:
        assert recovered.actor.name == "shah"


def test_the_doctor_says_where_the_records_lie(office) -> None:
    first = office.shah.health.checks()[0]

    assert (first.name, first.message) == ("integrity", "doctor_server_open")
    assert str(first.values["version"]).split(".")[0].isdigit()
