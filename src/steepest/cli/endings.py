"""How a command ends: its exit code, and one sentence instead of a traceback."""

from __future__ import annotations

import functools
import os
import sys
import warnings
from typing import TextIO

import typer

from steepest.cli.options import Command, Given
from steepest.errors import SteepestError

FAILED, USAGE, INTERRUPTED = 1, 2, 130


def ends_well(command: Command) -> Command:
    """Turn what a command raises into a sentence on stderr and an exit code."""

    @functools.wraps(command)
    def run(argument: str, given: Given) -> None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("always", UserWarning)
                warnings.showwarning = _warn
                command(argument, given)
            sys.stdout.flush()
        except SteepestError as error:
            raise _end(str(error), USAGE) from error
        except BrokenPipeError as error:
            # Whoever read the output has gone; Python would complain again while it exits.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(FAILED) from error
        except (OSError, MemoryError) as error:
            raise _end(str(error) or type(error).__name__, FAILED) from error
        except KeyboardInterrupt as error:
            told = str(error) or _interrupted(given.get("folder"))
            raise _end(told, INTERRUPTED) from error

    return run


def _interrupted(folder: str | None) -> str:
    if folder is None:
        return "interrupted"
    return f"interrupted; what was trained is in {folder} (--resume goes on)"


def _warn(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    typer.echo(f"steepest: {message}", err=True)


def _end(sentence: str, code: int) -> typer.Exit:
    for line in sentence.splitlines():
        typer.echo(f"steepest: {line}", err=True)
    return typer.Exit(code)
