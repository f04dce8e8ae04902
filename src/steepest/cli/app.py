"""The application: its commands, and how each ends."""

from __future__ import annotations

from typing import Annotated

import typer

import steepest
from steepest.cli import answer_commands, check_commands, descent_commands, options
from steepest.cli.endings import ends_well
from steepest.cli.options import Given

DATA = (
    "DATA",
    "A data set (digits, digits-halves, breast-cancer, iris, wine), or a CSV or Parquet file.",
)

app = typer.Typer(
    help="Train small networks very fast, with an error bar on every statement.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"steepest {steepest.__version__}")
        raise typer.Exit()


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Train small networks very fast, with an error bar on every statement."""


@options.register(app, "train", DATA, options.TRAIN)
@ends_well
def train(data: str, given: Given) -> None:
    """Train one network and print its scores."""
    from steepest.cli.training import train_command

    train_command(data, given)


@options.register(app, "sweep", DATA, options.SWEEP)
@ends_well
def sweep(data: str, given: Given) -> None:
    """Train every combination of settings with every seed, and rank them with intervals."""
    from steepest.cli.sweeping import sweep_command

    sweep_command(data, given)


@options.register(app, "show", ("FOLDER", "The folder of a study."), options.SHOW)
@ends_well
def show(folder: str, given: Given) -> None:
    """Print the ranking of a study."""
    from steepest.cli.showing import show_command

    show_command(folder, given)


@options.register(app, "compare", ("FOLDER", "The folder of a study."), options.COMPARE)
@ends_well
def compare(folder: str, given: Given) -> None:
    """Hold two choices of a study against each other on shared seeds."""
    from steepest.cli.comparing import compare_command

    compare_command(folder, given)


descent_commands.add_commands(app)
check_commands.add_check(app)
answer_commands.add_answers(app)
