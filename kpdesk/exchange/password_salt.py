"""The salt of a transfer file's password: it follows from sender, recipient and number, so it can be found again.

Excel gives a workbook a new salt whenever it saves it, but keeps the password. A receiver that could read the salt from
the file alone would no longer find that password (decision 13).
"""

from __future__ import annotations

import hashlib
from typing import Final

from kpdesk.workbooks.encryption import SALT_BYTES

_DOMAIN: Final = b"kpdesk salt v1"


def password_salt(sender: str, recipient: str, seq: int) -> bytes:
    """Returns the 16 bytes from which the password of this file of the sender is derived; they are no secret."""
    parts = (_DOMAIN, sender.encode(), recipient.encode(), str(seq).encode())
    return hashlib.sha256(b"\0".join(parts)).digest()[:SALT_BYTES]
