"""One question answered on several data sets, and what that says about new ones."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from steepest.errors import QuestionError
from steepest.latex.paragraphs import Methods
from steepest.questions.outcomes import Outcome, outcome_from_interval
from steepest.questions.question import Question
from steepest.questions.verdicts import ClaimVerdict, Number
from steepest.statistics import (
    FEWEST_DATA_SETS,
    FEWEST_SEEDS,
    NewDataSets,
    Share,
    new_data_sets_interval,
    share_interval,
)
from steepest.study.data_set_sweeps import check_alike

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.data.datasets import Dataset

__all__ = ["Answers", "OneAnswer", "check_question_and_data"]


class OneAnswer(Protocol):
    """An answer on one data set, as ``answer`` gives it."""

    @property
    def question(self) -> Question:
        """The question."""

    @property
    def verdict(self) -> ClaimVerdict:
        """Outcome, sentence and numbers."""

    @property
    def outcome(self) -> Outcome:
        """Of the claim."""

    @property
    def headline(self) -> str:
        """The answer in one sentence."""

    @property
    def data(self) -> Dataset | None:
        """The data set."""

    @property
    def seeds(self) -> int | None:
        """Runs of each arm."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Answers:
    """The answers to one question on several data sets.

    Attributes:
        answers: one a data set.
    """

    answers: tuple[OneAnswer, ...]

    @property
    def question(self) -> Question:
        """The question."""
        return self.answers[0].question

    @property
    def claim(self) -> str:
        """The claim that the verdict is about."""
        return self.question.claim

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the data sets."""
        return tuple("" if each.data is None else each.data.name for each in self.answers)

    @property
    def outcomes(self) -> dict[str, Outcome]:
        """The outcome on each data set."""
        return dict(zip(self.names, (each.outcome for each in self.answers), strict=True))

    @property
    def supported(self) -> Share:
        """On what share of new data sets the claim would be supported by such an experiment."""
        count = sum(each.outcome == "supported" for each in self.answers)
        return share_interval(count, len(self.answers))

    @property
    def deciding(self) -> tuple[Number, ...]:
        """The number that decides on each data set; () if a question has more than one."""
        what = self.question.deciding
        found = (
            number
            for each in self.answers
            for number in each.verdict.numbers
            if number.what == what
        )
        numbers = tuple(found) if what else ()
        return numbers if len(numbers) == len(self.answers) else ()

    @property
    def mean(self) -> NewDataSets | None:
        """Mean of the deciding number over the data sets; None if there is not one on each."""
        if not self.deciding:
            return None
        return new_data_sets_interval([number.value for number in self.deciding])

    @property
    def too_few(self) -> str:
        """Why nothing is decided about new data sets; "" if enough was measured."""
        n, seeds = len(self.answers), self.answers[0].seeds or 0
        if n < FEWEST_DATA_SETS:
            which = "1 data set decides" if n == 1 else f"{n} data sets decide"
            return f"{which} nothing about new ones: at least {FEWEST_DATA_SETS} are needed"
        if seeds < FEWEST_SEEDS:
            return f"{seeds} seeds decide nothing: at least {FEWEST_SEEDS} are needed"
        return ""

    @property
    def outcome(self) -> Outcome:
        """Of the claim for the mean over new data sets of this kind."""
        mean = self.mean
        if self.too_few or mean is None or not mean.error:
            return "undecided"
        return outcome_from_interval(mean.low, mean.high, self.question.smallest_effect)

    @property
    def sentence(self) -> str:
        """The verdict in words."""
        counts = Counter(each.outcome for each in self.answers)
        kinds: tuple[Outcome, ...] = ("supported", "refuted", "undecided")
        parts = [f"{kind} on {counts[kind]}" for kind in kinds if counts[kind]]
        n = len(self.answers)
        data = f"Of {n} data sets" if n > 1 else f"On {self.names[0]}"
        text = f"{data} the claim is {', '.join(parts) if n > 1 else self.answers[0].outcome}."
        if self.mean is not None:
            text += f" Mean {self.question.deciding}: {self.mean}."
        if self.too_few:
            return f"{text} {self.too_few}."
        if self.mean is None:
            text += (
                " More than one number decides this question, so there is no verdict about their "
                "mean."
            )
        return f"{text} Share of new data sets on which it would be supported: {self.supported}."

    def __repr__(self) -> str:
        lines = [f"{self.outcome}: {self.sentence}"]
        width = max(map(len, self.names))
        lines += [
            f"  {name:<{width}}  {each.outcome}: {each.headline}"
            for name, each in zip(self.names, self.answers, strict=True)
        ]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{html.escape(name)}</td><td>{each.outcome}</td>"
            f"<td>{html.escape(each.headline)}</td></tr>"
            for name, each in zip(self.names, self.answers, strict=True)
        )
        return (
            f"<p><b>{html.escape(self.claim)}</b> {self.outcome.capitalize()}.</p>"
            f"<p>{html.escape(self.sentence)}</p><table>{rows}</table>"
        )

    def to_latex(self, label: str = "tab:answers") -> str:
        """The verdicts as a LaTeX table (booktabs) with a caption.

        Args:
            label: of the table.
        """
        from steepest.papers.data_sets import answers_table

        return answers_table(self).text(label)

    def methods(self) -> Methods:
        """What was done, as a paragraph for a paper with its references."""
        from steepest.papers.data_sets import answers_methods

        return answers_methods(self)

    def plot(self, ax: Axes | None = None) -> Axes:
        """Plot the number that decides on each data set, and their mean with its interval.

        Raises:
            QuestionError: more than one number decides the question.
        """
        from steepest.figures.forest_plot import ForestPlot

        return ForestPlot.of(*self._plotted(), **self._plot_options()).draw(ax)

    def _plotted(self) -> tuple[Any, ...]:
        mean = self.mean
        if mean is None:
            raise QuestionError(
                f"{self.question.name} has more than one number that decides, so there is no "
                "figure over data sets (plot the answers one by one)"
            )
        rows = [(number.value, number.low, number.high) for number in self.deciding]
        return self.question.sides, self.names, rows, mean, self.question.unit

    def _plot_options(self) -> dict[str, Any]:
        return {
            "margin": self.question.smallest_effect,
            "seeds": f"{self.answers[0].seeds} seeds on each",
            "too_few": self.too_few,
        }


def check_question_and_data(question: Question, datasets: Sequence[Dataset]) -> None:
    """Whether a question can be answered over data sets.

    Raises:
        QuestionError: it trains nothing.
        StudyError: no data sets, or data sets that cannot be compared.
    """
    if not question.trains:
        raise QuestionError(
            f"{question.name} is not about data, so it has one answer for all data sets (ask it "
            "without data)"
        )
    check_alike(datasets)
