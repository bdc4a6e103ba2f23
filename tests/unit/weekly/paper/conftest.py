"""Returns of any length on paper, drawn from plain facts, and independent readers of what was drawn."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.sentences import LANGUAGES
from kpdesk.base.settings import SETTINGS
from kpdesk.base.weeks import Week
from kpdesk.crypto.signature import SigningKey
from kpdesk.documents.paper import Size
from kpdesk.reference.pack import built_in
from kpdesk.violations.rows import ViolationFact
from kpdesk.violations.rules import Attribution, Disposal
from kpdesk.weekly.drawing import draw
from kpdesk.weekly.facts import (
    Answered,
    AwardFact,
    CaseFact,
    CheckFact,
    GroupFact,
    LetterFact,
    SeenCount,
    StepFact,
    UnitFact,
    WeekFacts,
)
from kpdesk.weekly.letter import office_sheets
from kpdesk.weekly.narrative import narrative_of
from kpdesk.weekly.pages import draw_pages
from kpdesk.weekly.paper_code import page_codes
from kpdesk.weekly.papers import letterhead_of
from kpdesk.weekly.rows import ReturnRow, ReturnView
from kpdesk.weekly.rules import CertificateState, ReturnState

MOMENT = datetime(2026, 11, 22, 9, tzinfo=UTC)
WEEK = Week.parse("2026-W47")
OFFICE = "MRD"
DIGEST = "5e" * 32
_NAMES = ("Gul Khan", "Muhammad Imran", "Noor Ullah", "Said Badshah", "Ihsan Ullah Jan", "Amir Sohail")
_URDU_NAMES = ("گل خان", "محمد عمران", "نور اللہ", "سید بادشاہ", "احسان اللہ جان", "امیر سہیل")
_POSTINGS = ("PS City", "PS Saddar", "Police Lines", "PS Takht Bhai", "Traffic Staff")
_KINDS = ("V02", "V01", "V05", "V16", "V04", "V02")
_PLATFORMS = ("tiktok", "facebook", "whatsapp", "youtube")
_DISPOSALS = (None, None, Disposal.FILED, Disposal.PUNISHED_MINOR, Disposal.WARNED)
SETTINGS_HERE = {name: setting.default for name, setting in SETTINGS.items()} | {
    "head_name": "ZAFAR AHMAD KHAN",
    "head_name_urdu": "ظفر احمد خان",
    "phone": "Phone 0937-9230109",
}


@dataclass(frozen=True)
class Drawn:
    """A return on paper with what it was drawn from."""

    view: ReturnView
    pdf: bytes


def violation(number: int, names: tuple[str, ...], **given: Any) -> ViolationFact:
    seen = WEEK.last - timedelta(days=number % 6 if number % 5 < 3 else 7 + number % 140)
    disposal = _DISPOSALS[number % len(_DISPOSALS)]
    fields: dict[str, Any] = {
        "uid": f"v{number}", "number": f"MRD-V-2026-{number:04}", "person_uid": f"p{number}",
        "name": names[number % len(names)], "father_name": names[(number * 5 + 2) % len(names)],
        "belt_no": str(1000 + number), "cnic": f"16101{number:07}1", "rank": ("CONST", "HC", "ASI")[number % 3],
        "posting": _POSTINGS[number % len(_POSTINGS)], "unidentified": "", "kind": _KINDS[number % len(_KINDS)],
        "platform": _PLATFORMS[number % len(_PLATFORMS)], "handle": f"@gul_khan_{number}", "url": "",
        "what": "", "seen_on": seen, "seen_by": "HC Ali, SMMU", "attribution": Attribution.CONFIRMED,
        "protected": False, "disposed_on": WEEK.last if disposal else None, "disposal": disposal,
        "reopened_on": None, "withdrawn_on": None, "case_number": None, "station": "PS City", "fir_no": "114",
        "fir_date": seen, "outlet": "Daily Mashriq", "permitted_by": "SHO", "custody_action": "Explanation called",
        "referral": "", "exhibits": number % 4,
    }  # fmt: skip
    return ViolationFact(**{**fields, **given})


def case(number: int) -> CaseFact:
    steps = (
        StepFact(f"s{number}", f"c{number}", "charge_sheet_issued", WEEK.first, f"{number}/EC", None),
        StepFact(f"o{number}", f"c{number}", "order_issued", WEEK.last, f"{number + 40}/EC", None),
    )
    award = AwardFact(
        f"a{number}", f"c{number}", "CENSURE", "minor", None, "", WEEK.last, f"{number + 900}", "in_force"
    )
    return CaseFact(
        f"c{number}", f"MRD-C-2026-{number:04}", (f"v{number}",), "general", "charged", WEEK.first,
        WEEK.last - timedelta(days=1), "reply_due", WEEK.first if number % 4 == 0 else None, steps,
        (award,) if number % 5 == 3 else (),
    )  # fmt: skip


def facts(count: int, names: tuple[str, ...], **given: Any) -> WeekFacts:
    groups = tuple(
        GroupFact(
            f"g{number}", "whatsapp", "group", f"{names[number % len(names)]} {number}", "HC Ali", number % 3 == 0,
            "DPO Mardan 12/PA" if number % 3 == 0 else "", 40 + number, WEEK.first,
            WEEK.last if number % 3 == 1 else None, "screenshot", "admin on leave" if number % 3 == 2 else "",
        )
        for number in range(min(count, 12))
    )  # fmt: skip
    violations = tuple(violation(number, names, **given) for number in range(count))
    return WeekFacts(
        office=OFFICE,
        week=WEEK,
        violations=violations,
        seen=tuple(SeenCount(row.seen_on, row.kind, row.platform, 1) for row in violations),
        cases=tuple(case(number) for number in range(0, count, 2)),
        groups=groups,
        units=(UnitFact("u1", "SMMU Mardan", "123/EC", date(2025, 5, 1), "DSP Amir Gul", 3),),
        checks=(CheckFact("k1", WEEK.first, "HC Ali", 40, nothing_found=not count),),
        strength={"CONST": 900, "HC": 80},
        answered=Answered("D9", "191/IAB", "08.04.2025", date(2025, 4, 8), 980, 980, 980),
        letters=(
            LetterFact("D9", "191/IAB", date(2025, 4, 8)),
            LetterFact("D11", "", date(2025, 9, 26)),
            LetterFact("D12", "2737/IAB", date(2026, 6, 9)),
        ),
    )


def view_of(count: int, names: tuple[str, ...], *, draft: bool, **given: Any) -> ReturnView:
    drawn = draw(facts(count, names, **given))
    row = ReturnRow(
        "r1", WEEK.label, WEEK.first, WEEK.last, 1, ReturnState.DRAFT if draft else ReturnState.FROZEN, drawn.nil,
        CertificateState(drawn.certificate["state"]), drawn.figures["new"], drawn.figures["balance"], "khan",
        None if draft else "shah", None if draft else MOMENT, None if draft else DIGEST,
    )  # fmt: skip
    return ReturnView(
        row=row, letter_no="1169", note="", figures=drawn.figures, counted=drawn.counted, parts=drawn.parts,
        certificate=drawn.certificate, problems=drawn.problems, signature=None, audit_head=None,
        letters=office_sheets(built_in(), OFFICE, SETTINGS_HERE),
        narratives={name: narrative_of(drawn.figures, {}, name, nil=drawn.nil) for name in LANGUAGES},
    )  # fmt: skip


@pytest.fixture(scope="session")
def key() -> SigningKey:
    """The office's key; the code on golden pages is covered, for every key signs differently."""
    return SigningKey.generate()


