"""A network as a few lines of Python that need NumPy alone."""

from __future__ import annotations

import base64
from typing import Any, Final

from numpy.typing import NDArray

from steepest import __version__
from steepest.models.column_code import encode_code, numbers
from steepest.models.model_files import check_portable
from steepest.training.networks import Network
from steepest.training.settings import BINARY_LOSSES

__all__ = ["numpy_code"]

_FORMULAS: Final = {
    "relu": "np.maximum(z, 0)",
    "leaky_relu": "np.where(z > 0, z, 0.01 * z)",
    "sigmoid": "1 / (1 + np.exp(-z))",
    "tanh": "np.tanh(z)",
    "gelu": "z * np.vectorize(math.erfc, otypes=[z.dtype])(-z / math.sqrt(2)) / 2",
    "silu": "z / (1 + np.exp(-z))",
    "elu": "np.where(z > 0, z, np.expm1(np.minimum(z, 0)))",
    "softplus": "np.logaddexp(0, z)",
}


def numpy_code(network: Network) -> str:
    """Source of a function ``predict(x)``; see ``Network.to_numpy_code``."""
    check_portable(network)
    activations = [str(name) for _, _, name in network.layers[:-1]]
    imports = ["base64", *(["math"] if "gelu" in activations else [])]
    imports += [] if network.columns is None else ["datetime"]
    lines = [
        f'"""A network trained by steepest {__version__}; it needs NumPy alone."""',
        "",
        *(f"import {name}" for name in imports),
        "",
        "import numpy as np",
        "",
        f"FEATURES = {list(network.features)!r}",
        *_constants(network),
        "",
        "",
        *([] if network.columns is None else encode_code(network.columns)),
        "def logits(x):",
        '    """Outputs of the last layer, for rows with the columns FEATURES, unscaled."""',
        f"    z = ((np.asarray(x, float) - MEAN) / DEVIATION).astype({_dtype(network)!r})",
    ]
    for number, name in enumerate((*activations, "identity")):
        lines.append(f"    z = z @ W{number} + B{number}")
        if name in _FORMULAS:
            lines.append(f"    z = {_FORMULAS[name]}")
    return "\n".join([*lines, "    return z", "", "", *_functions(network)]) + "\n"


def _constants(network: Network) -> list[str]:
    lines = [
        f"MEAN, DEVIATION = {numbers(network.mean)}, {numbers(network.deviation)}",
    ]
    if network.problem == "classification":
        lines.append(f"CLASSES = np.array({network.classes.tolist()!r})")
    for number, (w, b, _) in enumerate(network.layers):
        lines += [f"W{number} = {_array(w)}", f"B{number} = {_array(b)}"]
    return lines


def _array(values: NDArray[Any]) -> str:
    """An expression of the same bits."""
    kind = values.dtype.newbyteorder("<").str
    text = base64.b64encode(values.astype(kind).tobytes()).decode()
    shape = ", ".join(map(str, values.shape))
    return f'np.frombuffer(base64.b64decode("{text}"), "{kind}").reshape({shape})'


def _dtype(network: Network) -> str:
    return network.weights[0].dtype.name


def _functions(network: Network) -> list[str]:
    if network.problem == "regression":
        power = "np.exp(z)" if network.loss == "poisson" else "z"
        column = "[:, 0]" if len(network.targets) == 1 else ""
        return [
            "def predict(x):",
            '    """The predicted numbers, in the units of y."""',
            "    z = logits(x).astype(float)",
            f"    y = {power} * np.array({network.target_deviation.tolist()}) + np.array("
            f"{network.target_mean.tolist()})",
            f"    return y{column}",
        ]
    binary = network.loss in BINARY_LOSSES and network.problem == "classification"
    shares = {
        True: ["    p = 1 / (1 + np.exp(-z))", "    return np.hstack([1 - p, p])"],
        False: [
            "    e = np.exp(z - z.max(axis=1, keepdims=True))",
            "    return e / e.sum(axis=1, keepdims=True)",
        ],
    }
    if network.problem == "multilabel":
        proba, predicted = ["    return 1 / (1 + np.exp(-z))"], "(logits(x) > 0).astype(np.int32)"
    elif binary:
        proba, predicted = shares[True], "CLASSES[(logits(x)[:, 0] > 0).astype(int)]"
    else:
        proba, predicted = shares[False], "CLASSES[logits(x).argmax(axis=1)]"
    return [
        "def predict_proba(x):",
        '    """The probability of each class."""',
        "    z = logits(x).astype(float)",
        *proba,
        "",
        "",
        "def predict(x):",
        '    """The likeliest label of each row."""',
        f"    return {predicted}",
    ]
