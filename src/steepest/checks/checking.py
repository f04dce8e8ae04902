"""A piece of the user's code held against the reference, and the mistake named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from steepest.checks.calling import Caller, caller_of
from steepest.checks.comparing import rows_of
from steepest.checks.pieces import Piece
from steepest.checks.record import Check, Row
from steepest.checks.registry import PIECES, piece_named, pieces_of_function
from steepest.checks.signatures import bound, named_as
from steepest.checks.verdicts import notes_on, unsteady, verdict_on
from steepest.errors import CheckError
from steepest.values import shown

__all__ = ["callers", "check"]


def check(function: Callable[..., Any], piece: str | None = None) -> Check:
    """Whether a function of yours is right, and if not, which mistake it makes.

    The function is called on probing inputs, and what it gives is held against a reference. If it
    is wrong it is held against a catalogue of mistakes: the one that does the same on every probe
    is the diagnosis. If none does, the smallest failing input is shown.

    Args:
        function: yours, in a signature of the exercise, for NumPy or torch.
        piece: what it is to be, a name out of `steepest.checks.PIECES`; None goes by its name.

    Returns:
        The verdict: ``ok``, ``sentence``, ``mistake``, ``hint``, ``failing``, ``frame``,
        ``plot()``. Code that raises, prints, exits or never returns gives a verdict too.

    Raises:
        CheckError: no piece has that name, the function is none, or its signature does not fit.

    >>> import numpy as np
    >>> def bce(y, y_hat):
    ...     return -np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    >>> check(bce).mistake
    'sum for mean and NaN at a perfect prediction'
    """
    found = piece_named(_piece_for(function, piece))
    binding = bound(function, found.forms, found.name)
    user = caller_of(function, found, binding)
    manner = user.manner
    seen = list(found.examine(user))
    again = list(found.examine(user)) if found.deterministic and not user.watch.out_of_time else []
    reference = Caller(found.reference, found, manner, roles=user.roles)
    rows = rows_of(seen, found.examine(reference))
    verdict = verdict_on(user, rows, unsteady(seen, again))
    return Check(
        ok=verdict is None,
        piece=found.name,
        sentence=_right(found, rows) if verdict is None else verdict.sentence,
        mistake=None if verdict is None else verdict.mistake,
        hint="" if verdict is None else verdict.mend,
        failing=None if verdict is None else verdict.failing,
        notes=tuple(notes_on(user, rows)),
        probes=user.watch.calls,
        error_rate=found.error_rate,
        rows=rows,
        function=function,
        manner=manner,
    )


def callers(check: Check) -> tuple[Caller, Caller]:
    """The function of a check and its reference, both to be called in the exercise's order.

    >>> from steepest.nn.activations import relu
    >>> import numpy as np
    >>> user, reference = callers(check(relu))
    >>> reference(np.array([-1.0, 2.0])).parts
    (array([0., 2.]),)
    """
    piece = piece_named(check.piece)
    binding = bound(check.function, piece.forms, piece.name)
    user = Caller(check.function, piece, check.manner, binding)
    return user, Caller(piece.reference, piece, check.manner, roles=user.roles)


def _right(piece: Piece, rows: Sequence[Row]) -> str:
    judged = len({row.got.call for row in rows if row.got.judged})
    rate = piece.error_rate
    chance = f" (a right one fails with probability {rate:.0e})" if rate else ""
    on = "its one probe" if judged == 1 else f"all {judged} probes"
    return f"Your {piece.title} is right on {on}{chance}."


def _piece_for(function: object, piece: object) -> object:
    """The name given, or the one that goes with the function's name and signature."""
    if not callable(function):
        raise CheckError(
            f"function must be callable, got {shown(function)} "
            "(hand over the function itself, without calling it)"
        )
    if piece is not None:
        return piece
    name = str(getattr(function, "__name__", type(function).__name__))
    guessed = pieces_of_function(name)
    fitting = guessed
    if len(guessed) > 1:
        fitting = tuple(each for each in guessed if named_as(function, piece_named(each).forms))
    if len(fitting) != 1:
        raise CheckError(
            f"piece must be given for a function named {shown(name)}, "
            f"one of {', '.join(guessed or PIECES)}"
        )
    return fitting[0]
