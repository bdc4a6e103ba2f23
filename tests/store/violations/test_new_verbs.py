"""The newer verbs on the command line, and sixty notices in one action."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.bulk import BulkDraft
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.states import Step
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft

Run = Callable[..., tuple[int, dict[str, Any]]]
ADD = ("violations", "add", "--on", "2026-11-20", "--kind")
FIRST = "MRD-V-2026-0001"


def test_everybody_is_added_in_his_part_with_one_call(run: Run) -> None:
    code, made = run(
        *ADD, "V16", "--person", "1234 Gul", "--also", "1610212345673:filmed", "--also", "1610312345675:promoted:V14",
        "--accused", "A.K.", "--place", "station", "--factor", "wide_reach", "--on-duty", "yes", "--fir-no", "412",
    )  # fmt: skip

    shown = run("violations", "show", FIRST)[1]
    assert (code, len(made["items"])) == (0, 3)
    assert {(one["part"], one["kind"]) for one in shown["involved"]} == {("filmed", "V16"), ("promoted", "V14")}
    assert (shown["accused"], shown["places"], shown["factors"], shown["on_duty"]) == (
        "A.K.", ["station"], ["wide_reach"], True,
    )  # fmt: skip
    assert len(run("violations", "list", "--incident-of", FIRST)[1]["items"]) == 3


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--also", "1610212345673:danced"), "part_not_understood"),
        (("--accused", "Ahmad Khan"), "accused_not_initials"),
        (("--also", "1234 Gul:filmed"), "involved_twice"),
        (("--incident", "MRD-V-2026-0404"), "violation_unknown"),
    ],
)
def test_what_cannot_be_is_said_plainly(run: Run, arguments: tuple[str, ...], code: str) -> None:
    exit_code, found = run(*ADD, "V16", "--person", "1234 Gul", *arguments)

    assert (exit_code, found["error"]["code"]) == (3, code)


def test_criticism_is_protected_or_noted(run: Run) -> None:
    for _ in range(2):
        run(*ADD, "V07", "--person", "1234 Gul")

    assert run("violations", "show", FIRST)[1]["flags"] == ["due_process"]
    protected = run("violations", "protect", FIRST, "--forum", "court", "--reason", "writ petition")[1]
    noted = run("violations", "authority-note", "MRD-V-2026-0002", "--reason", "no complaint to anybody")[1]

    assert (protected["protected"], protected["disposal"], protected["forum"]) == (
        True,
        "protected_disclosure",
        "court",
    )
    assert (noted["flags"], noted["forum"], noted["authority_note"]) == ([], "none", "no complaint to anybody")
    assert run("violations", "counts", "--by", "kind")[1]["items"][0]["count"] == 1


def test_decisions_are_taken_on_the_command_line(run: Run) -> None:
    run(*ADD, "V02", "--person", "1234 Gul")

    assert run("violations", "attribute", FIRST, "admitted", "--reason", "statement")[1]["attribution"] == "admitted"
    assert run("violations", "refer", FIRST, "NCCIA 12")[1]["referral"] == "NCCIA 12"
    assert run("violations", "dispose", FIRST, "warned")[1]["disposal"] == "warned"
    assert run("violations", "reopen", FIRST)[1]["state"] == "logged"
    assert run("violations", "withdraw", FIRST, "--reason", "twice")[1]["state"] == "withdrawn"


def test_patterns_and_counts_are_told(run: Run) -> None:
    for _ in range(2):
        run(*ADD, "V02", "--person", "1234 Gul", "--handle", "@gul")

    patterns = run("violations", "patterns", "--pattern", "same_account")[1]["patterns"]
    assert [(one["pattern"], len(one["violations"])) for one in patterns] == [("same_account", 2)]
    assert run("violations", "counts")[1]["total"] == 2


def test_a_draft_is_kept_listed_and_discarded(run: Run) -> None:
    draft = run(*ADD, "V02", "--what", "half seen", "--draft")[1]["draft"]

    assert run("violations", "list")[1]["items"] == []
    assert [one["draft"] for one in run("violations", "drafts")[1]["items"]] == [draft]
    assert run("violations", "draft-discard", draft)[0] == 0
    assert run("violations", "drafts")[1]["items"] == []


def test_a_linked_user_is_refused_his_own_on_the_command_line(run: Run) -> None:
    assert run("users", "link", "khan", "--person", "1234 Gul")[0] == 0

    code, found = run(*ADD, "V02", "--person", "1234 Gul")

    assert (code, found["error"]["code"]) == (3, "own_violation")


def test_a_log_is_answered_imported_and_taken_back(run: Run, tmp_path: Path) -> None:
    log, answers = tmp_path / "log.csv", tmp_path / "answers.json"
    log.write_text("Date,Name,Belt No,What was seen\n15.11.2026,Gul Khan,1234,lamp dance\n", encoding="utf-8")
    (question,) = run("violations", "import", str(log), "--dry-run")[1]["questions"]
    answers.write_text(json.dumps({question["key"]: "v02"}), encoding="utf-8")

    taken = run("violations", "import", str(log), "--answers", str(answers))[1]
    assert (taken["added"], taken["questions"]) == (1, [])
    assert [one["standing"] for one in run("violations", "imports")[1]["items"]] == [1]
    assert run("violations", "undo", taken["batch"])[1] == {"reverted": 1, "kept": []}


def test_sixty_explanations_are_called_in_one_action(desk: Desk) -> None:
    persons = [
        desk.roster.register(PersonDraft(f"Gul {n}", "Sher", "CONST", str(n), cnic=f"16101{n:08d}")).uid
        for n in range(60)
    ]
    made = [
        desk.violations.register(ViolationDraft((uid,), kind="V02", seen_on=date(2026, 11, 20)))[0][0]
        for uid in persons
    ]

    issued = desk.cases.bulk_notice(
        BulkDraft(tuple(one.uid for one in made), Step.EXPLANATION_CALLED, first_number=101)
    )

    assert len(set(issued.cases)) == issued.printed.pages == 60
    assert {desk.violations.show(one.uid).row.case_number for one in made} == set(issued.cases)


def test_nobody_takes_a_step_in_the_case_about_himself(
    desk: Desk, log: Callable[..., Any], people: dict[str, str]
) -> None:
    case = desk.cases.open(CaseDraft((log("gul")[0].uid,))).uid
    desk.users.link("khan", people["gul"])

    with pytest.raises(Refused, match="own_violation"):
        desk.cases.step(StepDraft(case, Step.EXPLANATION_CALLED))
