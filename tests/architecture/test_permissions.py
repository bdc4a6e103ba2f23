"""Every verb of every desk face that writes asks for a permission on its way."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FACES = sorted((ROOT / "kpdesk" / "desk").glob("*.py"))
ONLY_NOTES = {
    "WeeklyDesk.note_printed",
    "PrintingDesk.note_printed",
    "EvidenceDesk.verify",
    "ExchangeDesk.password",
    "AuditDesk.anchor",
    "ListsDesk.export",
    "ListsDesk.pdf",
    "RegistersDesk.note_issued",
    "RegistersDesk.export",
    "RosterDesk.numbers_shown",
    "ServiceRecordDesk.roll_pdf",
    "CaseDatesDesk.open_scan",
    "CaseDatesDesk.export_scan",
    "SignatureSheetsDesk.open_scan",
    "SignatureSheetsDesk.export_scan",
    "SignedScansDesk.open_scan",
    "SignedScansDesk.export_scan",
}
"""They change no record: reading that leaves a trace in the history, which an auditor may do too."""

Functions = dict[str, ast.FunctionDef]


def functions_of(path: Path) -> Functions:
    found: Functions = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            found |= {f"{node.name}.{part.name}": part for part in node.body if isinstance(part, ast.FunctionDef)}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            found[node.name] = node
    return found


BELOW: dict[str, list[ast.FunctionDef]] = {}
"""The features' own functions by name; faces and command line verbs are often called as what they call."""
for module in (ROOT / "kpdesk").rglob("*.py"):
    if module.parts[-2] not in {"cli", "base"}:
        for name, function in functions_of(module).items():
            owner, _, last = name.rpartition(".")
            if not owner or (module.parts[-2] == "desk" and not owner.endswith(("Desk", "Faces"))):
                BELOW.setdefault(last, []).append(function)


def called(function: ast.FunctionDef) -> set[str]:
    names = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            names.add(node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", ""))
    return names


def asks(function: ast.FunctionDef, deep: int = 3) -> bool:
    """Tells whether it calls ``allow``, itself or through every function of ours that has a name it calls."""
    names = called(function)
    if "allow" in names:
        return True
    below = [BELOW[name] for name in names if name in BELOW]
    return deep > 0 and any(all(asks(one, deep - 1) for one in found) for found in below)


def writing_verbs() -> dict[str, ast.FunctionDef]:
    found = {}
    for path in FACES:
        functions = functions_of(path)
        writers = {name.rpartition(".")[2] for name, function in functions.items() if "writing" in called(function)}
        for name, function in functions.items():
            owner, _, verb = name.rpartition(".")
            if owner.endswith("Desk") and not verb.startswith("_") and (called(function) | {verb}) & writers:
                found[name] = function
    return found


BY_STATE_TABLE = {"CasesDesk.step", "CasesDesk.steps"}
"""Each step names its own roles in the table of states; every pair of step and role is tested with that table."""
OF_HIS_OWN = {
    "PreferencesDesk.keep", "FormDraftsDesk.keep", "FormDraftsDesk.discard", "UndoDesk.undo", "UndoDesk.again",
}  # fmt: skip
"""What a user keeps for himself: how his window looks, what he typed and did not save; an auditor has a window too."""


def test_every_face_is_looked_at() -> None:
    owners = {name.partition(".")[0] for name in writing_verbs()}

    assert {"UsersDesk", "RosterDesk", "DirectivesDesk", "MonitoringDesk", "ViolationsDesk", "CasesDesk"} <= owners
    assert {"WeeklyDesk", "ExchangeDesk", "BackupDesk", "ReferenceDesk"} <= owners
    assert len(writing_verbs()) > 40


def test_every_verb_that_writes_asks_for_a_permission() -> None:
    silent = {name for name, function in writing_verbs().items() if not asks(function)}

    assert silent - ONLY_NOTES - BY_STATE_TABLE - OF_HIS_OWN == set()
