"""An accuracy whose name or text says that it takes logits, held to their threshold, 0."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any, Final

from steepest.checks.calling import prepare_function
from steepest.checks.documented_shapes import prose_of
from steepest.checks.form_search import Examined, examine_form, is_right
from steepest.checks.pieces import Piece
from steepest.edits.reachable import names_of_function
from steepest.gradients.safe_calls import CallFailure

__all__ = ["hold_to_logits"]

LOGITS: Final = re.compile(r"logit|raw scores?\b|scores? before (the|a) sigmoid")
PROBABILITIES: Final = re.compile(r"probabilit|sigmoid\(|or logits|not logits|percent")
"""Words of a text that speaks of other predictions too."""


def hold_to_logits(examined: Examined, function: Callable[..., Any], piece: Piece) -> Examined:
    """The function as one of logits, if it is right for other predictions only.

    A comparison of logits with 0.5 is right for classes and for probabilities, which a function
    with such a name is not given.
    """
    words = "" if examined.user.variant is None else examined.user.variant.words
    if piece.name != "accuracy" or "logits" in words or not is_right(examined):
        return examined
    plain = inspect.unwrap(function)
    named = any(LOGITS.search(each.lower()) for each in names_of_function(plain))
    text = " ".join(prose_of(plain)).lower()
    if not named and (not LOGITS.search(text) or PROBABILITIES.search(text)):
        return examined
    binding = examined.user.binding
    variant = next((v for v in piece.variants if v.words == "for logits"), None)
    variant = None if "logits" in binding.signature.roles else variant
    held = examine_form(prepare_function(function, piece, binding, variant))
    failed = any(isinstance(row.got.value, CallFailure) for row in held.rows)
    return examined if failed else held
