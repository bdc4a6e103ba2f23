"""``kpdesk doctor`` and ``kpdesk self-test``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict

from kpdesk.base.sentences import remedy, sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.desk.health import Health
from kpdesk.desk.health_remedies import COMMANDS

WINDOW_SELF_TEST = "--window-self-test"
WINDOW_SECONDS = 60


def add_verbs(verbs: Verbs) -> None:
    """Adds ``doctor`` and ``self-test``."""
    add_verb(verbs, "doctor", doctor, "whether this store and machine are well")
    test = add_verb(verbs, "self-test", self_test, "proves that this build works on this machine")
    test.add_argument("--core", action="store_true", help="without the window: Qt need not be installed")


def doctor(call: Call) -> Outcome:
    """Returns every check with its remedy."""
    found = call.desk().health.checks(call.progress)
    checks = [
        {
            "name": check.name,
            "state": check.state,
            "message": sentence(check.message, check.values),
            "remedy": remedy(check.message, check.values) if check.state is not Health.GOOD else "",
            "button": sentence(f"remedy_{check.remedy}") if check.remedy else "",
            "command": COMMANDS[check.remedy] if check.remedy else "",
        }
        for check in found
    ]
    return Outcome({"checks": checks}, attention=any(check.state is not Health.GOOD for check in found))


def self_test(call: Call) -> Outcome:
    """Returns every proof; without ``--core`` the window is built off-screen in a process of its own."""
    from kpdesk.desk.self_test import self_checks

    checks = [asdict(check) for check in self_checks()]
    if not call.arguments.core:
        checks.append(_window())
    return Outcome({"checks": checks}, attention=not all(check["good"] for check in checks))


def _window() -> dict[str, object]:
    """Qt is imported under ``ui`` only, so its proof runs in another process."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kpdesk"]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [*program, WINDOW_SELF_TEST], env=env, capture_output=True, text=True, timeout=WINDOW_SECONDS, check=False
    )
    try:
        found: dict[str, object] = json.loads(done.stdout)
    except ValueError:
        return {"name": "window", "good": False, "seconds": 0.0, "found": done.stderr.strip()[-500:]}
    return found
