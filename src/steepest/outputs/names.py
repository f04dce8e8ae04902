"""Names of weights and of biases."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["is_named_as_bias", "is_named_as_weights"]

WEIGHTS: Final = (
    r"(\w+_)?(w|wt|ws|th|weights?|theta|thetas|coefs?|coefficients?|kernel|beta|betas|m|slope)"
    r"(_?(\d+|ih|ho|hh|xh|hy|i|h|o|y|x|in|out|hid(den)?|all|vec|vals?|data|matrix|list|array))*"
    r"|(all|initial|opt|optimal|final|learned|trained)_?theta\d*|w_?[a-z]|w[a-z]{2}"
    r"|\w+_?matrix"
)
BIASES: Final = (
    r"(bs|(\w+_)?bias(es)?(_\w+)?|intercepts?|b(_?(ih|ho|hh|xh|hy|i|h|o|y|in|out|hid))?)"
)


def is_named_as_weights(name: str) -> bool:
    """Whether a name is one of weights.

    >>> [is_named_as_weights(name) for name in ("W1", "all_theta", "w", "x", "weights_ih")]
    [True, True, True, False, True]
    """
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().strip("_")
    return re.fullmatch(WEIGHTS, plain) is not None


def is_named_as_bias(name: str) -> bool:
    """Whether the last part of a name is that of biases.

    >>> is_named_as_bias("layers.0.b"), is_named_as_bias("bias2"), is_named_as_bias("beta")
    (True, True, False)
    """
    parts = [part for part in name.split(".") if not part.isdigit() and part != "*"]
    last = parts[-1] if parts else ""
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", last).lower().strip("_")
    return re.fullmatch(BIASES, re.sub(r"_?\d+$", "", plain)) is not None
