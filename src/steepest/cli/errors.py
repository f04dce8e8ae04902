"""Turns errors into one sentence on stderr and an exit code, instead of a traceback."""

from __future__ import annotations

import errno
import os
import re
import sys
import warnings
from collections.abc import Callable, Collection, Sequence
from typing import Final, TextIO

import click

from steepest.cli.terminal import escaped_output
from steepest.errors import SteepestError, escape_controls, nearest

DONE: Final = 0
FAILED: Final = 1
USAGE: Final = 2
INTERRUPTED: Final = 130
_ARGUMENT: Final = re.compile(
    r"(?<!--[ab] )\b(?P<name>[a-z_]+)="
    r"""(?P<value>"[^"]*"|\([^()"']*\)|\['?[^\]"']*'?\]|[\d.e-]*\d|\w+\([\d., ]*\))"""
)
"""An argument of Python in a sentence, as problem="regression"."""
_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)


def handle_errors(command: Callable[[], int], options: Collection[str] = ()) -> int:
    """Run a command and return its exit code; print what it raises or warns of as a sentence.

    Args:
        command: what runs.
        options: names of its options; arguments of these names in an error are written as options.
    """
    try:
        with escaped_output(), warnings.catch_warnings():
            warnings.simplefilter("always", UserWarning)
            warnings.showwarning = print_warning
            code = command()
            sys.stdout.flush()
        return code
    except SteepestError as error:
        return print_error(write_options(str(error), options), USAGE)
    except BrokenPipeError:
        # Nobody reads the output any more; Python would complain again while it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        return print_error(describe_os_error(error), FAILED)
    except MemoryError as error:
        return print_error(str(error) or "MemoryError", FAILED)
    except KeyboardInterrupt as error:
        return print_error(str(error) or "interrupted", INTERRUPTED)


def write_options(sentence: str, options: Collection[str]) -> str:
    """A sentence with arguments of Python as options of the command line.

    >>> write_options('say problem="regression" (split=(0.6, 0.4), rows=3)', ["problem", "split"])
    'say --problem regression (--split 0.6,0.4, rows=3)'
    >>> write_options("as learning_rate=log_uniform(0.001, 1)", ["learning_rate"])
    'as --learning-rate log_uniform:0.001:1'
    """

    def option(found: re.Match[str]) -> str:
        if found["name"] not in options:
            return found[0]
        value = found["value"]
        if value.endswith(")") and value[0] != "(":
            value = value[:-1].replace("(", ":").replace(", ", ":")  # a distribution
        else:
            value = value.strip("\"()[]'").rstrip(",").replace(", ", ",")
        return f"--{found['name'].replace('_', '-')} {value}"

    return _ARGUMENT.sub(option, sentence)


def describe_os_error(error: OSError) -> str:
    """An error of the system in a sentence: the file, what happened, and what to do.

    >>> describe_os_error(OSError(errno.ENOSPC, "No space left on device", "study/part.parquet"))
    'study/part.parquet cannot be written: No space left on device (free some space, or choose \
another place)'
    """
    if error.filename is None or error.strerror is None:
        return str(error) or type(error).__name__
    if error.errno not in _FULL:
        return f"{error.filename}: {error.strerror}"
    finished = getattr(error, "study", None)
    fix = "free some space, or choose another place"
    if finished is not None:
        fix = f"free some space, then --resume finishes it; {len(finished)} runs are saved"
    return f"{error.filename} cannot be written: {error.strerror} ({fix})"


def print_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Print a warning as a sentence on stderr; it replaces ``warnings.showwarning``."""
    print(f"steepest: {escape_controls(str(message))}", file=sys.stderr)


def print_error(sentences: str, code: int) -> int:
    """Print sentences, one a line, on stderr; return the exit code."""
    for sentence in escape_controls(sentences).splitlines():
        print(f"steepest: {sentence}", file=sys.stderr)
    return code


def describe_usage_error(error: click.UsageError, arguments: Sequence[str]) -> str:
    """A sentence that says what is wrong with the arguments of the command line.

    Args:
        error: what click raised.
        arguments: as given, without the program.
    """
    command = error.ctx.command if error.ctx else None
    path = error.ctx.command_path.split()[1:] if error.ctx else []
    named = path == list(arguments[: len(path)])
    hint = f"({' '.join(['steepest', *(path if named else [])])} --help)"
    message = error.format_message().rstrip(".")
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return f"{_name_on_command_line(error.param)} must be given {hint}"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{_name_on_command_line(error.param)} {error.message}"
    if isinstance(error, click.NoSuchOption) and command is not None:
        known = [name for each in command.params for name in each.opts if name.startswith("--")]
        return f"unknown option {error.option_name} ({_option_hint(error.option_name, known)})"
    if isinstance(command, click.Group) and message.startswith("No such command"):
        wrong = " ".join(arguments[: len(path) + 1])
        return f"unknown command {wrong} ({nearest(arguments[len(path)], command.commands)})"
    return f"{message[:1].lower()}{message[1:]} {hint}"


def _name_on_command_line(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return str(parameter.name).upper()


def _option_hint(given: str, known: list[str]) -> str:
    """The option that somebody may have meant, also by its name in another library."""
    from steepest.training.counterparts import setting_called

    setting = setting_called(given.removeprefix("--").replace("-", "_"))
    option = f"--{setting or ''}".replace("_", "-")
    return f'did you mean "{option}"?' if option in known else nearest(given, known)
