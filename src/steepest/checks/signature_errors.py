"""The error about a function whose parameters fit no signature of a piece."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any, Final

from steepest.checks.signatures import (
    AcceptedSignature,
    Binding,
    own_parameters_of,
    possible_bindings,
)
from steepest.errors import CheckError

__all__ = ["bind_parameters", "signature_error"]

MOST_DESCRIBED: Final = 3
"""Signatures that an error shows, the nearest first."""


def bind_parameters(
    function: Callable[..., Any], signatures: Sequence[AcceptedSignature], title: str
) -> Binding:
    """The most plausible binding of the function's parameters.

    Raises:
        CheckError: no signature fits.

    >>> synonyms = {"y": ("target",), "y_hat": ("pred",)}
    >>> signature = AcceptedSignature(("y", "y_hat"), synonyms=synonyms)
    >>> bind_parameters(lambda pred, target: 0, [signature], "bce").positional
    ('y_hat', 'y')
    >>> bind_parameters(lambda a: 0, [signature], "bce")
    Traceback (most recent call last):
    ...
    steepest.errors.CheckError: bce must take (y, y_hat), got <lambda>(a)
    """
    found = possible_bindings(function, signatures)
    if not found:
        raise signature_error(function, signatures, title)
    return found[0]


def signature_error(
    function: Callable[..., Any], signatures: Sequence[AcceptedSignature], title: str
) -> CheckError:
    """The error for a function whose parameters fit no signature."""
    described = [each for each in signatures if each.described]
    parameters = own_parameters_of(function) or ()
    nearest = sorted(described, key=lambda each: _distance(parameters, each))[:MOST_DESCRIBED]
    others = len(described) - len(nearest)
    rest = f", or one of {others} other forms (docs/checks.md)" if others else ""
    if not others:
        accepted = " or ".join(map(_describe_with_short_form, described))
    else:
        accepted = ", ".join(map(_describe_with_defaults, nearest))
    name = getattr(function, "__name__", type(function).__name__)
    plain = [each.replace(annotation=inspect.Parameter.empty) for each in parameters]
    got = f"{name}{inspect.Signature(plain)}"
    return CheckError(f"{title} must take {accepted}{rest}, got {got}")


def _distance(
    parameters: Sequence[inspect.Parameter], signature: AcceptedSignature
) -> tuple[int, int]:
    """How far parameters are from a signature: names without a role, and roles without a name.

    Then how many parameters more or fewer there are.
    """
    names = [each.name.lower() for each in parameters]
    known = {role: {role, *signature.synonyms.get(role, ())} for role in signature.roles}
    found = [role for role, words in known.items() if words & {*names}]
    required = [role for role in signature.roles if role not in signature.optional]
    left = len(names) - len(found)
    missing = len([role for role in required if role not in found])
    return max(left, 0) + missing, abs(len(names) - len(required))


def _describe_with_short_form(signature: AcceptedSignature) -> str:
    """The signature, and if it has optional roles also the one without them."""
    short = tuple(role for role in signature.roles if role not in signature.optional)
    return str(signature) if short == signature.roles else f"{signature} or ({', '.join(short)})"


def _describe_with_defaults(signature: AcceptedSignature) -> str:
    """The signature, with "=..." behind its optional roles."""
    roles = (f"{r}=..." if r in signature.optional else r for r in signature.roles)
    return f"({', '.join(roles)})"
