"""What a question is answered with: a verdict on its claim, and the numbers behind it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from steepest.questions.outcomes import Outcome
from steepest.statistics import (
    ABOUT,
    Equivalence,
    Interval,
    Median,
    NewRows,
    Paired,
    Score,
    Share,
    VarianceShares,
)
from steepest.statistics.samples import format_interval
from steepest.values import interval_decimals

__all__ = [
    "ClaimVerdict",
    "Number",
    "describe_equivalence",
    "describe_points",
    "numbers_from_statistics",
    "numbers_from_values",
    "numbers_from_variance_shares",
]

MOST_DECIMALS: Final = 4
"""Of percentage points in a headline."""

Statistic: TypeAlias = "Interval | Paired | NewRows | Equivalence | Share | Score | Median"


@dataclass(frozen=True, slots=True)
class Number:
    """One number that a verdict is based on.

    Attributes:
        what: name of the quantity.
        value: the number; NaN if it does not exist.
        low, high: limits of its interval; NaN without an interval.
        n: how many seeds, descents, logits, ... it was computed from; 0 for an exact number.
        of: what n counts.
        unit: of value, low and high.
        method: how the interval was computed.
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
    def value_text(self) -> str:
        """The value with its unit, rounded to two digits of the half width of its interval.

        >>> Number("gain", 0.05, 0.04, 0.06).value_text
        '0.050'
        >>> Number("error", 5.34685e-16).value_text, Number("share", 43.875, unit="%").value_text
        ('5.3e-16', '43.9 %')
        """
        if self.interval_text:
            text = f"{self.value:.{self._decimals}f}"
        elif self.unit == "%":
            text = f"{self.value:.1f}"
        else:
            text = f"{self.value:.{2 if 0 < abs(self.value) < 1e-4 else 6}g}"
        text = text.replace("nan", "NaN")
        return f"{text} {self.unit}" if self.unit else text

    @property
    def interval_text(self) -> str:
        """The interval, "" without one.

        >>> Number("gain", 0.05, 0.04, 0.06).interval_text
        '0.040 to 0.060'
        """
        if not (math.isfinite(self.low) and math.isfinite(self.high)):
            return ""
        return f"{self.low:.{self._decimals}f} to {self.high:.{self._decimals}f}"

    @property
    def _decimals(self) -> int:
        return interval_decimals(self.low, self.high)

    @property
    def n_text(self) -> str:
        """The sample size in words: "64 seeds", or "computed" for an exact number.

        >>> Number("gain", 0.05, n=64).n_text, Number("slope", 0.25).n_text
        ('64 seeds', 'computed')
        """
        return f"{self.n:,} {self.of}" if self.n else "computed"

    def __str__(self) -> str:
        if not self.interval_text:
            return f"{self.value_text} ({self.n_text})"
        return f"{self.value_text}, {self.interval_text} ({self.n_text}; {self.method})"

    @classmethod
    def from_statistic(cls, what: str, statistic: Statistic, unit: str = "") -> Number:
        """The central value of a statistic with its interval, n and method.

        >>> from steepest.statistics import interval
        >>> Number.from_statistic("accuracy", interval([0.5, 0.5])).method
        '95 % t interval'
        """
        value, method = _value_and_method(statistic)
        return cls(
            what=what,
            value=value,
            low=statistic.low,
            high=statistic.high,
            n=statistic.n,
            unit=unit,
            method=f"{100 * statistic.confidence:g} % {method}",
        )


def _value_and_method(statistic: Statistic) -> tuple[float, str]:
    if isinstance(statistic, Share):
        return statistic.share, "Wilson interval"
    if isinstance(statistic, Paired):
        return statistic.difference, "t interval of paired differences"
    if isinstance(statistic, Equivalence):
        return statistic.difference, f"t interval for {ABOUT[statistic.about]} (equivalence)"
    if isinstance(statistic, NewRows):
        return statistic.mean, "t interval for other seeds and new test rows"
    if isinstance(statistic, Score):
        return statistic.mean, statistic.method
    if isinstance(statistic, Median):
        return statistic.median, "interval of order statistics"
    return statistic.mean, "t interval"


