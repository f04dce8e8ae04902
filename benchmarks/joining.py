"""The tool's checks of a file beside the functions that a reader found in it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]

ORDER = ("wrong", "right", "not checked", "not mentioned")
"""A function's verdict is the first of these among its checks."""


def read_rows(path: Path) -> list[Row]:
    """The rows of a file with one JSON object a line; none if there is no such file."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def key(row: Row) -> str:
    """What names a function in all lists.

    >>> key({"file": "family/a.py", "qualname": "Net.forward", "line": 3})
    'family/a.py:Net.forward'
    """
    return f"{row['file']}:{row['qualname']}"


def parse_place(place: str | None) -> tuple[int | None, int | None]:
    """The code cell and the line of a place.

    >>> parse_place("code cell 2, line 14"), parse_place("line 3"), parse_place(None)
    ((2, 14), (None, 3), (None, None))
    """
    numbers = [re.search(rf"{word} (\d+)", place or "") for word in ("cell", "line")]
    cell, line = (int(found[1]) if found else None for found in numbers)
    return cell, line


def fit(row: Row, check: Row) -> int:
    """How well a check fits a function: 0 is not at all.

    >>> row = {"qualname": "Net.forward", "line": 4, "cell": None}
    >>> [fit(row, {"function": name, "place": place}) for name, place in
    ...     [("Net.forward", "line 4"), ("forward", "line 4"), ("Net.forward", ""),
    ...      ("Net().forward", "line 9"), ("forward", "line 9"), ("Net.loss", "line 9")]]
    [5, 5, 4, 4, 1, 0]
    >>> fit({"qualname": "Dense", "line": 1, "cell": None}, {"function": "Dense.forward"})
    3
    """
    name = re.sub(r"\(.*?\)", "", str(check.get("function") or ""))
    cell, line = parse_place(check.get("place"))
    own = str(row["qualname"])
    same_end = name.split(".")[-1] == own.split(".")[-1]
    if same_end and line == row["line"] and cell in (None, row.get("cell")):
        return 5
    if name == own:
        return 4
    if name.startswith(f"{own}."):
        return 3
    if line == row["line"] and cell == row.get("cell"):
        return 2
    return 1 if same_end and "." not in name else 0


def join(functions: list[Row], checks: list[Row]) -> tuple[dict[str, list[Row]], list[Row]]:
    """The checks of each function by its key, and those of no function of the inventory."""
    found: dict[str, list[Row]] = defaultdict(list)
    others = []
    for check in checks:
        fits = [(fit(row, check), row) for row in functions]
        best = max((each for each, _ in fits), default=0)
        fitting = [row for each, row in fits if each == best]
        if best == 0 or (best == 1 and len(fitting) > 1):
            others.append(check)
        else:
            found[key(fitting[0])].append(check)
    return dict(found), others


def verdict_of(checks: list[Row]) -> str:
    """The verdict on a function.

    >>> verdict_of([{"verdict": "right"}, {"verdict": "wrong"}]), verdict_of([])
    ('wrong', 'not mentioned')
    """
    verdicts = {str(check["verdict"]) for check in checks}
    return next((each for each in ORDER if each in verdicts), "not mentioned")


def best_check(checks: list[Row]) -> Row:
    """The check that gives a function its verdict."""
    verdict = verdict_of(checks)
    return next(check for check in checks if check["verdict"] == verdict)
