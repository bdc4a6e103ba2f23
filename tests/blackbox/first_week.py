"""From first run to the file on the stick, from outside: ``/usr/bin/python3 first_week.py PYTHON FOLDER ROLL``.

PYTHON is the interpreter that has KP Desk. Nothing of the program is imported; what the CPO does is done on the
command line of a store of its own. Prints one JSON object with what was seen.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from seat import NotThere, Seat

PASSWORD = "four plain words here"


class Clerk:
    """Sits at a program that was started for him in ``folder``."""

    def __init__(self, python: str, folder: Path, roll: Path) -> None:
        self.python, self.folder, self.roll = python, folder, roll
        self.seat = Seat()
        self.sheet = folder / "recovery.pdf"
        self.stick = folder / "stick"
        self.stick.mkdir()
        today = date.today()
        self.last_week = today - timedelta(days=today.weekday() + 5)

    def start(self) -> subprocess.Popen[bytes]:
        """Starts the window on an empty folder."""
        env = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        env |= {"XDG_CONFIG_HOME": str(self.folder / "config"), "XDG_STATE_HOME": str(self.folder / "state")}
        return subprocess.Popen([self.python, "-m", "kpdesk", "--store", str(self.folder / "MRD")], env=env)

    def set_up_the_office(self) -> None:
        """Office, user, password, and the recovery sheet proved by typing one of its words back."""
        seat = self.seat
        seat.fill("office", "mardan (")
        for name, text in (("full_name", "Khan Zada"), ("name", "khan"), ("password", PASSWORD), ("again", PASSWORD)):
            seat.fill(name, text)
        seat.do("officeFormSubmit")
        seat.do("saveSheet")
        seat.give_path(self.sheet)
        asked = re.search(r"word no\. (\d)", seat.said("proofHint"))
        assert asked is not None
        seat.fill("word", self._words_of_the_sheet()[int(asked[1]) - 1], "Return")

    def import_the_roll(self) -> str:
        """Returns what the page says when the roll is in."""
        seat = self.seat
        seat.do("start_import")
        seat.do("chooseFile")
        seat.give_path(self.roll)
        for name in ("compare", "accept", "toList"):
            seat.do(name)
        return seat.said("rosterSubtitle")

    def log_a_violation(self) -> str:
        """Returns the heading of the violation that was logged, with a picture as its evidence."""
        seat, capture = self.seat, self.folder / "capture.png"
        capture.write_bytes(b"\x89PNG invented")
        seat.do("go_violations")
        seat.do("violationNew")
        seat.focus("personFinder")
        seat.type("bakht khattak 1000")
        seat.wait("somebody found", lambda: seat.offered("searchResults"))
        seat.press("Return")
        for name, text in (("kind", "V02"), ("what", "Video in uniform with film music"), ("platform", "tiktok")):
            seat.fill(name, text)
        seat.fill("seen_on", f"{self.last_week:%d.%m.%Y}")
        seat.do("evidenceChoose")
        seat.give_path(capture)
        seat.press("ctrl+s")
        return seat.said("violationTitle")

    def freeze_the_week(self) -> str:
        """Returns the state of the week's report when it is frozen."""
        seat = self.seat
        seat.do("go_weekly")
        seat.do("weekPrevious")
        seat.do("weekDrawUp")
        seat.do("weekFreeze")
        seat.fill("reason", "One person does the work of the office.")
        seat.do("reasonYes")
        seat.wait("a frozen week", lambda: seat.said("weekState") == "Frozen")
        seat.do("weekSave")
        seat.give_path(self.folder / "week.pdf")
        return seat.said("weekCertificatePill")

    def enrol_at_the_cpo(self) -> None:
        """The stick goes to the CPO and back; the words of the slip are read out by telephone."""
        seat = self.seat
        seat.do("go_exchange")
        seat.do("enrolWrite")
        seat.give_path(self.stick)
        words = seat.said("slipWords").rpartition(": ")[2]
        seat.do("slipClose")
        self.headquarters("init", "--office", "CPO")
        asked = next(self.stick.glob("*_enrol.xlsx"))
        self.headquarters("exchange", "enrol", "--accept", asked, "--out", self.stick, words=words)
        seat.do("enrolFinish")
        seat.give_path(next(self.stick.glob("*_keys.xlsx")))

    def send_the_week(self) -> dict[str, object]:
        """Returns what the CPO's command line says of the file on the stick."""
        seat = self.seat
        seat.do("go_weekly")
        seat.do("weekSend")
        seat.do("sendToCpo")
        seat.give_path(self.stick)
        (file,) = seat.wait("a file on the stick", lambda: list(self.stick.glob("*_return_*.xlsx")))
        return self.headquarters("exchange", "inspect", file)

    def headquarters(self, *words: object, **secrets: str) -> dict[str, object]:
        """Returns what the command line of the CPO's store answers; raises CalledProcessError."""
        env = dict(os.environ, KPDESK_USER="shah", KPDESK_PASSWORD=PASSWORD)
        env |= {f"KPDESK_{name.upper()}": value for name, value in secrets.items()}
        call = [self.python, "-m", "kpdesk", *map(str, words), "--json", "--store", str(self.folder / "CPO")]
        answer = subprocess.run(call, env=env, stdout=subprocess.PIPE, text=True, check=True).stdout
        return dict(json.loads(answer))

    def _words_of_the_sheet(self) -> list[str]:
        self.seat.wait("the sheet as a file", self.sheet.exists)
        text = subprocess.run(["pdftotext", str(self.sheet), "-"], capture_output=True, text=True, check=True).stdout
        return re.findall(r"\b\d\. ([a-z]+)", text)


def main() -> int:
    """Does the whole job and returns 0; says what was missing and returns 1 otherwise."""
    python, folder, roll = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    clerk = Clerk(python, folder, roll)
    program = clerk.start()
    try:
        clerk.set_up_the_office()
        found: dict[str, object] = {"roster": clerk.import_the_roll(), "violation": clerk.log_a_violation()}
        found["certificate"] = clerk.freeze_the_week()
        clerk.enrol_at_the_cpo()
        found["sent"] = clerk.send_the_week()
        found["presses"] = clerk.seat.presses
    except NotThere as missing:
        sys.stderr.write("\n".join([f"not there: {missing}", *clerk.seat.told(), ""]))
        return 1
    finally:
        program.kill()
        program.wait()
    sys.stdout.write(f"\n{json.dumps(found)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
