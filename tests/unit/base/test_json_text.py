"""JSON from elsewhere: a value or ValueError, nothing else."""

from __future__ import annotations

import pytest

from kpdesk.base.json_text import parsed


def test_what_is_json_is_read() -> None:
    assert parsed(b'{"a": [1, "\xc3\xa9"]}') == {"a": [1, "é"]}


@pytest.mark.parametrize("untrusted", [b"", b"{", b"\xff\xfe\x00", b"[" * 100_000, '{"a":' * 50_000, "9" * 5_000])
def test_whatever_is_no_json_is_a_value_error(untrusted: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        parsed(untrusted)
