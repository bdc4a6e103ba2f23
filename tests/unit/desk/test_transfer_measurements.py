"""The measurements of transfer files, on few rows: every part runs as it does on 150,000."""

from __future__ import annotations

from kpdesk.cli.bench import MEASUREMENTS
from kpdesk.desk.measuring import transfer_files
from kpdesk.desk.measuring.transfer_files import package_encryption, transfer_150000


def test_writing_and_reading_a_large_file_are_measured_beside_the_usual_libraries():
    found = {one.name: one for one in transfer_150000(600)}

    assert list(found) == ["transfer_export", "transfer_export_memory", "transfer_import"]
    assert all(one.size == 600 and one.seconds > 0 and one.reference_seconds > 0 for one in found.values())
    assert found["transfer_export"].limit == "0.18x"
    assert (found["transfer_import"].limit, found["transfer_import"].child_peak_mib > 0) == ("0.13x", True)


def test_encryption_alone_is_measured_beside_its_two_parts(monkeypatch):
    monkeypatch.setattr(transfer_files, "TURNS", 2)

    (found,) = package_encryption((1,))

    assert (found.name, found.size, found.limit) == ("package_encryption_1mb", 1_000_000, "1.5x")


def test_both_are_known_to_the_command_line():
    for name in ("package_encryption", "transfer_150000"):
        assert MEASUREMENTS[name] == ("kpdesk.desk.measuring.transfer_files", name)
