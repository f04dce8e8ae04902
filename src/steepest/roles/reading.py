"""What a parameter of the user's function holds, by its name: data, labels, weights, a bias."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from steepest.roles.names import AFTER, BEFORE, BIASES, GRADIENT_WORDS, ROLES, WEIGHTS

__all__ = [
    "GradientName",
    "fits",
    "in_snake_case",
    "is_named_as_bias",
    "is_named_as_weights",
    "layer_of",
    "plain_name",
    "read_gradient_name",
    "roles_of",
]


@dataclass(frozen=True, slots=True)
class GradientName:
    """What the name of a returned value says.

    Attributes:
        is_gradient: whether it is the name of a gradient.
        of: the parameter in the name; "" if it names none.
    """

    is_gradient: bool
    of: str = ""


def in_snake_case(name: str) -> str:
    """A name in lower case with underscores between its words.

    >>> in_snake_case("learningRate"), in_snake_case("_forwardPass")
    ('learning_rate', '_forward_pass')
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def plain_name(name: str) -> str:
    """The same without underscores at the ends, as the patterns of `names` expect it.

    >>> plain_name("learningRate"), plain_name("_lr")
    ('learning_rate', 'lr')
    """
    return in_snake_case(name).strip("_")


def fits(pattern: str, name: str) -> bool:
    """Whether a pattern is one of a whole name.

    >>> fits(r"y(_true)?", "yTrue")
    True
    """
    return re.fullmatch(pattern, plain_name(name)) is not None


@cache
def roles_of(name: str) -> tuple[str, ...]:
    """The roles that a parameter of this name may have, the most plausible first.

    >>> roles_of("X_train"), roles_of("y_hat"), roles_of("W1"), roles_of("unknown")
    (('data',), ('predictions',), ('weights',), ())
    """
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().strip("_")
    plain = re.sub(r"_(list|array|arr|vector|vec|matrix|set)$|^(old|tmp)_", "", plain)
    fitting = [role for role, names in ROLES if re.fullmatch(names, plain)]
    return tuple(dict.fromkeys(fitting))


def layer_of(name: str) -> int:
    """The number at the end of a name; 0 if there is none.

    >>> layer_of("W2"), layer_of("bias"), layer_of("b_1")
    (2, 0, 1)
    """
    found = re.search(r"\d+$", name)
    return int(found[0]) if found else 0


def read_gradient_name(name: str) -> GradientName:
    """Whether a name is that of a gradient, and of which parameter.

    >>> read_gradient_name("dW1").of, read_gradient_name("weights_grad").of
    ('W1', 'weights')
    >>> read_gradient_name("dj_db").of, read_gradient_name("dLdW2").of
    ('b', 'W2')
    >>> read_gradient_name("grads"), read_gradient_name("scores").is_gradient
    (GradientName(is_gradient=True, of=''), False)
    """
    if re.fullmatch(GRADIENT_WORDS, name, flags=re.IGNORECASE):
        return GradientName(True, "x" if name.lower() == "dx" else "")
    for pattern in (rf"(?:{BEFORE})(?P<of>\w+)", rf"(?P<of>\w+?)(?:{AFTER})(?P<layer>\d*)"):
        found = re.fullmatch(pattern, name, flags=re.IGNORECASE)
        if found and (roles_of(found["of"]) or "_" in name or name[0] == "d"):
            return GradientName(True, found["of"] + found.groupdict().get("layer", ""))
    return GradientName(False)


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
