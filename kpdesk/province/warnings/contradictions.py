"""What a certificate says otherwise than the rows that came with it in the same return. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Rows = Iterable[Mapping[str, Any]]


def contradictions_of(nil: bool, certificate: Mapping[str, Any], parts: Mapping[str, Rows]) -> list[dict[str, Any]]:
    """Returns ``{"code", "said", "found"}`` for each statement that the rows do not bear out.

    ``parts`` are the rows of ``part_b``, ``part_c`` and ``part_d``. A number that the certificate does not state, as in
    one of an older program, contradicts nothing.
    """
    b, c, d = (list(parts.get(name, ())) for name in ("part_b", "part_c", "part_d"))
    clauses = certificate.get("clauses")
    said: Mapping[str, Any] = clauses if isinstance(clauses, Mapping) else {}
    reported = [row for row in b if row.get("came") != "earlier"]
    still_open = [row for row in c if not row.get("authorised") and not row.get("closed_on")]
    found = {
        "violations": sum(1 for row in b if row.get("came") == "new"),
        "pending": sum(1 for row in b if row.get("pending")),
        "groups_open": len(still_open),
        "custody": len(d),
    }
    stated = {name: said.get(name) for name in ("violations", "pending", "custody")}
    stated["groups_open"] = _open_groups(said)
    told: list[dict[str, Any]] = [
        {"code": f"contradicted_{name}", "said": stated[name], "found": count}
        for name, count in found.items()
        if type(stated[name]) is int and stated[name] != count
    ]
    says_nil = nil or certificate.get("state") == "nil"
    if says_nil and (reported or c or d):
        told.append({"code": "contradicted_nil", "said": 0, "found": len(reported) + len(c) + len(d)})
    return told


def _open_groups(said: Mapping[str, Any]) -> int | None:
    """Returns how many unauthorised groups are still open by the certificate, or None where it does not say."""
    known, closed = said.get("groups_found"), said.get("groups_closed")
    return known - closed if type(known) is int and type(closed) is int else None
