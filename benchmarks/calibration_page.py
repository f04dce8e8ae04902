"""The page of `make calibrate`: a section a part, so that a part can be simulated again alone."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

import numpy as np
from scipy.stats import binom

__all__ = ["Row", "Section", "page_of", "read_sections", "summary_of", "when_and_where"]

COVERED: Final = (0.93, 0.97)
"""What an interval that promises 0.95 may cover."""

LARGEST_BIAS: Final = 0.001


@dataclass(frozen=True)
class Row:
    """One line of the table: a share, or a mean, with its Monte Carlo error."""

    promise: str
    population: str
    rows: int
    seeds: int
    nominal: str
    measured: float
    error: float
    n: int

    @classmethod
    def read(cls, line: str) -> Self:
        """The line as ``str`` wrote it.

        >>> line = "| any test score, bias | easy | 1,800 | 8 | none | -0.0017 ± 0.0008 | 2160 |"
        >>> str(Row.read(line)) == line
        True
        """
        promise, population, rows, seeds, nominal, found, n = line.strip("| \n").split(" | ")
        measured, error = map(float, found.split(" ± "))
        whole = int(rows.replace(",", ""))
        return cls(promise, population, whole, int(seeds), nominal, measured, error, int(n))

    def __str__(self) -> str:
        digits = 4 if abs(self.measured) < 0.05 and "bias" in self.promise else 3
        return (
            f"| {self.promise} | {self.population} | {self.rows:,} | {self.seeds} | {self.nominal} "
            f"| {self.measured:.{digits}f} ± {self.error:.{digits}f} | {self.n} |"
        )

    @property
    def broken(self) -> bool:
        """Whether chance explains in fewer than one case of forty how far the promise is missed.

        >>> Row("covers", "easy", 200, 8, "0.95", 0.85, 0.03, 100).broken
        True
        >>> Row("covers", "easy", 200, 8, "0.95", 1.0, 0.005, 100).broken
        False
        >>> Row("wrong", "easy", 200, 8, "≤ 0.05", 0.07, 0.03, 100).broken
        False
        """
        if self.nominal == "none":
            return False
        sign, _, limit = self.nominal.rpartition(" ")
        if self.nominal == "0":
            return abs(self.measured) - LARGEST_BIAS > 2 * self.error
        if "share of the trainings" in self.promise:
            return self.measured - float(limit) > 2 * self.error
        least, most = {"": COVERED, "≤": (0.0, float(limit)), "≥": (float(limit), 1.0)}[sign]
        count = round(self.measured * self.n)
        chances = binom.cdf(count, self.n, least), binom.sf(count - 1, self.n, most)
        return bool(min(chances) < 0.025)


@dataclass(frozen=True)
class Section:
    """The lines of one part, and when and where they were simulated."""

    part: str
    date: str
    machine: str
    lines: tuple[Row, ...]

    def __str__(self) -> str:
        lines = sorted(self.lines, key=lambda line: line.promise)
        columns = "| promise | population | rows | seeds | nominal | measured | data sets |"
        heading = f"## {self.part}, {self.date}, {self.machine}"
        return "\n".join([heading, "", columns, "|---|---|---|---|---|---|---|", *map(str, lines)])


def read_sections(page: str) -> dict[str, Section]:
    """The sections of a page by their part."""
    sections = {}
    for text in re.split(r"^## ", page, flags=re.MULTILINE)[1:]:
        part, date, machine = text.splitlines()[0].split(", ", 2)
        lines = [Row.read(line) for line in text.splitlines() if "±" in line]
        sections[part] = Section(part, date, machine, tuple(lines))
    return sections


def summary_of(lines: Iterable[Row]) -> list[dict[str, Any]]:
    """One entry a promise: nominal, mean and range of what was measured, and from how much."""
    entries, every = [], list(lines)
    for promise in dict.fromkeys(line.promise for line in every):
        some = [line for line in every if line.promise == promise]
        measured = [line.measured for line in some]
        entries.append(
            {
                "promise": promise,
                "nominal": some[0].nominal,
                "mean": float(np.mean(measured)),
                "error": math.sqrt(sum(line.error**2 for line in some)) / len(some),
                "least": min(measured),
                "most": max(measured),
                "lines": len(some),
                "populations": len({line.population for line in some}),
                "data_sets": sum(line.n for line in some),
                "decimals": 4 if "bias" in promise else 3,
            }
        )
    return entries


def page_of(sections: Sequence[Section]) -> str:
    """The page: first a summary of each promise, then the sections."""
    lines = [line for section in sections for line in section.lines]
    summaries = []
    for each in summary_of(lines):
        mean, error, least, most = (
            f"{each[key]:.{each['decimals']}f}" for key in ("mean", "error", "least", "most")
        )
        some = [line for line in lines if line.promise == each["promise"]]
        errors = [f"{pick(line.error for line in some):.3f}" for pick in (min, max)]
        broken = "" if each["nominal"] == "none" else sum(line.broken for line in some)
        summaries.append(
            f"| {each['promise']} | {each['nominal']} | {mean} ± {error} | {least} to {most} "
            f"| {each['lines']} | {each['data_sets']:,} | {' to '.join(errors)} | {broken} |"
        )
    return "\n\n".join([HEAD.format(*when_and_where(sections)), "\n".join([COLUMNS, *summaries]),
                        *map(str, sections)]) + "\n"  # fmt: skip


def when_and_where(sections: Iterable[Section]) -> tuple[str, str]:
    """The dates of all sections, and the machines."""
    found = tuple(sections)
    dates = dict.fromkeys(each.date for each in found)
    return " and ".join(dates), " and ".join(dict.fromkeys(each.machine for each in found))


HEAD: Final = """\
# Calibration

`make calibrate` on {}, {}; each section says when and \
where. Data sets from populations that are known; ± is one Monte Carlo error. The \
truth about new test rows is computed for every data set: what networks that are trained on it \
score on further rows.

Range, error of a line and broken lines are over the lines of the sections below, which have 5 to \
2,000 data sets each. A line of 27 data sets has an error of about 0.04, so some of 80 such lines \
lie 0.1 away from the truth by chance. A line is broken if it misses its promise by more than \
chance explains in one of forty cases (0.95 means 0.93 to 0.97; 0 means at most 0.001); of lines \
that lie exactly at a limit one in forty is."""

COLUMNS: Final = """\
| promise | nominal | mean | range | lines | data sets | error of a line | broken lines |
|---|---|---|---|---|---|---|---|"""
