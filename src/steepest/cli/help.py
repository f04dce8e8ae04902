"""Prints the help of a command: usage, description, and a panel for each group of options."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import click

from steepest.cli.setting_options import Argument, Option

PANELS = (
    *("Arguments", "Options", "Settings of a run", "Data", "Seeds", "Study", "More machines"),
    "Output",
)

Row: TypeAlias = tuple[str, str, str]
"""Names, metavar, description."""


def render_help(usage: str, command: click.Command, parameters: Sequence[click.Parameter]) -> str:
    """The help of a command as text, coloured where stdout is a terminal."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.panel import Panel
    from rich.table import Table

    console = Console(highlight=False, markup=False)
    with console.capture() as captured:
        console.print(Padding(usage, (1, 1)), Padding(command.help or "", (0, 1, 1, 1)), sep="")
        for heading, rows in group_rows(command, parameters).items():
            table = Table.grid(padding=(0, 2))
            for style in ("bold cyan", "yellow"):
                table.add_column(no_wrap=True, style=style)
            for row in rows:
                table.add_row(*row)
            console.print(Panel(table, title=heading, title_align="left", border_style="dim"))
    return captured.get()


def group_rows(
    command: click.Command, parameters: Sequence[click.Parameter]
) -> dict[str, list[Row]]:
    """The rows of each panel, by the panel's heading."""
    panels: dict[str, list[Row]] = {name: [] for name in PANELS}
    for parameter in parameters:
        if isinstance(parameter, Argument):
            panels["Arguments"].append(describe_argument(parameter))
        elif isinstance(parameter, Option):
            panels[parameter.panel].append(describe_option(parameter))
    panels["Options"].append(("--help, -h", "", "Show this message and exit."))
    if isinstance(command, click.Group):
        panels["Commands"] = [
            (name, "", (each.help or "").partition("\n")[0])
            for name, each in command.commands.items()
        ]
    return {name: rows for name, rows in panels.items() if rows}


def describe_argument(argument: Argument) -> Row:
    """The row of a positional argument."""
    return str(argument.name).upper(), "", argument.description + " (required)" * argument.required


def describe_option(option: Option) -> Row:
    """The row of an option."""
    note = f" (default {option.default_text})" if option.default_text else ""
    note += " (required)" * option.required
    names = ", ".join((*option.opts, *option.secondary_opts))
    return names, option.metavar or "", option.description + note
