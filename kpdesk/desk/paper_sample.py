"""An invented paper, to see what a template looks like: every field is filled, every paragraph shows."""

from __future__ import annotations

from datetime import datetime

from kpdesk.base.clock import iso_utc
from kpdesk.base.sentences import sentence
from kpdesk.cases.letters import Template, fill, template
from kpdesk.cases.paper_content import WITH_SLIP, PaperContent, written
from kpdesk.cases.states import Paper
from kpdesk.cases.template_text import known_fields

_DATES = "_on", "_until", "_since", "_by"


def sample_of(paper: Paper, letter: Template, moment: datetime) -> PaperContent:
    """Returns the paper that the template makes of invented values; every paragraph shows, whatever its condition."""
    language = letter.language
    values = {name: _value(name, language) for name in known_fields()}
    values["paper_name"] = sentence(f"paper_{paper}", language=language)
    charge = sentence("template_sample_charge", language=language)
    shown = Template(
        letter.title,
        letter.under,
        tuple(type(entry)(entry.text, each=entry.each) for entry in letter.paragraphs),
        letter.copies,
        language,
        letter.version,
        letter.to,
    )
    text = fill(shown, values, {"charges": (charge, charge)})
    slip = fill(template(Paper.RECEIPT, language) if paper is not Paper.RECEIPT else shown, values, {})
    signs = (values["head"], values["designation"], values["station"], "")
    return PaperContent(
        paper=paper.value,
        language=language,
        case=values["case"],
        heading=sentence("case_letterhead", values, language),
        contact="",
        number=values["number"],
        place=values["station"],
        on=values["on"],
        **written(text),
        signs=signs,
        endorses=signs,
        slip=(slip.title, slip.under, *slip.paragraphs) if paper in WITH_SLIP or paper is Paper.RECEIPT else (),
        author="",
        template="",
        moment=iso_utc(moment),
    )


def _value(name: str, language: str) -> str:
    code = f"template_sample_{name}"
    found = sentence(code, language=language) if name in _NAMED else ""
    if found:
        return found
    if name == "on" or name.endswith(_DATES):
        return "22.11.2026"
    if name == "number" or name.endswith("_no"):
        return "1169-74/EC"
    return "7" if name.endswith("_days") else sentence("template_sample_text", {"field": name}, language)


_NAMED = frozenset(
    {"person", "posting", "head", "designation", "office", "station", "superior", "rules", "basis", "case", "officer"}
)
