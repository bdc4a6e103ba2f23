"""A file's place among those that were taken in before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kpdesk.exchange.chain import IN_ORDER, Accepted, place_of
from kpdesk.exchange.manifest import Manifest

OLD, NOW, NEXT = (f"01933f5e-0000-7000-8000-00000000000{number}" for number in (0, 1, 2))
Make = Callable[..., Manifest]


def accepted(seq: int, epoch: str = NOW, digest: str = "", previous: str = "", to: str = "CPO") -> Accepted:
    return Accepted(epoch, seq, digest or f"{seq}" * 64, previous, "22.11.2026", to)


def test_the_first_file_is_in_order_and_names_what_is_missing_before_it(manifest: Make) -> None:
    assert place_of(manifest(seq=1, prev_sha256=""), ()).missing == ()
    place = place_of(manifest(seq=4), ())
    assert (place.code, place.missing) == (IN_ORDER, (1, 2, 3))


def test_the_next_file_is_in_order_when_it_names_the_one_before(manifest: Make) -> None:
    before = accepted(6, digest="a" * 64)
    assert place_of(manifest(seq=7), (before,)).code == IN_ORDER
    assert place_of(manifest(seq=7, prev_sha256="c" * 64), (before,)).code == "fork"


def test_a_gap_is_in_order_with_the_missing_numbers(manifest: Make) -> None:
    place = place_of(manifest(seq=9), (accepted(1), accepted(5)))
    assert (place.code, place.missing) == (IN_ORDER, (2, 3, 4, 6, 7, 8))


def test_too_many_missing_numbers_are_not_all_listed(manifest: Make) -> None:
    assert len(place_of(manifest(seq=10**9), ()).missing) == 200


def test_the_same_manifest_again_was_already_received(manifest: Make) -> None:
    again = manifest()
    place = place_of(again, (accepted(7, digest=again.digest), accepted(8)))
    assert (place.code, place.values["on"]) == ("already_received", "22.11.2026")


def test_the_same_number_with_other_contents_is_a_fork(manifest: Make) -> None:
    assert place_of(manifest(), (accepted(7),)).code == "fork"


def test_a_lower_number_is_older_and_may_fill_a_gap(manifest: Make) -> None:
    place = place_of(manifest(seq=3), (accepted(1), accepted(5)))
    assert (place.code, place.fills_gap, place.values["last"]) == ("older_than_last", True, 5)


def test_a_lower_number_that_its_follower_does_not_name_is_a_fork(manifest: Make) -> None:
    own = manifest(seq=4)
    assert place_of(own, (accepted(5, previous="d" * 64),)).code == "fork"
    assert place_of(own, (accepted(5, previous=own.digest),)).code == "older_than_last"


@pytest.mark.parametrize(("note", "code"), [("restored from MRD-2026.kpb", IN_ORDER), ("", "fork")])
def test_a_new_epoch_needs_the_senders_restore_note(manifest: Make, note: str, code: str) -> None:
    assert place_of(manifest(epoch=NEXT, seq=3, note=note), (accepted(5),)).code == code


def test_only_the_first_file_of_a_new_epoch_tells_of_it(manifest: Make) -> None:
    first = manifest(epoch=NEXT, seq=3, note="restored from MRD-2026.kpb")
    assert place_of(first, (accepted(5),)).epoch_note == "restored from MRD-2026.kpb"
    assert place_of(first, ()).epoch_note == ""
    following = manifest(epoch=NEXT, seq=4, note=first.note, prev_sha256="3" * 64)
    assert place_of(following, (accepted(5), accepted(3, NEXT))).epoch_note == ""


def test_a_file_of_an_epoch_that_is_over_is_older_and_fills_nothing(manifest: Make) -> None:
    place = place_of(manifest(epoch=OLD, seq=9), (accepted(1),))
    assert (place.code, place.fills_gap) == ("older_than_last", False)


def test_files_to_another_office_are_another_chain(manifest: Make) -> None:
    own = manifest(seq=7, prev_sha256="a" * 64)
    to_region = (accepted(6, digest="b" * 64, to="RMRD"), accepted(7, to="RMRD"), accepted(9, NEXT, to="RMRD"))
    assert place_of(own, to_region).code == IN_ORDER
    assert place_of(own, (*to_region, accepted(6, digest="b" * 64))).code == "fork"


def test_a_file_that_was_passed_on_comes_in_whatever_turn_and_lacks_nothing(manifest: Make) -> None:
    own = manifest(seq=3, recipients=("RMRD",))
    place = place_of(own, (accepted(5, to="RMRD"),), passed_on=True)
    assert (place.code, place.missing, place.fills_gap) == (IN_ORDER, (), False)


def test_a_number_that_was_passed_on_with_other_contents_is_a_fork(manifest: Make) -> None:
    own = manifest(seq=5, recipients=("RMRD",))
    assert place_of(own, (accepted(5, to="RMRD"),), passed_on=True).code == "fork"
    assert place_of(own, (accepted(5, digest=own.digest, to="RMRD"),), passed_on=True).code == "already_received"
