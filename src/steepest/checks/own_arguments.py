"""A function whose arguments have a form of their own, as one with those that its piece has.

It may take them together, in a buffer or by numbers of rows, with a setting, or under other names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import Any, Final

from steepest.checks.bundled_arguments import named_as, unbundled, without_sizes
from steepest.checks.calling import prepare_function
from steepest.checks.filled_buffers import with_buffer
from steepest.checks.flat_parameters import with_weights_and_bias
from steepest.checks.names_of_use import under_usual_names
from steepest.checks.neutral_settings import with_neutral_settings
from steepest.checks.pieces import Piece
from steepest.checks.signatures import Binding, parameter_names_fit, possible_bindings

__all__ = ["with_own_arguments"]

RETURNED: Final = frozenset((None, "returns nothing", "wrong type"))
"""Failures of a call that comes back: another form of the results may be the function's."""
WITH_BIAS: Final = ("linear", "one_layer")
"""Pieces whose weights and bias may be one array."""


def with_own_arguments(
    function: Callable[..., Any], piece: Piece, bindings: Sequence[Binding]
) -> tuple[Callable[..., Any], list[Binding]] | None:
    """A function that takes arguments together, as one that takes each, with its bindings.

    None if it takes none together, or comes back if it is called as it is. A network is called with
    its parameters together in many layouts as it is.
    """
    if not bindings:
        known = without_sizes(function) or named_as(function, piece.name)
        known = known or with_buffer(function, piece.name)
        known = known or with_neutral_settings(function, piece.name)
        if known:
            return known, possible_bindings(known, piece.signatures)
    apart = None if bindings and piece.name == "network" else unbundled(function)
    if apart is None and piece.name in WITH_BIAS:
        apart = with_weights_and_bias(function)
    named = any(parameter_names_fit(each, piece.signatures) for each in (function, apart) if each)
    # What the code does with its arguments says more than their places.
    renamed = under_usual_names(apart or function, piece.name, named)
    others = [] if renamed is None else possible_bindings(renamed, piece.signatures)
    if renamed is not None and others and _comes_back(renamed, piece, others, RETURNED):
        return renamed, others
    others = [] if apart is None else possible_bindings(apart, piece.signatures)
    if apart is None or not others or _comes_back(function, piece, bindings, frozenset((None,))):
        return None
    return apart, others


def _comes_back(
    function: Callable[..., Any],
    piece: Piece,
    bindings: Sequence[Binding],
    failures: Set[str | None],
) -> bool:
    """Whether a call of the function in one of its first two bindings fails in no other way."""
    users = (prepare_function(function, piece, each) for each in bindings[:2])
    results = (user(*piece.sample_arguments).failure for user in users)
    return any((each and each.kind) in failures for each in results)
