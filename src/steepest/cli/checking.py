"""What ``steepest check`` prints: a verdict a function, as a table or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typer

import steepest.inspections
from steepest.cli.endings import FAILED, USAGE
from steepest.cli.options import Given
from steepest.cli.output import print_json, remark
from steepest.errors import InspectionError
from steepest.inspections import Inspection, Verdict, inspect_file
from steepest.inspections.record import RIGHT, UNCHECKED, WRONG

if TYPE_CHECKING:
    from rich.text import Text

STYLES = {RIGHT: "green", WRONG: "bold red", UNCHECKED: "yellow"}
NARROW, WIDE = 80, 110


def check_command(file: str, given: Given) -> None:
    """Inspect the file, print the verdicts, and end with 1 if something is wrong."""
    if bool(file) == given["own"]:
        raise InspectionError(
            "check must be given a FILE or --self, got "
            + ("both" if file else "neither (steepest check solution.py)")
        )
    if given["own"]:
        file = str(Path(steepest.inspections.__file__).with_name("own.py"))
    found = inspect_file(file, pieces=_pieces(given["piece"]), time_limit=given["time_limit"])
    if given["json"]:
        print_json(answer(found))
    else:
        _print_table(found.verdicts)
        print(summary(found))
    for sentence in found.remarks:
        remark(f"steepest: {sentence}", given["quiet"])
    if not found.ok:
        raise typer.Exit(FAILED)
    if found.count(UNCHECKED) == len(found.verdicts):
        raise typer.Exit(USAGE)


def answer(found: Inspection) -> dict[str, object]:
    """An inspection as the JSON of the command tells it."""
    return {
        "file": found.file,
        "ok": found.ok,
        "right": found.count(RIGHT),
        "wrong": found.count(WRONG),
        "not_checked": found.count(UNCHECKED),
        "checks": [asdict(verdict) for verdict in found.verdicts],
        "remarks": list(found.remarks),
        "file_raised": found.broken,
    }


def summary(found: Inspection) -> str:
    """The last line: how many of each verdict.

    >>> one = Verdict("relu", "relu", "line 1", RIGHT, None, "")
    >>> summary(Inspection("a.py", (one,)))
    '1 function checked: 1 right, 0 wrong'
    """
    right, wrong, rest = (found.count(each) for each in (RIGHT, WRONG, UNCHECKED))
    checked = right + wrong
    more = f", {rest} not checked" if rest else ""
    plural = "" if checked == 1 else "s"
    return f"{checked} function{plural} checked: {right} right, {wrong} wrong{more}"


def _print_table(verdicts: Sequence[Verdict]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for head in ("piece", "function", "verdict"):
        table.add_column(head, overflow="fold")
    table.add_column("what was found", overflow="fold", ratio=1)
    for each in verdicts:
        word = Text(each.verdict, style=STYLES[each.verdict])
        # Text, not str: rich would read [eps, 1 - eps] as markup.
        name = Text(each.function).append(f"\n{each.place}", style="dim")
        table.add_row(Text(each.piece), name, word, _found(each))
    console = Console(width=NARROW if not sys.stdout.isatty() else None, highlight=False)
    if console.width > WIDE:
        console.width = WIDE
    with console.capture() as written:
        console.print(table)
    print("\n".join(line.rstrip() for line in written.get().splitlines()))


def _found(verdict: Verdict) -> Text:
    from rich.text import Text

    told = Text()
    if verdict.mistake:
        told.append(f"{verdict.mistake}\n", style="bold")
    mend = "" if verdict.mend in verdict.sentence else verdict.mend
    lines = filter(None, (verdict.sentence, mend, *map(_sentence, verdict.remarks)))
    return told.append("\n".join(lines))


def _sentence(remark: str) -> str:
    """A remark that begins with a capital and ends with a full stop."""
    return f"{remark[:1].upper()}{remark[1:]}{'' if remark.endswith('.') else '.'}"


def _pieces(given: Sequence[str] | None) -> dict[str, str]:
    """``--piece descent=walk`` as {"descent": "walk"}.

    Raises:
        InspectionError: it is not written so, or there is no such piece.
    """
    from steepest.checks import PIECES
    from steepest.errors import nearest

    pieces = {}
    for each in given or ():
        piece, _, name = (part.strip() for part in each.partition("="))
        if not name:
            raise InspectionError(
                f'--piece must be PIECE=NAME, got "{each}" (for example descent=my_function)'
            )
        if piece not in PIECES:
            raise InspectionError(
                f'--piece must name a piece of the exercise, got "{piece}" '
                f"({nearest(piece, PIECES)})"
            )
        pieces[piece] = name
    return pieces
