"""Prints results: JSON with null for what is not finite, and tables as wide as they need be."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steepest.errors import SettingsError

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SCHEMA = 1
WIDE = 200
PICTURES = (".png", ".pdf", ".svg")


def plain(value: Any) -> Any:
    """A value as JSON has it: NumPy's numbers become Python's, what is not finite null.

    >>> plain({"loss": float("nan"), "hidden": (32, 16)})
    {'loss': None, 'hidden': [32, 16]}
    """
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def print_json(answer: dict[str, Any]) -> None:
    """One JSON object on stdout."""
    print(json.dumps(plain({"schema": SCHEMA, **answer}), indent=2, allow_nan=False))


def remark(sentence: str, quiet: bool) -> None:
    """A sentence on stderr, unless quiet was asked for."""
    if not quiet:
        print(sentence, file=sys.stderr)


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]], left: int = 1) -> None:
    """A table on stdout, the first columns to the left and numbers to the right."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for number, head in enumerate(heads):
        table.add_column(head, justify="left" if number < left else "right", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    # A narrow or piped terminal must not cut numbers in the middle: long lines wrap instead.
    console = Console(width=WIDE if not sys.stdout.isatty() else None, highlight=False)
    console.print(table, soft_wrap=True)


def check_figure(file: str | None) -> None:
    """Refuse a figure that cannot be saved before anything is trained for it.

    Raises:
        SettingsError: an ending that is no picture, or a folder that is not there.
    """
    if file is None:
        return
    path = Path(file)
    if path.suffix.lower() not in PICTURES:
        raise SettingsError(f'--figure must end in one of {", ".join(PICTURES)}, got "{file}"')
    if not path.parent.is_dir():
        raise SettingsError(f'--figure must lie in a folder that exists, got "{file}"')


def save_figure(axes: Axes | Sequence[Axes], file: str | Path) -> None:
    """Save the figure that the axes are on, and let go of it."""
    import matplotlib.pyplot as plt

    first: Any = axes[0] if isinstance(axes, Sequence) else axes
    figure = first.get_figure(root=True)
    figure.savefig(file, dpi=150)
    plt.close(figure)
