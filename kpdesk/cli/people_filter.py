"""Choosing people on the command line: by name or number, or by the conditions of a list."""

from __future__ import annotations

import argparse

from kpdesk.base.errors import Refused
from kpdesk.cli.call import Call
from kpdesk.desk import Desk
from kpdesk.roster.rows import PeopleWanted
from kpdesk.roster.rules import DutyState, ServiceState

_HIGHEST_YEARS = 99


def years(text: str) -> tuple[int | None, int | None]:
    """Returns the ends of ``5-10``, ``10-`` or ``-5`` in completed years; raises ValueError for anything else."""
    least, dash, most = text.partition("-")
    if not dash or not (least or most):
        raise ValueError(text)
    ends = tuple(int(end) if end else None for end in (least, most))
    if any(end is not None and not 0 <= end <= _HIGHEST_YEARS for end in ends):
        raise ValueError(text)
    return ends[0], ends[1]


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Adds the conditions of a list, each with its opposite."""
    group = parser.add_argument_group("conditions")
    states, duties = [state.value for state in ServiceState], [state.value for state in DutyState]
    for name, choices, about in (
        ("rank", None, "code or any spelling of a rank"),
        ("posting", None, "station, post or branch as on record"),
        ("status", states, "service state"),
        ("duty", duties, "duty state"),
    ):
        for way in (name, f"not-{name}"):
            group.add_argument(f"--{way}", choices=choices, metavar=name.upper(), help=about)
    for way in ("service-years", "not-service-years"):
        group.add_argument(
            f"--{way}", type=years, metavar="5-10", help="completed years since enlistment; 10- or -5 too"
        )
    group.add_argument("--serving", action="store_true", default=None, help="only who belongs to the strength")
    group.add_argument("--not-serving", dest="serving", action="store_false", help="only who does not")


def people_wanted(call: Call, text: str = "") -> PeopleWanted:
    """Returns the conditions that were given; raises Refused ``filter_both_ways``, ``rank_not_known``."""
    given = call.arguments
    values: dict[str, object] = {"text": text, "serving": given.serving}
    for option, field in (
        ("rank", "rank"), ("posting", "posting"), ("status", "service_state"), ("duty", "duty_state"),
        ("service_years", "service_years"),
    ):  # fmt: skip
        plain, turned = getattr(given, option), getattr(given, f"not_{option}")
        if plain is not None and turned is not None:
            raise Refused("filter_both_ways", field=option, option=option.replace("_", "-"))
        value = plain if plain is not None else turned
        if value is None:
            continue
        if field == "service_years":
            values["service_years_least"], values["service_years_most"] = value
        else:
            values[field] = _rank(call.desk(), value) if field == "rank" else value
        values[f"not_{field}"] = turned is not None
    return PeopleWanted(**values)  # type: ignore[arg-type]  # each value belongs to its field


def people_chosen(call: Call) -> tuple[str, ...]:
    """Returns the uids of the named persons, or of all whom the conditions fit.

    Raises Refused ``nobody_selected`` where neither persons nor conditions are given, ``filter_with_persons`` where
    both are, and as :func:`kpdesk.roster.queries.person`.
    """
    roster, wanted = call.desk().roster, people_wanted(call)
    named = call.arguments.person
    if named and not wanted.is_everybody:
        raise Refused("filter_with_persons", field="person")
    if named:
        return tuple(roster.person(text).uid for text in named)
    if wanted.is_everybody:
        raise Refused("nobody_selected", field="person")
    return roster.uids(wanted)


def add_persons(parser: argparse.ArgumentParser) -> None:
    """Adds ``--person``, which may be repeated: a list of people chosen one by one."""
    parser.add_argument(
        "--person", action="append", default=[], metavar="PERSON", help="only this person; may be repeated"
    )


def chosen_or_wanted(call: Call, text: str = "") -> PeopleWanted:
    """Returns the list of the persons named by ``--person``, or of all whom the conditions fit.

    Raises Refused ``filter_with_persons`` where both are given, and as :func:`kpdesk.roster.queries.person`.
    """
    wanted = people_wanted(call, text)
    if not call.arguments.person:
        return wanted
    if not wanted.is_everybody:
        raise Refused("filter_with_persons", field="person")
    named = tuple(call.desk().roster.person(one).uid for one in call.arguments.person)
    return PeopleWanted(uids=tuple(dict.fromkeys(named)))


def _rank(desk: Desk, text: str) -> str:
    code = desk.roster.ranks().exact(text)
    if code is None and text not in desk.roster.values_of("rank"):
        raise Refused("rank_not_known", field="rank", text=text)
    return code or text
