"""``steepest check``: checks the functions of the user's file, and prints a verdict for each."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import steepest.inspections
from steepest.cli.errors import DONE, FAILED, USAGE
from steepest.cli.output import print_json, print_remark
from steepest.cli.setting_options import Options
from steepest.cli.terminal import print_styled
from steepest.errors import InspectionError, nearest
from steepest.gradients.verdicts import (
    DEFAULT_HINTS,
    NOT_CHECKED,
    RIGHT,
    WRONG,
    FunctionVerdict,
    hint_level,
)
from steepest.inspections import Inspection, inspect_file

if TYPE_CHECKING:
    from rich.text import Text

STYLES = {RIGHT: "green", WRONG: "bold red", NOT_CHECKED: "yellow"}
NARROW, WIDE, INDENT = 80, 110, 4


def run(options: Options) -> int:
    """Check the file, print the verdicts; fail if something is wrong."""
    file = options["file"] or ""
    if bool(file) == options["own"]:
        raise InspectionError(
            "check must be given a FILE or --self, got "
            + ("both" if file else "neither (steepest check solution.py)")
        )
    if options["own"] and options["sandbox"]:
        raise InspectionError("--sandbox is for a FILE, got --self, which runs no code of others")
    if options["own"]:
        file = str(Path(steepest.inspections.__file__).with_name("own.py"))
    pieces = parse_pieces(options["piece"]) if options["piece"] else {}
    given = options["hints"]
    hints = hint_level(given or ("how" if options["json"] else DEFAULT_HINTS), "--hints")
    if options["sandbox"]:
        from steepest.grading.sandboxed_check import inspect_in_sandbox as inspect
    else:
        inspect = inspect_file
    limits = {"time_limit": options["time_limit"], "file_limit": options["file_limit"]}
    try:
        found = inspect(file, pieces=pieces, **limits)
    except InspectionError as error:
        raise InspectionError(_with_options(str(error), limits)) from error
    limited = replace(found, verdicts=tuple(each.limited_to(hints) for each in found.verdicts))
    if options["json"]:
        print_json(inspection_as_dict(limited))
    else:
        print_verdicts(limited.verdicts)
        print(count_verdicts(found))
    for remark in found.remarks:
        print_remark(f"steepest: {remark}", options["quiet"])
    more = any(each.outcome == WRONG and (each.hint or each.fix) for each in found.verdicts)
    if more and not (given or options["json"]):
        sentence = "steepest: how to correct what is wrong is shown with --hints how"
        print_remark(sentence, options["quiet"])
    if not found.ok:
        return FAILED
    return USAGE if found.count(NOT_CHECKED) == len(found.verdicts) else DONE


def _with_options(message: str, limits: Iterable[str]) -> str:
    """A message about a limit with the name of its option.

    >>> _with_options("file_limit must be above 0 (None for no limit)", ["file_limit"])
    '--file-limit must be above 0 (leave it out for no limit)'
    """
    for name in limits:
        if message.startswith(f"{name} "):
            message = f"--{name.replace('_', '-')}{message.removeprefix(name)}"
            message = message.replace("None for no limit", "leave it out for no limit")
    return message


def inspection_as_dict(found: Inspection) -> dict[str, object]:
    """The JSON of an inspection."""
    return {
        "file": found.file,
        "ok": found.ok,
        "right": found.count(RIGHT),
        "wrong": found.count(WRONG),
        "not_checked": found.count(NOT_CHECKED),
        "checks": [verdict.to_json() for verdict in found.verdicts],
        "remarks": list(found.remarks),
        "file_raised": found.broken,
    }


def count_verdicts(found: Inspection) -> str:
    """How many functions are right, wrong and not checked, in words.

    >>> one = FunctionVerdict("relu", RIGHT, "")
    >>> count_verdicts(Inspection("a.py", (one,)))
    '1 function checked: 1 right, 0 wrong'
    """
    right, wrong, rest = (found.count(each) for each in (RIGHT, WRONG, NOT_CHECKED))
    checked = right + wrong
    more = f", {rest} not checked" if rest else ""
    plural = "" if checked == 1 else "s"
    return f"{checked} function{plural} checked: {right} right, {wrong} wrong{more}"


def print_verdicts(verdicts: Sequence[FunctionVerdict]) -> None:
    """Print a line for each function in the order of the file, and below it what was found."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    console = Console(width=NARROW if not sys.stdout.isatty() else None, highlight=False)
    console.width = min(console.width, WIDE)
    longest = max((len(each.outcome) for each in verdicts), default=0)
    with console.capture() as written:
        for each in sorted(verdicts, key=_place_in_file):
            # Text, not str: rich would read [eps, 1 - eps] as markup.
            name = Text(each.function)
            place = ", ".join(filter(None, (each.place, each.piece)))
            name.append(f" ({place})", style="dim")
            if each.mistake:
                name.append(f": {each.mistake}", style="bold")
            heading = Table.grid(padding=(0, 2, 0, 0))
            heading.add_column(width=longest)
            heading.add_row(Text(each.outcome, style=STYLES[each.outcome]), name)
            console.print(heading, Padding(describe_verdict(each), (0, 0, 0, INDENT)))
    print_styled("\n".join(line.rstrip() for line in written.get().split("\n")).rstrip("\n"))


def _place_in_file(verdict: FunctionVerdict) -> tuple[int, ...]:
    """The numbers of cell and line."""
    return tuple(int(number) for number in re.findall(r"\d+", verdict.place))


def describe_verdict(verdict: FunctionVerdict) -> Text:
    """What was found, how to correct it, the line, and remarks."""
    from rich.text import Text

    first = " ".join(verdict.sentences())
    return Text("\n".join((first, *verdict.lines(), *map(as_sentence, verdict.notes))))


def as_sentence(remark: str) -> str:
    """A remark with a capital at the beginning and a full stop at the end."""
    return f"{remark[:1].upper()}{remark[1:]}{'' if remark.endswith('.') else '.'}"


def parse_pieces(texts: Sequence[str]) -> dict[str, str]:
    """``--piece descent=walk`` as {"descent": "walk"}.

    Raises:
        InspectionError: a text is not written like this, or there is no such piece.
    """
    from steepest.checks.registry import PIECES
    from steepest.quantities.finding import is_quantity_name

    pieces = {}
    for text in texts:
        piece, _, name = (part.strip() for part in text.partition("="))
        if not name:
            raise InspectionError(
                f'--piece must be PIECE=NAME, got "{text}" (for example descent=my_function)'
            )
        if piece not in (*PIECES, "gradient") and not is_quantity_name(piece):
            raise InspectionError(
                f"--piece must name a piece of the exercise or a usual activation, loss or metric, "
                f'got "{piece}" ({nearest(piece, PIECES)})'
            )
        pieces[piece] = name
    return pieces
