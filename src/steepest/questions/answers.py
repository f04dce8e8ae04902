"""An answer: the verdict on a question, the results it rests on, and how to get it again."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from steepest.data.datasets import Dataset
from steepest.questions.record import Outcome, Question, Verdict

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.figure import Figure

__all__ = ["Answer"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Answer:
    """What came of asking a question; its text is the verdict in a sentence.

    Attributes:
        question: that was asked.
        verdict: outcome, sentence and the numbers behind them.
        results: of the experiment, plain numbers.
        data: what was trained on; None for a question that trains nothing.
        seeds: runs of each arm; None likewise.
        command: gives the same answer again.
        seconds: how long it took.
    """

    question: Question
    verdict: Verdict
    results: Any
    data: Dataset | None
    seeds: int | None
    command: str
    seconds: float

    @property
    def name(self) -> str:
        """Of the question."""
        return self.question.name

    @property
    def claim(self) -> str:
        """What the verdict is on."""
        return self.question.claim

    @property
    def outcome(self) -> Outcome:
        """ "supported", "refuted" or "undecided"."""
        return self.verdict.outcome

    @property
    def sentence(self) -> str:
        """The answer with its numbers."""
        return self.verdict.sentence

    @property
    def procedure(self) -> str:
        """The experiment in a sentence or two."""
        return self.question.procedure(self.results)

    @property
    def varied(self) -> str:
        """What varied, and what did not."""
        return self.question.varied(self.results)

    @property
    def numbers(self) -> pl.DataFrame:
        """One row a number: what, value, low, high, n, of, unit, method; null for what is not."""
        import polars as pl

        names = ("what", "value", "low", "high", "n", "of", "unit", "method")
        kinds: dict[str, Any] = dict.fromkeys(names, pl.String)
        schema = {**kinds, **dict.fromkeys(("value", "low", "high"), pl.Float64), "n": pl.Int64}
        rows = [[getattr(each, name) for name in names] for each in self.verdict.numbers]
        frame = pl.DataFrame(rows, schema=schema, orient="row")
        return frame.with_columns(pl.col(pl.Float64).fill_nan(None))

    def plot(self) -> Figure:
        """The figure of the question."""
        return self.question.figure(self.results)

    def __repr__(self) -> str:
        return f"{self.outcome}: {self.sentence}"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{html.escape(each.what)}</td><td>{html.escape(str(each))}</td></tr>"
            for each in self.verdict.numbers
        )
        return (
            f"<p><b>{html.escape(self.claim)}</b> {self.outcome.capitalize()}.</p>"
            f"<p>{html.escape(self.sentence)}</p><table>{rows}</table>"
        )
