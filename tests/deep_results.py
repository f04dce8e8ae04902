"""The results of the long tests: printed, and written beside the script with date and machine."""

from __future__ import annotations

import datetime
import platform
from collections.abc import Sequence
from pathlib import Path

import numpy as np

import steepest as st
from steepest.machine import processor_name

__all__ = ["write_result"]


def machine() -> str:
    """Date, processor and versions."""
    today = datetime.date.today()  # the day a result was obtained
    versions = f"Python {platform.python_version()}, NumPy {np.__version__}"
    return f"{today}, steepest {st.__version__}, {processor_name()}, {versions}"


def write_result(script: str, lines: Sequence[str]) -> None:
    """Write the lines of a result into the text file beside its script.

    Args:
        script: ``__file__`` of the script.
        lines: of the result, without date and machine.
    """
    text = "\n".join([machine(), *lines]) + "\n"
    Path(script).with_suffix(".txt").write_text(text, encoding="utf-8")
