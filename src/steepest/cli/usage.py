"""Wrong usage of the command line, told in a sentence like every other wrong input."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from steepest.errors import nearest

__all__ = ["is_usage_error", "usage_sentence"]

KINDS = {"integer": "a whole number", "float": "a number", "number": "a number"}
"""Words of Typer's messages, whatever its version, in ours."""


def is_usage_error(error: Exception) -> bool:
    """Whether an exception is one of click's, which Typer raises for arguments it cannot use.

    Typer brings a click of its own or uses the installed one, depending on its version: their
    classes differ, what they offer does not.
    """
    return hasattr(error, "format_message") and hasattr(error, "exit_code")


def usage_sentence(error: Any, arguments: Sequence[str]) -> str:
    """What is wrong with the arguments, without "steepest: ".

    Args:
        error: one of click's.
        arguments: as given, without the program.
    """
    kind, parameter = type(error).__name__, getattr(error, "param", None)
    context = getattr(error, "ctx", None)
    command = getattr(context, "info_name", None)
    where = f"steepest {command}" if arguments and command == arguments[0] else "steepest"
    if kind == "MissingParameter" and parameter is not None:
        return f"{_label(parameter)} must be given ({where} --help)"
    if kind == "NoSuchOption" and context is not None:
        known = [name for each in context.command.params for name in each.opts if "--" in name]
        return f"unknown option {error.option_name} ({nearest(error.option_name, known)})"
    if kind == "BadParameter" and parameter is not None:
        message = str(error.message)
        wanted = next((told for word, told in KINDS.items() if f"valid {word}" in message), None)
        if wanted is not None:
            return f"{_label(parameter)} must be {wanted}, got {_given(parameter, arguments)}"
    told = str(error.format_message()).rstrip(".")
    if told.startswith("No such command") and context is not None and arguments:
        return f"unknown command {arguments[0]} ({nearest(arguments[0], context.command.commands)})"
    return f"{told[:1].lower()}{told[1:]} ({where} --help)"


def _label(parameter: Any) -> str:
    """As the user types it: an option by its long name, an argument by its name in the help."""
    if parameter.param_type_name == "option":
        return str(max(parameter.opts, key=len))
    return str(parameter.metavar or parameter.name).strip("{}").upper()


def _given(parameter: Any, arguments: Sequence[str]) -> str:
    """The value that an option was last given, as text."""
    for place in reversed(range(len(arguments))):
        name, equals, value = arguments[place].partition("=")
        if name in parameter.opts:
            return repr(value if equals else "".join(arguments[place + 1 : place + 2]))
    return "another"
