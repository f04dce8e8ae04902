"""Functions that must be given a setting, as ``sigmoid(x0, x)``: called with it off at first.

What the setting changes is compared afterwards, like that of one with a default.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np

from steepest.parameters import parameters_of, with_parameters

__all__ = ["with_neutral_settings"]

MASKS: Final = r"mask|keep|valid|selected|use|which"
NEUTRAL: Final[Mapping[str, Mapping[str, Any]]] = {
    "sigmoid": {
        r"k|beta|slope|steepness|gain|t|temp(erature)?|tau": 1.0,
        r"x_?0|shift|cent(er|re)|mid(point)?|offset": 0.0,
    },
    "relu": {
        r"\w*slope|leak(y|age)?|alpha|a|floor|lower|min(imum)?|thr(esh(old)?)?|theta": 0.0,
        r"max(imum|_?val(ue)?)?|cap|upper|ceil(ing)?|limit": np.inf,
    },
    "bce": {
        r"pos(itive)?_?(class_?)?w\w*|w(eight)?_?(pos\w*|1)": 1.0,
        r"(label_?)?smooth(ing)?": 0.0,
        r"(sample_?)?weights?": np.ones_like,
    },
    "accuracy": {
        MASKS: functools.partial(np.ones_like, dtype=bool),
        r"(sample_?)?weights?": np.ones_like,
    },
}
"""For each piece the names of settings with the value that changes nothing, or what makes it from
the first array."""


def with_neutral_settings(function: Callable[..., Any], piece: str) -> Callable[..., Any] | None:
    """A function whose settings need not be given; None if it must be given none.

    >>> with_neutral_settings(lambda x0, x: x - x0, "sigmoid")(3.0)
    3.0
    >>> with_neutral_settings(lambda x: x, "sigmoid")
    """
    parameters = parameters_of(function)
    required = [each for each in parameters if each.default is each.empty]
    found = {
        each.name: value
        for each in required
        for pattern, value in NEUTRAL.get(piece, {}).items()
        if re.fullmatch(pattern, each.name.lower())
    }
    own = [each for each in parameters if each.name not in found]
    if not found or not own or len(own) < len(parameters) - 1:
        return None
    [(setting, neutral)] = found.items()

    @functools.wraps(function)
    def call_with_setting(*positional: Any, **named: Any) -> Any:
        given = {**dict(zip((each.name for each in own), positional, strict=False)), **named}
        if given.get(setting) is None:
            first = next(value for name, value in given.items() if name != setting)
            given[setting] = neutral(first) if callable(neutral) else neutral
        return function(**given)

    last = next(each for each in parameters if each.name == setting)
    default = None if callable(neutral) else neutral
    optional = last.replace(default=default, kind=last.KEYWORD_ONLY)
    return with_parameters(call_with_setting, [*own, optional])
