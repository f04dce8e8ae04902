"""The command ``check``."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from steepest.cli.endings import ends_well
from steepest.cli.options import Given

FILE = (
    "Your file (.py) or notebook (.ipynb). It is run, in a process of its own but with all your "
    "rights: check only what you would run yourself."
)

File: TypeAlias = Annotated[
    str | None, typer.Argument(metavar="FILE", help=FILE, show_default=False)
]
OnePiece: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(metavar="PIECE=NAME", help="Check this function as that piece. Repeat."),
]
TimeLimit: TypeAlias = Annotated[
    float, typer.Option(metavar="SECONDS", help="For running FILE, and then for each check.")
]
Own: TypeAlias = Annotated[
    bool, typer.Option("--self", help="Check the laboratory's own functions instead of FILE.")
]
Json: TypeAlias = Annotated[bool, typer.Option("--json", help="Print the verdicts as JSON.")]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", help="No remarks.")]


def add_check(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("check")(check)


def check(
    file: File = None,
    piece: OnePiece = None,
    time_limit: TimeLimit = 30.0,
    own: Own = False,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Check the functions of your own file, and be told which mistake each makes.

    Functions are found by their names (sigmoid, bce_loss, train_epoch, ...); of a notebook the
    plain code cells are run. Exit code 1 if something is wrong, 2 if nothing could be checked.
    """
    given = {name: value for name, value in locals().items() if name != "file"}
    _check(file or "", given)


@ends_well
def _check(file: str, given: Given) -> None:
    from steepest.cli.checking import check_command

    check_command(file, given)
