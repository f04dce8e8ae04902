"""Prints results as JSON or tables, and saves figures."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steepest.cli.terminal import print_styled
from steepest.errors import SettingsError, escape_controls

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SCHEMA = 1
WIDE = 200
PICTURES = (".png", ".pdf", ".svg")


def as_json_value(value: Any) -> Any:
    """A value for JSON: NumPy numbers become Python numbers, NaN and infinity become None.

    >>> as_json_value({"loss": float("nan"), "hidden": (32, 16)})
    {'loss': None, 'hidden': [32, 16]}
    """
    if isinstance(value, dict):
        return {str(key): as_json_value(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_json_value(each) for each in value]
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def print_json(answer: dict[str, Any]) -> None:
    """Print a JSON object on stdout."""
    print(json.dumps(as_json_value({"schema": SCHEMA, **answer}), indent=2, allow_nan=False))


def print_remark(sentence: str, quiet: bool) -> None:
    """Print a sentence on stderr, unless quiet."""
    if not quiet:
        print(sentence, file=sys.stderr)


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]], left: int = 1) -> None:
    """Print a table on stdout, the first ``left`` columns aligned left, the others right."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for number, head in enumerate(heads):
        table.add_column(head, justify="left" if number < left else "right", no_wrap=True)
    for row in rows:
        table.add_row(*map(escape_controls, row))
    # A narrow terminal must not cut numbers in the middle: long lines wrap instead.
    console = Console(width=WIDE if not sys.stdout.isatty() else None, highlight=False)
    with console.capture() as written:
        console.print(table, soft_wrap=True)
    print_styled(written.get().removesuffix("\n"))


def check_figure(file: str | None) -> None:
    """Refuse a figure that cannot be saved before anything is trained for it.

    Raises:
        SettingsError: an unknown suffix, or a folder that does not exist.
    """
    if file is None:
        return
    path = Path(file)
    if path.suffix.lower() not in PICTURES:
        raise SettingsError(f'--figure must end in one of {", ".join(PICTURES)}, got "{file}"')
    if not path.parent.is_dir():
        raise SettingsError(f'--figure must lie in a folder that exists, got "{file}"')


def save_figure(drawn: Axes | Sequence[Axes] | Figure, file: str | Path) -> None:
    """Save a figure, or the figure that the axes are on, and close it."""
    import matplotlib.pyplot as plt

    first: Any = drawn[0] if isinstance(drawn, Sequence) else drawn
    figure = first.get_figure(root=True) if hasattr(first, "get_ylim") else first
    figure.savefig(file, dpi=150)
    plt.close(figure)


def write_files_for_paper(result: Any, options: dict[str, Any]) -> None:
    """Write the files of --latex, if it was given."""
    folder = options["latex"]
    if folder is None:
        return
    from steepest.papers.folders import write_paper

    files = write_paper(result, folder)
    print_remark(f"For a paper: {', '.join(map(str, files))}", options["quiet"])
