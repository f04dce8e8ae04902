"""What a question is, and what it is answered with: a verdict and the numbers behind it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from steepest.statistics import Equivalence, Interval, Median, Paired, Score, Share
from steepest.values import decimals

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from steepest.questions.laboratory import Laboratory

__all__ = [
    "REFUTED",
    "SUPPORTED",
    "UNDECIDED",
    "Number",
    "Outcome",
    "Question",
    "Verdict",
    "all_of",
    "at_least",
    "numbers_of",
]

Statistic: TypeAlias = "Interval | Paired | Equivalence | Share | Score | Median"
Outcome: TypeAlias = Literal["supported", "refuted", "undecided"]
SUPPORTED: Outcome = "supported"
REFUTED: Outcome = "refuted"
UNDECIDED: Outcome = "undecided"


@dataclass(frozen=True, slots=True)
class Number:
    """One number that a verdict rests on.

    Attributes:
        what: what it is of, in words.
        value: the number; NaN for none.
        low, high: its interval; NaN where it has none.
        n: how many it is of: seeds, starts, logits; 0 where it is computed exactly.
        of: what n counts.
        unit: of value, low and high.
        method: how the interval was made.
    """

    what: str
    value: float
    low: float = math.nan
    high: float = math.nan
    n: int = 0
    of: str = "seeds"
    unit: str = ""
    method: str = ""

    @property
    def shown(self) -> str:
        """The value with as many decimals as its interval bears, and its unit.

        >>> Number("gain", 0.05, 0.04, 0.06).shown, Number("steps", 30, unit="steps").shown
        ('0.050', '30 steps')
        >>> Number("error", 5.34685e-16).shown, Number("share", 43.875, unit="%").shown
        ('5.3e-16', '43.9 %')
        """
        if self.range:
            text = f"{self.value:.{self._decimals}f}"
        elif self.unit == "%":
            text = f"{self.value:.1f}"
        else:
            text = f"{self.value:.{2 if 0 < abs(self.value) < 1e-4 else 6}g}"
        text = text.replace("nan", "NaN")
        return f"{text} {self.unit}" if self.unit else text

    @property
    def range(self) -> str:
        """The interval, "" where there is none.

        >>> Number("gain", 0.05, 0.04, 0.06).range
        '0.040 to 0.060'
        """
        if not (math.isfinite(self.low) and math.isfinite(self.high)):
            return ""
        return f"{self.low:.{self._decimals}f} to {self.high:.{self._decimals}f}"

    @property
    def _decimals(self) -> int:
        return decimals((self.high - self.low) / 2)

    @property
    def basis(self) -> str:
        """What it is of: "64 seeds", or "computed" where there is nothing to count.

        >>> Number("gain", 0.05, n=64).basis, Number("slope", 0.25).basis
        ('64 seeds', 'computed')
        """
        return f"{self.n:,} {self.of}" if self.n else "computed"

    def __str__(self) -> str:
        if not self.range:
            return f"{self.shown} ({self.basis})"
        return f"{self.shown}, {self.range} ({self.basis}; {self.method})"

    @classmethod
    def from_(cls, what: str, statistic: Statistic, unit: str = "") -> Number:
        """The number of a statistic, with its interval, n and method.

        >>> from steepest.statistics import interval
        >>> Number.from_("accuracy", interval([0.5, 0.5])).method
        '95 % t interval'
        """
        told = f"{100 * statistic.confidence:g} %"
        value, method = _central(statistic)
        ends = statistic.low, statistic.high
        return cls(what, value, *ends, statistic.n, "seeds", unit, f"{told} {method}")


def _central(statistic: Statistic) -> tuple[float, str]:
    if isinstance(statistic, Share):
        return statistic.share, "Wilson interval"
    if isinstance(statistic, Paired):
        return statistic.difference, "t interval of paired differences"
    if isinstance(statistic, Equivalence):
        return statistic.difference, "t interval of paired differences (equivalence)"
    if isinstance(statistic, Score):
        return statistic.mean, statistic.method
    if isinstance(statistic, Median):
        return statistic.median, "interval of order statistics"
    return statistic.mean, "t interval"


def numbers_of(
    what: str,
    of: Iterable[object],
    statistics: Iterable[Statistic],
    counted: str = "seeds",
) -> list[Number]:
    """The numbers of several statistics of one kind.

    Args:
        what: what they are of, with {} where they differ.
        of: what stands there.
        statistics: one each.
        counted: what their n counts.

    >>> from steepest.statistics import share_interval
    >>> [each.what for each in numbers_of("runs at {}", (1, 2), [share_interval(1, 9)] * 2)]
    ['runs at 1', 'runs at 2']
    """
    return [
        replace(Number.from_(what.format(label), each), of=counted)
        for label, each in zip(of, statistics, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the results say of a claim.

    Attributes:
        outcome: "supported", "refuted" or "undecided".
        sentence: the answer, with its numbers, as a reader should remember it.
        numbers: what it rests on.
    """

    outcome: Outcome
    sentence: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question about training, with all that it takes to answer it.

    One file in ``steepest/questions/catalogue`` holds one; copy one to write your own, and answer
    it with ``st.answer(question)`` or ``steepest answer my_question.py``.

    Attributes:
        name: short, for the command line and the page: letters, digits and hyphens.
        asks: the question as a student asks it.
        claim: a sentence that the verdict supports, refutes or leaves undecided.
        matters: why anybody should care, in a sentence or two.
        counts: the smallest difference that counts, a number; 0 where nothing is compared.
        unit: of ``counts``.
        experiment: takes the laboratory and gives the results: a frozen record of plain numbers.
        procedure: takes the results and tells the experiment in a sentence or two.
        varied: takes the results and tells what varied, and what did not.
        verdict: a pure function of the results.
        figure: takes the results and draws.
        order: place on the page; your own come last.
        trains: whether data and seeds make a difference to it.
        seconds: about how long it takes on two cores, for the estimate of the time to go.
    """

    name: str
    asks: str
    claim: str
    matters: str
    counts: float
    unit: str
    experiment: Callable[[Laboratory], Any]
    procedure: Callable[[Any], str]
    varied: Callable[[Any], str]
    verdict: Callable[[Any], Verdict]
    figure: Callable[[Any], Figure]
    order: int = 1000
    trains: bool = True
    seconds: float = 5.0


def at_least(low: float, high: float, counts: float) -> Outcome:
    """Whether a difference with this interval is at least what counts.

    Supported where the whole interval lies above it, refuted where the whole lies below, undecided
    where the interval holds it or there is none.

    >>> at_least(0.01, 0.02, 0.005), at_least(0.001, 0.004, 0.005), at_least(0.004, 0.006, 0.005)
    ('supported', 'refuted', 'undecided')
    """
    if low > counts:
        return SUPPORTED
    return REFUTED if high < counts else UNDECIDED


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    """The outcome of a claim whose parts must all hold.

    >>> all_of(["supported", "undecided"]), all_of(["undecided", "refuted"])
    ('undecided', 'refuted')
    """
    found = list(outcomes)
    if REFUTED in found:
        return REFUTED
    return UNDECIDED if UNDECIDED in found else SUPPORTED