@pytest.fixture(scope="session")
def paper(key: SigningKey) -> Callable[..., Drawn]:
    """Draws a return of ``count`` violations; ``urdu_names`` puts Urdu names into it. Each is drawn once."""

    made: dict[tuple[object, ...], Drawn] = {}

    def make(
        count: int = 6,
        language: str = "en",
        size: Size = Size.A4,
        *,
        urdu_names: bool = False,
        draft: bool = False,
        tag: str = "none",
        **given: Any,
    ) -> Drawn:
        asked = (count, language, size, urdu_names, draft, tag, *sorted(given.items()))
        if asked not in made:
            names = _URDU_NAMES if urdu_names or language == "ur" else _NAMES
            view = view_of(count, names, draft=draft, **given)
            head = letterhead_of(built_in(), OFFICE, {**SETTINGS_HERE, "weekly_tag": tag}, language)
            codes = None if draft else page_codes(key, OFFICE, WEEK.label, 1, DIGEST)
            made[asked] = Drawn(view, draw_pages(view, head, size, MOMENT, codes=codes))
        return made[asked]

    return make


@pytest.fixture
def words_of() -> Callable[..., str]:
    """Reads a PDF's text as it lies on the page, by pdftotext."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")

    def read(pdf: bytes) -> str:
        return subprocess.run(
            ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
        ).stdout.decode()

    return read


@pytest.fixture
def pictures_of(tmp_path: Path) -> Callable[..., list[Path]]:
    """Renders a PDF in grey by pdftoppm, all of it or from page ``first`` to ``last``."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm (poppler-utils) is not installed")

    def render(pdf: bytes, dots_per_inch: int, first: int = 1, last: int = 0) -> list[Path]:
        folder = tmp_path / f"pages-{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        pages = ["-f", str(first), *(["-l", str(last)] if last else [])]
        command = ["pdftoppm", "-r", str(dots_per_inch), "-gray", "-png", *pages, "-", str(folder / "page")]
        subprocess.run(command, input=pdf, check=True)
        return sorted(folder.glob("page*.png"))

    return render
