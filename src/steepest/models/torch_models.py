"""Networks as modules of PyTorch, and back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from steepest.data.problems import PROBLEMS
from steepest.data.tables import numbered
from steepest.errors import ModelError, shown
from steepest.interrupts import uninterrupted
from steepest.models.model_files import check_portable
from steepest.training.networks import Network
from steepest.training.settings import BINARY_LOSSES

if TYPE_CHECKING:
    import torch

__all__ = ["from_torch", "to_torch"]

_MODULES: Final = {
    "identity": "Identity()",
    "relu": "ReLU()",
    "leaky_relu": "LeakyReLU(negative_slope=0.01)",
    "sigmoid": "Sigmoid()",
    "tanh": "Tanh()",
    "gelu": "GELU(approximate='none')",
    "silu": "SiLU()",
    "elu": "ELU(alpha=1.0)",
    "softplus": "Softplus(beta=1.0, threshold=20.0)",
}
"""What torch prints of the module with the same values as an activation."""


def to_torch(network: Network) -> torch.nn.Sequential:
    """A network as a torch module; see ``Network.to_torch``."""
    check_portable(network)
    _import_torch("to_torch")
    import torch

    from steepest.models.torch_modules import Scale, Unscale

    made = {
        "identity": torch.nn.Identity,
        "relu": torch.nn.ReLU,
        "leaky_relu": torch.nn.LeakyReLU,
        "sigmoid": torch.nn.Sigmoid,
        "tanh": torch.nn.Tanh,
        "gelu": torch.nn.GELU,
        "silu": torch.nn.SiLU,
        "elu": torch.nn.ELU,
        "softplus": torch.nn.Softplus,
    }
    dtype = torch.float64 if network.weights[0].dtype == np.float64 else torch.float32
    modules: list[torch.nn.Module] = [Scale(network.mean, network.deviation, dtype)]
    for number, (w, b, activation) in enumerate(network.layers):
        # Without initial weights, which would change torch's random state.
        linear = torch.nn.Linear(w.shape[0], w.shape[1], dtype=dtype, device="meta")
        linear = linear.to_empty(device="cpu")
        with torch.no_grad():
            linear.weight.copy_(torch.as_tensor(w.T.copy()))
            linear.bias.copy_(torch.as_tensor(b.copy()))
        modules.append(linear)
        if number < len(network.layers) - 1:
            modules.append(made[str(activation)]())
    if network.problem == "regression":
        exponential = network.loss == "poisson"
        scaling = network.target_mean, network.target_deviation
        modules.append(Unscale(*scaling, exponential))
    return torch.nn.Sequential(*modules).eval()


def from_torch(
    module: torch.nn.Sequential,
    *,
    classes: Sequence[Any] | None = None,
    targets: Sequence[str] | None = None,
    features: Sequence[str] | None = None,
) -> Network:
    """A network with the weights of a torch module, to predict, save and compare with.

    Args:
        module: ``torch.nn.Sequential`` of Linear layers with an activation or nothing between them,
            whose last layer gives logits or numbers; Dropout is left out, as in prediction. What
            ``Network.to_torch`` gives keeps its scaling; else inputs are taken as they are.
        classes: the labels, in the order of the outputs, or of the outputs 0 and 1 of a single one;
            None where the outputs are numbers.
        targets: names of the numbers that are predicted.
        features: names of the inputs; None numbers them.

    Raises:
        ModelError: another module, or names that do not fit it.

    >>> import steepest as st
    >>> module = st.train("iris", epochs=1).network.to_torch()
    >>> from_torch(module, classes=["setosa", "versicolor", "virginica"])
    Network 4-32-3 (relu), float32
    """
    _import_torch("from_torch")
    import torch

    from steepest.models.torch_modules import Scale, Unscale

    if not isinstance(module, torch.nn.Sequential):
        raise ModelError(
            f"module must be a torch.nn.Sequential of Linear layers, got {type(module).__name__}"
        )
    parts = [part for part in module if not isinstance(part, torch.nn.Dropout)]
    first, last = (parts[0], parts[-1]) if parts else (None, None)
    layers = _layers([part for part in parts if not isinstance(part, Scale | Unscale)])
    width, outputs = len(layers[0][0]), layers[-1][0].shape[1]
    mean, deviation = np.zeros(width), np.ones(width)
    if isinstance(first, Scale):
        mean, deviation = _array(first.mean), _array(first.deviation)
    target_mean, target_deviation, exponential = np.zeros(outputs), np.ones(outputs), False
    if isinstance(last, Unscale):
        target_mean, target_deviation = _array(last.mean), _array(last.deviation)
        exponential = last.exponential
    names = _names("features", features, width) or numbered(width)
    problem, loss, labels = _problem(classes, outputs, exponential)
    if problem == "classification" and targets is not None:
        raise ModelError("targets must be left out where classes are given")
    named = () if problem == "classification" else _names("targets", targets, outputs)
    return Network(
        layers=layers,
        classes=labels,
        mean=mean,
        deviation=deviation,
        loss=loss,
        features=names,
        problem=problem,
        targets=named or (() if labels.size else tuple(f"y{n}" for n in range(outputs))),
        target_mean=target_mean,
        target_deviation=target_deviation,
    )


def _layers(parts: Sequence[torch.nn.Module]) -> Any:
    import torch

    by_text = {text: name for name, text in _MODULES.items()}
    layers: list[tuple[Any, Any, str]] = []
    pending = False  # whether the last layer has its activation already
    for part in parts:
        if isinstance(part, torch.nn.Linear):
            bias = torch.zeros(part.out_features) if part.bias is None else part.bias
            w = _array(part.weight).T.copy()
            layers.append((w, _array(bias).astype(w.dtype), "identity"))
            pending = True
        elif pending and (name := by_text.get(repr(part))) is not None:
            layers[-1] = (*layers[-1][:2], name)
            pending = False
        else:
            known = ", ".join(sorted(_MODULES))
            raise ModelError(
                f"module must hold Linear layers, each followed by one activation ({known}) or "
                f"none, got {shown(repr(part))}"
            )
    if not layers or layers[-1][2] != "identity":
        raise ModelError("the last module must be Linear, without a sigmoid or softmax after it")
    widths = [(w.shape[0], w.shape[1]) for w, _, _ in layers]
    for number, ((_, out), (into, _)) in enumerate(pairwise(widths), 1):
        if out != into:
            raise ModelError(f"layer {number} must take {out} inputs, got {into}")
    if {w.dtype.name for w, _, _ in layers} not in ({"float32"}, {"float64"}):
        raise ModelError("weights must be all float32 or all float64")
    return layers


def _problem(classes: Any, outputs: int, exponential: bool) -> tuple[str, str, Any]:
    """The learning problem, the loss and the labels."""
    if classes is None:
        return "regression", "poisson" if exponential else "squared_error", np.zeros(0)
    try:
        labels = np.asarray(classes)
    except ValueError:  # lists of different lengths
        labels = np.zeros((0, 0))
    if labels.ndim != 1 or labels.dtype.kind not in "iuUbf" or len(set(labels.tolist())) < 2:
        raise ModelError(f"classes must be at least two labels, got {shown(classes)}")
    if len(labels) != outputs and (len(labels), outputs) != (2, 1):
        raise ModelError(
            f"classes must have a label for each of {outputs} outputs, got {len(labels)}"
        )
    binary = next(loss for loss in PROBLEMS["classification"].losses if loss in BINARY_LOSSES)
    return "classification", binary if outputs == 1 else "softmax_cross_entropy", labels


def _names(what: str, given: Any, count: int) -> tuple[str, ...]:
    if given is None:
        return ()
    names = list(given) if isinstance(given, Sequence) and not isinstance(given, str) else None
    if names is None or not all(isinstance(name, str) for name in names) or len(names) != count:
        raise ModelError(f"{what} must be {count} names, got {shown(given)}")
    return tuple(names)


def _array(tensor: torch.Tensor) -> Any:
    return tensor.detach().cpu().numpy().copy()


def _import_torch(what: str) -> None:
    try:
        with uninterrupted():
            import torch  # noqa: F401
    except ImportError:
        raise ModelError(
            f"{what} needs torch, which is not installed (pip install 'steepest[autograd]')"
        ) from None
