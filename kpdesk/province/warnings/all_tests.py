"""All tests of early warning in one list, and what they find together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from kpdesk.province.warnings.better_posting import better_posting
from kpdesk.province.warnings.certificate_contradicted import certificate_contradicted
from kpdesk.province.warnings.closure_without_proof import closure_without_proof
from kpdesk.province.warnings.copied_figures import copied_figures
from kpdesk.province.warnings.finding import Finding, WarningTest
from kpdesk.province.warnings.looking import Looking
from kpdesk.province.warnings.nil_while_neighbours import nil_while_neighbours
from kpdesk.province.warnings.no_result import no_result
from kpdesk.province.warnings.reduced_on_appeal import reduced_on_appeal
from kpdesk.province.warnings.relapse import relapse_after_directive
from kpdesk.province.warnings.same_supervisor import same_supervisor

TESTS: Final[Mapping[WarningTest, Callable[[Looking], Iterator[Finding]]]] = {
    WarningTest.NIL_WHILE_NEIGHBOURS: nil_while_neighbours,
    WarningTest.COPIED_FIGURES: copied_figures,
    WarningTest.CERTIFICATE_CONTRADICTED: certificate_contradicted,
    WarningTest.NO_RESULT: no_result,
    WarningTest.RELAPSE: relapse_after_directive,
    WarningTest.CLOSURE_WITHOUT_PROOF: closure_without_proof,
    WarningTest.SAME_SUPERVISOR: same_supervisor,
    WarningTest.BETTER_POSTING: better_posting,
    WarningTest.REDUCED_ON_APPEAL: reduced_on_appeal,
}


def findings(at: Looking, tests: Iterable[WarningTest] = ()) -> tuple[Finding, ...]:
    """Returns what the tests find, by default all of them: by test, then by office, never by how bad it looks."""
    wanted = tuple(tests) or tuple(TESTS)
    found = [finding for test in TESTS if test in wanted for finding in TESTS[test](at)]
    order = {test: place for place, test in enumerate(TESTS)}
    return tuple(sorted(found, key=lambda one: (order[one.test], one.office, one.since, one.key)))
