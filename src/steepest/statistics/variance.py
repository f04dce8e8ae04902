"""Shares of the variance of a score that are due to each setting and to the seed."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.grids import degrees_of_freedom, omega_squared, sums_of_squares
from steepest.statistics.samples import Floats, check_confidence, to_numbers

__all__ = ["VarianceShare", "VarianceShares", "variance_shares", "variance_shares_of_grid"]

Named: TypeAlias = tuple[str, tuple[str, ...]]
HIGHER, RESIDUAL = "higher interactions", "residual"


@dataclass(frozen=True, slots=True)
class VarianceShare:
    """One line of an analysis of variance.

    Attributes:
        name: of the setting, of two with " x " between them, "higher interactions", the block's
            name, or "residual" (what settings, their interactions and the seed do not explain:
            interactions of settings with the seed).
        share: omega squared, corrected for chance and at least 0; lines sum to 1.
        low, high: interval by the jackknife over seeds, within [0, 1]; NaN for two seeds.
        eta: eta squared, its sum of squares over the total; lines sum to 1 as well.
        degrees: degrees of freedom.
        settings: names of the settings, () for the block and the residual.
    """

    name: str
    share: float
    low: float
    high: float
    eta: float
    degrees: int
    settings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VarianceShares:
    """Shares of variance of a balanced grid.

    Attributes:
        lines: settings in the order given, pairs, higher interactions, seed, residual.
        levels: how many values each setting has.
        n: seeds; configurations: of the grid.
        confidence: of the intervals.
        score, block: names of the score and of the block.
        sd: standard deviation of all scores (divided by their number), the root of what is shared.
    """

    lines: tuple[VarianceShare, ...]
    levels: dict[str, int]
    n: int
    configurations: int
    confidence: float
    score: str
    block: str
    sd: float

    def __getitem__(self, name: str) -> VarianceShare:
        for line in self.lines:
            if line.name == name:
                return line
        raise StatisticsError(
            f"name must be a line of the table, got {name!r} (they are "
            f"{', '.join(line.name for line in self.lines)})"
        )

    def __str__(self) -> str:
        text = ", ".join(
            f"{line.name} {100 * line.share:.0f} %" for line in self.lines if line.share >= 0.005
        )
        return f"{text} ({self.configurations} configurations x {self.n} seeds)"


def variance_shares(
    table: Mapping[str, Sequence[Any]] | Any,
    score: str,
    factors: Sequence[str],
    block: str = "seed",
    confidence: float = 0.95,
) -> VarianceShares:
    """Shares of the variance of a score in a balanced grid: each combination once a seed.

    The seed is a block: its effect on all configurations alike (a hard split) has its own line and
    is not error (R. A. Fisher, "The design of experiments", 1935, chapter 4). The share is omega
    squared, (SS - df · MS_residual) / (SS_total + MS_residual) (W. L. Hays, "Statistics for
    psychologists", 1963, chapter 10): SS / SS_total, eta squared, gives every line a part of the
    residual as well, which with many seeds and few configurations is much of the seed's line. The
    interval is share ± t · its jackknife error over the seeds (B. Efron, C. Stein, "The jackknife
    estimate of variance", Annals of Statistics 9, 1981): how much the share varies with the
    seeds. It is approximate: near a share of 0, and for the line of the seed below about 30 seeds,
    a 95 % interval covers the true share in 9 cases of 10. A share depends on the values of the
    grid as well; the interval does not include that.

    Args:
        table: columns by name, a polars frame or a dict; rows in any order.
        score: name of the column with the score.
        factors: names of the settings that make the grid; others must not vary.
        block: name of the column whose value every configuration has once.
        confidence: of the intervals.

    Raises:
        StatisticsError: a column is missing, or a cell is missing, duplicated or without a score.

    >>> grid = {"rate": [1, 1, 2, 2], "seed": [0, 1, 0, 1], "score": [0.1, 0.2, 0.5, 0.6]}
    >>> print(variance_shares(grid, "score", ["rate"]))
    rate 94 %, seed 6 % (2 configurations x 2 seeds)
    """
    columns = _columns(table, (score, *factors, block))
    if not factors:
        raise StatisticsError("factors must name at least one setting, got none")
    values = to_numbers(score, columns[score])
    names = (*factors, block)
    known = [list(dict.fromkeys(columns[name])) for name in names]
    place = [
        np.array([levels.index(value) for value in columns[name]], dtype=np.int64)
        for name, levels in zip(names, known, strict=True)
    ]
    grid = np.full([len(levels) for levels in known], np.nan)
    times = np.zeros(grid.shape, dtype=np.int64)
    np.add.at(times, tuple(place), 1)
    grid[tuple(place)] = values
    _check_balance(times, grid, names)
    return variance_shares_of_grid(grid, factors, score, block, confidence)


def _columns(table: Any, names: Sequence[str]) -> dict[str, list[Any]]:
    present = list(getattr(table, "columns", table))
    missing = [name for name in names if name not in present]
    if missing:
        raise StatisticsError(f"table must have the column {missing[0]}, got {', '.join(present)}")
    return {name: [_hashable(value) for value in table[name]] for name in names}


def _hashable(value: Any) -> Any:
    return value if not hasattr(value, "__iter__") or isinstance(value, str) else tuple(value)


def _check_balance(times: NDArray[np.int64], grid: Floats, names: Sequence[str]) -> None:
    cells = " x ".join(f"{size} {name}" for name, size in zip(names, times.shape, strict=True))
    absent, twice = int((times == 0).sum()), int((times > 1).sum())
    if absent or twice:
        raise StatisticsError(
            f"table must hold every combination exactly once ({cells}), got {absent} missing and "
            f"{twice} more than once (a setting not named may vary, or runs be missing)"
        )
    failed = int((~np.isfinite(grid)).sum())
    if failed:
        raise StatisticsError(
            f"every run must have a score, got {failed} of {grid.size} without one (leave out the "
            "values under which runs diverge)"
        )


def variance_shares_of_grid(
    grid: Floats,
    factors: Sequence[str],
    score: str = "score",
    block: str = "seed",
    confidence: float = 0.95,
) -> VarianceShares:
    """``variance_shares`` of an array: one axis for each factor, the last axis the block.

    Raises:
        StatisticsError: the axes are not the factors and the block, or one has a single value.
    """
    if grid.ndim != len(factors) + 1:
        raise StatisticsError(
            f"grid must have an axis for each of {len(factors)} factors and one for {block}, got "
            f"shape {grid.shape}"
        )
    if grid.shape[-1] < 2:
        raise StatisticsError(
            f"{block} must have at least two values, got {grid.shape[-1]} (sweep with seeds=32)"
        )
    single = [name for name, size in zip(factors, grid.shape, strict=False) if size < 2]
    if single:
        raise StatisticsError(f"{single[0]} must have at least two values, got one")
    check_confidence(confidence)
    seeds = grid.shape[-1]
    squares = sums_of_squares(grid, np.ones((1, seeds)))[0]
    if np.ptp(grid) == 0:
        squares[:] = 0.0  # rounding in the means is not variance
    return VarianceShares(
        lines=_lines(grid, squares, _line_names(factors, block), confidence),
        levels=dict(zip(factors, grid.shape, strict=False)),
        n=seeds,
        configurations=grid.size // seeds,
        confidence=confidence,
        score=score,
        block=block,
        sd=math.sqrt(squares.sum() / grid.size),
    )


def _lines(
    grid: Floats, squares: Floats, named: Sequence[Named], confidence: float
) -> tuple[VarianceShare, ...]:
    """Every line that has degrees of freedom; block and residual always."""
    degrees = np.array(degrees_of_freedom(grid.shape))
    omega = omega_squared(squares[None, :], degrees)[0]
    half = _t_quantile(grid.shape[-1] - 1, confidence) * _jackknife_error(grid)
    low, high = np.clip(omega - half, 0.0, 1.0), np.clip(omega + half, 0.0, 1.0)
    shares = np.maximum(0.0, omega)
    shares[-1] = max(0.0, 1 - shares[:-1].sum()) if squares.any() else 0.0
    eta = squares / squares.sum() if squares.any() else squares
    columns = (each.tolist() for each in (shares, low, high, eta))
    lines = [
        VarianceShare(name, share, low, high, eta, of, settings)
        for (name, settings), share, low, high, eta, of in zip(
            named, *columns, degrees.tolist(), strict=True
        )
    ]
    return tuple(line for line in lines if line.degrees)


def _jackknife_error(grid: Floats) -> Floats:
    """Standard error of every share from leaving out one seed at a time; NaN below three seeds."""
    *sizes, seeds = grid.shape
    if seeds < 3:
        return np.full(len(degrees_of_freedom(grid.shape)), np.nan)
    degrees = np.array(degrees_of_freedom((*sizes, seeds - 1)))
    others = omega_squared(sums_of_squares(grid, 1.0 - np.eye(seeds)), degrees)
    spread = ((others - others.mean(axis=0)) ** 2).sum(axis=0)
    error: Floats = np.sqrt((seeds - 1) / seeds * spread)
    return error


def _line_names(factors: Sequence[str], block: str) -> list[Named]:
    pairs = [(" x ".join(pair), pair) for pair in itertools.combinations(factors, 2)]
    return [
        *((name, (name,)) for name in factors),
        *pairs,
        (HIGHER, ()),
        (block, ()),
        (RESIDUAL, ()),
    ]


def _t_quantile(degrees: int, confidence: float) -> float:
    with uninterrupted():
        from scipy.special import stdtrit

    return float(stdtrit(degrees, (1 + confidence) / 2)) if degrees > 0 else math.nan
