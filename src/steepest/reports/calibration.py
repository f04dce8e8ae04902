"""How often the promises of intervals and verdicts hold, as ``make calibrate`` measured it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["Calibration", "Promise", "read_calibration"]

FILE: Final = Path(__file__).with_name("calibration.json")
"""Written by ``make calibrate``."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise, and how often it held.

    Attributes:
        promise: what is promised.
        nominal: what was to be measured.
        mean: over the lines of the simulation; error: its standard error.
        least, most: of the lines.
        lines: populations, numbers of rows and numbers of seeds that were simulated.
        populations: how many different ones.
        data_sets: of all lines.
        decimals: to print of the measured numbers.
    """

    promise: str
    nominal: str
    mean: float
    error: float
    least: float
    most: float
    lines: int
    populations: int
    data_sets: int
    decimals: int

    @property
    def mean_text(self) -> str:
        """The mean with its standard error."""
        return f"{self.mean:.{self.decimals}f} ± {self.error:.{self.decimals}f}"

    @property
    def range_text(self) -> str:
        """The least and the most of the lines."""
        return f"{self.least:.{self.decimals}f} to {self.most:.{self.decimals}f}"


@dataclass(frozen=True, slots=True)
class Calibration:
    """The promises, with the date and the machine of the simulation."""

    date: str
    machine: str
    promises: tuple[Promise, ...]


def read_calibration() -> Calibration:
    """What ``make calibrate`` wrote."""
    entry = json.loads(FILE.read_text(encoding="utf-8"))
    promises = tuple(Promise(**each) for each in entry["promises"])
    return Calibration(entry["date"], entry["machine"], promises)
