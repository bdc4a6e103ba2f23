"""Names for records that never clash between offices."""

from __future__ import annotations

from typing import NewType

Uid = NewType("Uid", str)
PersonUid = NewType("PersonUid", str)
ViolationUid = NewType("ViolationUid", str)
CaseUid = NewType("CaseUid", str)
OfficeCode = NewType("OfficeCode", str)
