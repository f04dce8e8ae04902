"""The commands on surfaces: ``descend``, ``basins`` and ``surfaces``, and their options.

An expression may begin with a minus: a word with one hyphen that is no option of the command is
taken as the expression (``steepest descend -x**2 --start 1``).
"""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

import typer
from typer.core import TyperCommand

from steepest.cli.endings import ends_well
from steepest.cli.options import Given

FUNCTION = (
    "A function such as 'x**2 + y**2 + x*(y+2) + cos(3*x)', or the name of a surface "
    "(steepest surfaces lists them)."
)


class ExpressionCommand(TyperCommand):
    """A command whose argument may begin with a minus."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put an expression that looks like an option behind ``--``."""
        known = {name: each for each in self.get_params(ctx) for name in each.opts}
        position = 0
        while position < len(args) and args[position] != "--":
            word = args[position]
            option: Any = known.get(word)
            if option is not None:
                position += 1 if getattr(option, "is_flag", False) else 2
            elif word.startswith("-") and not word.startswith("--") and len(word) > 1:
                rest = args[:position] + args[position + 1 :]
                return super().parse_args(ctx, [*rest, "--", word])
            else:
                position += 1
        return super().parse_args(ctx, args)


Function: TypeAlias = Annotated[str, typer.Argument(metavar="FUNCTION", help=FUNCTION)]
Start: TypeAlias = Annotated[
    list[str], typer.Option(metavar="NUMBERS", help="Where from, commas between. Repeat: compare.")
]
StepSize: TypeAlias = Annotated[
    list[str], typer.Option(metavar="NUMBER", help="Of the first step. Repeat: compare.")
]
Steps: TypeAlias = Annotated[str, typer.Option(metavar="COUNT", help="How many to take.")]
Decay: TypeAlias = Annotated[
    list[str], typer.Option(metavar="NUMBER", help="From one step size to the next. Repeat.")
]
RuleName: TypeAlias = Annotated[
    list[str], typer.Option(metavar="NAME", help="sgd, momentum, adam. Repeat: compare.")
]
OneRule: TypeAlias = Annotated[str, typer.Option(metavar="NAME", help="sgd, momentum, adam.")]
OneDecay: TypeAlias = Annotated[
    str, typer.Option(metavar="NUMBER", help="Factor from one step size to the next.")
]
Schedule: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="constant, exponential, cosine.", show_default=False),
]
Target: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NUMBER", help="Stop where f falls below it.")
]
Bounds: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="NUMBERS", help="The box: LOW,HIGH for all or for each coordinate."),
]
Parameter: TypeAlias = Annotated[
    list[str] | None, typer.Option(metavar="NAME=NUMBER", help="A name used in FUNCTION. Repeat.")
]
Dimensions: TypeAlias = Annotated[
    str | None, typer.Option(metavar="COUNT", help="How many variables FUNCTION has.")
]
Resolution: TypeAlias = Annotated[str, typer.Option(metavar="COUNT", help="Starts along a side.")]
Threads: TypeAlias = Annotated[
    str | None, typer.Option(metavar="COUNT", help="All cores unless given.")
]
Figure: TypeAlias = Annotated[
    str | None, typer.Option(metavar="FILE", help="Save the picture to this file.")
]
Film: TypeAlias = Annotated[
    str | None, typer.Option(metavar="FILE", help="Save a film: .gif, or .html in one file.")
]
Json: TypeAlias = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", help="No remarks.")]


def add_commands(app: typer.Typer) -> None:
    """Add the three commands to the application."""
    app.command("descend", cls=ExpressionCommand)(descend)
    app.command("basins", cls=ExpressionCommand)(basins)
    app.command("surfaces")(surfaces)


def descend(
    function: Function,
    start: Start,
    step_size: StepSize = ["0.1"],  # noqa: B006  # typer reads the default, nobody changes it
    steps: Steps = "100",
    decay: Decay = ["1"],  # noqa: B006  # likewise
    rule: RuleName = ["sgd"],  # noqa: B006  # likewise
    schedule: Schedule = None,
    target: Target = None,
    bounds: Bounds = None,
    parameter: Parameter = None,
    dimensions: Dimensions = None,
    figure: Figure = None,
    film: Film = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Descend on a surface, and say where the descent went and where it should have gone."""
    given = {name: value for name, value in locals().items() if name != "function"}
    _descend(function, given)


def basins(
    function: Function,
    step_size: StepSize = ["0.1"],  # noqa: B006  # likewise
    steps: Steps = "100",
    decay: OneDecay = "1",
    rule: OneRule = "sgd",
    schedule: Schedule = None,
    resolution: Resolution = "400",
    threads: Threads = None,
    bounds: Bounds = None,
    parameter: Parameter = None,
    figure: Figure = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Descend from every point of a box, and say which start reaches which minimum."""
    given = {name: value for name, value in locals().items() if name != "function"}
    _basins(function, given)


def surfaces(json: Json = False) -> None:
    """List the surfaces with a name: their box, minima and where they were published."""
    _surfaces("", {"json": json})


@ends_well
def _descend(function: str, given: Given) -> None:
    from steepest.cli.descending import descend_command

    descend_command(function, given)


@ends_well
def _basins(function: str, given: Given) -> None:
    from steepest.cli.descending import basins_command

    basins_command(function, given)


@ends_well
def _surfaces(_: str, given: Given) -> None:
    from steepest.cli.descending import surfaces_command

    surfaces_command(given["json"])
