"""The application: makes the commands from their table, and runs the one that was asked for."""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

import steepest
from steepest.cli.errors import INTERRUPTED, USAGE, describe_usage_error, handle_errors, print_error
from steepest.cli.help import render_help
from steepest.cli.options import COMMANDS, FUNCTION, GROUPS, CommandRow
from steepest.cli.setting_options import Option

CONTEXT = {"help_option_names": ["--help", "-h"]}


class Command(click.Command):
    """A row of the table as a command; it runs ``run(options)`` of the module NAME_command.

    A name of two words is a command of a group: "claim write" runs claim_write_command.
    """

    def __init__(self, name: str, row: CommandRow) -> None:
        super().__init__(
            name.rpartition(" ")[2],
            context_settings=CONTEXT,
            callback=functools.partial(run_command, name),
            params=list(row.parameters),
            help=row.help,
        )

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help."""
        formatter.write(render_help(self.get_usage(ctx), self, self.params))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; a FUNCTION may begin with a minus."""
        if FUNCTION in self.params:
            args = put_expression_last(args, self.params)
        return super().parse_args(ctx, args)


def run_command(name: str, **options: Any) -> NoReturn:
    """Run a command and exit; the libraries that it needs are loaded here."""
    module = importlib.import_module(f"steepest.cli.{name.replace(' ', '_')}_command")
    raise click.exceptions.Exit(handle_errors(lambda: module.run(options), options))


def put_expression_last(arguments: list[str], parameters: Sequence[click.Parameter]) -> list[str]:
    """Put an expression that looks like an option at the end, behind ``--``.

    >>> put_expression_last(["-x**2", "--start", "-1"], COMMANDS["descend"].parameters)
    ['--start', '-1', '--', '-x**2']
    """
    known = {name: each for each in parameters for name in each.opts} | {"-h": None}
    position = 0
    while position < len(arguments) and arguments[position] != "--":
        word = arguments[position]
        option = known.get(word)
        if word not in known and word.startswith("-") and not word.startswith("--") and word != "-":
            return [*arguments[:position], *arguments[position + 1 :], "--", word]
        takes_value = isinstance(option, click.Option) and not option.is_flag
        position += 2 if takes_value else 1
    return arguments


class Group(click.Group):
    """Commands with their own help."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help."""
        formatter.write(render_help(self.get_usage(ctx), self, self.params))


class Application(Group):
    """All commands; wrong usage ends with one sentence and exit code 2."""

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run the command that the arguments ask for, and end the process."""
        arguments = list(sys.argv[1:] if args is None else args)
        run = functools.partial(super().main, prog_name="steepest", standalone_mode=False)
        try:
            code: int = run(arguments or ["--help"])
        except click.UsageError as error:
            code = print_error(describe_usage_error(error, arguments), USAGE)
        except (click.Abort, KeyboardInterrupt):
            code = print_error("interrupted", INTERRUPTED)
        sys.exit(code if arguments else USAGE)


def print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Print the version and exit, if it was asked for."""
    if wanted:
        click.echo(f"steepest {steepest.__version__}")
        ctx.exit()


def make_commands() -> list[click.Command]:
    """The commands of the table, and the groups of those with names of two words."""
    commands: list[click.Command] = []
    for name, row in COMMANDS.items():
        first, _, second = name.partition(" ")
        if not second:
            commands.append(Command(name, row))
            continue
        group = next((each for each in commands if each.name == first), None)
        if group is None:
            group = Group(
                first, context_settings=CONTEXT, help=GROUPS[first], no_args_is_help=False
            )
            commands.append(group)
        assert isinstance(group, Group)  # a group's name is no command's name
        group.add_command(Command(name, row))
    return commands


app = Application(
    "steepest",
    commands=make_commands(),
    context_settings=CONTEXT,
    help="Train small networks in milliseconds, with an error bar on every statement.",
    params=[
        Option(
            "version",
            "",
            "Print the version.",
            callback=print_version,
            is_eager=True,
            expose_value=False,
        )
    ],
)
