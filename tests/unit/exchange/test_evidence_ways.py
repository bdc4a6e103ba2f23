"""Which way each exhibit takes, by size, kind and what went before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpdesk.base.errors import Refused
from kpdesk.exchange.evidence_ways import Bounds, Exhibit, Sending, Way, sending_named, ways_of

SHOT = Exhibit("e1", "v1", "MRD-V-2026-0001", "A", "shot.png", "image/png", 1_000, "a" * 64, "x.kpe", False)
VIDEO = replace(SHOT, uid="e2", media_type="video/mp4", size_bytes=5_000, sha256="b" * 64)
BOUNDS = Bounds(picture=1_000, pictures=1_500, sidecar=8_000)


def ways(
    *exhibits: Exhibit, sending: Sending = Sending.ALL, sent: tuple[str, ...] = (), accused: bool = False
) -> list[Way]:
    return list(ways_of(exhibits, BOUNDS, sending, sent, with_accused=accused).values())


def test_a_small_picture_lies_on_the_sheet_and_a_video_beside_the_workbook() -> None:
    assert ways(SHOT, VIDEO) == [Way.PICTURE, Way.SIDECAR]


def test_a_picture_over_the_set_size_goes_beside_it() -> None:
    assert ways(replace(SHOT, size_bytes=1_001)) == [Way.SIDECAR]


def test_a_kind_of_picture_that_spreadsheets_do_not_show_goes_beside_it() -> None:
    assert ways(replace(SHOT, media_type="image/webp")) == [Way.SIDECAR]


def test_all_pictures_together_stay_within_their_bound_and_equal_ones_count_once() -> None:
    other, equal = replace(SHOT, uid="e3", sha256="c" * 64), replace(SHOT, uid="e4")

    assert ways(SHOT, other, equal) == [Way.PICTURE, Way.SIDECAR, Way.PICTURE]


def test_what_is_over_the_sidecars_bound_waits_until_it_is_asked_for() -> None:
    other = replace(VIDEO, uid="e3", sha256="c" * 64)

    assert ways(VIDEO, other) == [Way.SIDECAR, Way.ON_REQUEST]


@pytest.mark.parametrize(
    ("sending", "wanted"),
    [(Sending.PICTURES, [Way.PICTURE, Way.ON_REQUEST]), (Sending.NONE, [Way.ON_REQUEST, Way.ON_REQUEST])],
)
def test_less_goes_where_less_is_wanted(sending: Sending, wanted: list[Way]) -> None:
    assert ways(SHOT, VIDEO, sending=sending) == wanted


def test_an_accused_in_custody_stays_until_a_person_says_so() -> None:
    shown = replace(SHOT, shows_accused=True)

    assert ways(shown) == [Way.WITHHELD]
    assert ways(shown, accused=True) == [Way.PICTURE]


def test_what_went_before_does_not_go_again() -> None:
    assert ways(SHOT, sent=("e1",)) == [Way.SENT_BEFORE]


def test_how_much_goes_is_named_or_left_as_set() -> None:
    assert (sending_named(""), sending_named("Pictures")) == (None, Sending.PICTURES)
    with pytest.raises(Refused, match="sending_unknown"):
        sending_named("some")
