"""What a reviewer typed about one return: a remark on the whole and remarks on its rows."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem
from kpdesk.exchange.review_rules import LONGEST_REMARK, ReviewState
from kpdesk.exchange.review_tables import RowRemark


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """The edition of an office's week, the remark on the whole, and those on rows; an empty one takes it back."""

    office: str
    week: str
    edition: int
    remark: str = ""
    remarks: tuple[RowRemark, ...] = ()

    def check(self, state: ReviewState) -> list[Problem]:
        """Returns what is wrong with it as that decision: who sends back says why."""
        problems = [
            problem for field, text in self._texts() if (problem := _problem(field, text)) is not None
        ]  # fmt: skip
        said = any(text.strip() for _field, text in self._texts())
        if state is ReviewState.SENT_BACK and not said:
            problems.append(Problem("send_back_needs_remark", "remark"))
        return problems

    def _texts(self) -> list[tuple[str, str]]:
        return [("remark", self.remark), *((f"{one.table}/{one.row_uid}", one.text) for one in self.remarks)]


def _problem(field: str, text: str) -> Problem | None:
    if len(text) > LONGEST_REMARK:
        return Problem("remark_too_long", field, values={"most": LONGEST_REMARK, "length": len(text)})
    return None if control_at(text) is None else Problem("text_with_control_sign", field)