def numbers_from_statistics(
    template: str, labels: Iterable[object], statistics: Iterable[Statistic], of: str = "seeds"
) -> list[Number]:
    """One number for each of several statistics of the same quantity.

    Args:
        template: name of the quantity, with {} where the label goes.
        labels: one for each statistic.
        statistics: the statistics.
        of: what their n counts.

    >>> from steepest.statistics import share_interval
    >>> runs = numbers_from_statistics("runs at {}", (1, 2), [share_interval(1, 9)] * 2)
    >>> [number.what for number in runs]
    ['runs at 1', 'runs at 2']
    """
    return [
        replace(Number.from_statistic(template.format(label), statistic), of=of)
        for label, statistic in zip(labels, statistics, strict=True)
    ]


def numbers_from_values(
    template: str,
    labels: Iterable[object],
    values: Iterable[float],
    *,
    n: int = 0,
    of: str = "seeds",
    unit: str = "",
) -> list[Number]:
    """One number without an interval for each of several values of the same quantity.

    Args:
        template: name of the quantity, with {} where the label goes.
        labels: one for each value.
        values: the values.
        n, of, unit: as for ``Number``.

    >>> [str(number) for number in numbers_from_values("f after {} steps", (1, 2), (0.5, 0.25))]
    ['0.5 (computed)', '0.25 (computed)']
    """
    return [
        Number(template.format(label), float(value), n=n, of=of, unit=unit)
        for label, value in zip(labels, values, strict=True)
    ]


def numbers_from_variance_shares(shares: VarianceShares) -> list[Number]:
    """The share of the variance of each setting, pair of settings, and chance, in per cent."""
    method = f"{100 * shares.confidence:g} % jackknife over seeds"
    return [
        Number(
            what=f"share of the variance, {line.name.replace('_', ' ').replace(' x ', ' × ')}",
            value=100 * line.share,
            low=100 * line.low,
            high=100 * line.high,
            n=shares.n,
            unit="%",
            method=method,
        )
        for line in shares.lines
    ]


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """What the results say about a claim.

    Attributes:
        outcome: "supported", "refuted" or "undecided".
        sentence: the numbers that decide, with their intervals, in words.
        numbers: all numbers it is based on.
        headline: the answer to the question in one sentence, worded from these results.
        remarks: what else was found, a sentence each.
    """

    outcome: Outcome
    sentence: str
    numbers: tuple[Number, ...]
    headline: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Headline, sentence and remarks.

        >>> ClaimVerdict("refuted", "Its sum is 3.", (), "It is odd.").text
        'It is odd. Its sum is 3.'
        """
        return " ".join(filter(None, (self.headline, self.sentence, *self.remarks)))


def describe_points(difference: NewRows, margin: float = 0.01, sign: str = "+") -> str:
    """A difference of accuracies in percentage points, for a headline.

    A limit that rounds to the margin gets further decimals, which show on which side of it it lies.

    Args:
        difference: with its interval, as a share.
        margin: the smallest difference that matters, as a share.
        sign: "+" writes it before positive numbers, "" does not: a cost is not "+14.5".

    >>> import numpy as np
    >>> from steepest.statistics import new_rows_interval
    >>> seeds, rows = np.repeat(range(8), 50), np.tile(range(50), 8)
    >>> describe_points(new_rows_interval(np.arange(400) % 7 == 0, seeds, rows))
    '+14.5 (+11.3 to +17.7)'
    """
    value, low, high = (100 * each for each in (difference.mean, difference.low, difference.high))
    digits = interval_decimals(low, high)
    while digits < MOST_DECIMALS and any(
        f"{abs(each):.{digits}f}" == f"{100 * margin:.{digits}f}" for each in (low, high)
    ):
        digits += 1
    spec = f"{sign}.{digits}f"
    return f"{value:{spec}} ({low:{spec}} to {high:{spec}})"


def describe_equivalence(difference: Equivalence) -> str:
    """A difference in words, with what its equivalence test found.

    >>> from steepest.statistics import equivalent
    >>> describe_equivalence(equivalent([0.5, 0.6, 0.7], [0.5, 0.5, 0.5], margin=0.3))
    '+0.10, 90 % interval -0.07 to +0.27 for other seeds (3 paired seeds), equivalent within 0.3'
    """
    found = {
        "equivalent": "equivalent within",
        "different": "larger in size than",
        "not shown": "not shown to be equivalent within",
    }[difference.verdict]
    text = format_interval(
        difference.difference, difference.low, difference.high, difference.confidence, sign=True
    )
    return (
        f"{text} for {ABOUT[difference.about]} ({difference.n} paired seeds), {found} "
        f"{difference.margin:g}"
    )
