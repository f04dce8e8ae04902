"""What a model file says about a network, as JSON, and the network that it describes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest import __version__
from steepest.data.column_plans import ColumnPlan
from steepest.data.preparation import INCOMPLETE, NUMBER
from steepest.data.problems import PROBLEMS
from steepest.errors import shown
from steepest.nn.activations import ACTIVATIONS
from steepest.training.columns import TrainedColumns
from steepest.training.networks import Network

__all__ = ["FORMAT", "Tensors", "describe", "network_from", "tensors_of"]

Tensors = Mapping[str, NDArray[Any]]

FORMAT: Final = 2
"""Networks of tables with categories or missing values have it since the second."""
_KINDS: Final = {"int": "i", "uint": "u", "text": "U", "bool": "b", "float": "f"}
_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "int": (int,),
    "uint": (int,),
    "text": (str,),
    "bool": (bool,),
    "float": (int, float),
}


def tensors_of(network: Network) -> dict[str, NDArray[Any]]:
    """Weights (inputs, outputs) and biases of the layers, and the scaling of inputs and targets."""
    tensors: dict[str, NDArray[Any]] = {}
    for number, (w, b, _) in enumerate(network.layers):
        tensors |= {f"layers.{number}.weight": w, f"layers.{number}.bias": b}
    tensors |= {"mean": network.mean, "deviation": network.deviation}
    outputs = network.layers[-1][0].shape[1]
    for name in ("target_mean", "target_deviation"):
        tensors[name] = np.broadcast_to(getattr(network, name), outputs)
    if network.columns is not None:
        tensors |= {"fill": network.columns.fill, "into": network.columns.into}
    return {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}


def describe(network: Network, note: str) -> str:
    """Everything but the tensors, as JSON."""
    columns = {} if network.columns is None else {"columns": network.columns.plan.as_dict()}
    kind = next((kind for kind, code in _KINDS.items() if code == network.classes.dtype.kind), "")
    return json.dumps(
        {
            "format": FORMAT if columns else 1,
            "steepest": __version__,
            "activations": [activation for _, _, activation in network.layers[:-1]],
            "loss": network.loss,
            "problem": network.problem,
            "features": list(network.features),
            "classes": {"kind": kind or "float", "values": network.classes.tolist()},
            "targets": list(network.targets),
            "delta": network.delta,
            "quantile": network.quantile,
            "other_columns": list(network.other_columns),
            "note": note,
            **columns,
        },
    )


def network_from(text: str, tensors: Tensors) -> Network:
    """The network that a description and tensors make.

    Raises:
        ValueError: they make none, or one of a later format; the text says what is wrong.
    """
    try:
        entry = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError("its description is not JSON") from None
    _check_format(entry)
    problem = _one_of(entry, "problem", PROBLEMS)
    activations = _texts(entry, "activations")
    if unknown := [name for name in activations if name not in ACTIVATIONS]:
        raise ValueError(f"it has the unknown activation {shown(unknown[0])}")
    layers = _layers(tensors, activations)
    features, targets = _texts(entry, "features"), _texts(entry, "targets")
    columns = _columns(entry, tensors)
    wanted = 2 * len(layers) + (4 if columns is None else 6)
    if len(tensors) != wanted:
        raise ValueError(f"it has {len(tensors)} tensors instead of {wanted}")
    width, outputs = len(layers[0][0]), layers[-1][0].shape[1]
    classes = _classes(entry)
    loss = _one_of(entry, "loss", PROBLEMS[problem].losses)
    _check_outputs(problem, loss, outputs, len(classes), len(targets))
    if columns is not None and columns.plan.inputs != features:
        raise ValueError("its features are not those of its columns")
    if len(features) != width:
        raise ValueError(f"it names {len(features)} features of {width}")
    return Network(
        layers=layers,
        classes=classes,
        mean=_vector(tensors, "mean", width),
        deviation=_deviation(tensors, width, columns),
        loss=loss,
        features=features,
        problem=problem,
        targets=targets,
        target_mean=_vector(tensors, "target_mean", outputs),
        target_deviation=_vector(tensors, "target_deviation", outputs, positive=True),
        delta=_number(entry, "delta"),
        quantile=_number(entry, "quantile"),
        columns=columns,
        other_columns=_texts(entry, "other_columns") if "other_columns" in entry else (),
    )


def _check_format(entry: object) -> None:
    if not isinstance(entry, dict):
        raise ValueError("its description is not an object")
    number = entry.get("format")
    if type(number) is not int or not 1 <= number <= FORMAT:
        raise ValueError(
            f"its format is {shown(number)}, and this version reads up to {FORMAT} (update "
            "steepest)"
        )


def _columns(entry: dict[str, Any], tensors: Tensors) -> TrainedColumns | None:
    if "columns" not in entry:
        return None
    plan = ColumnPlan.from_dict(entry["columns"])
    fill, into, d = tensors.get("fill"), tensors.get("into"), len(plan.inputs)
    if fill is None or fill.shape != (d,) or fill.dtype != np.float64:
        raise ValueError(f"its fill must be {d} numbers in float64")
    missing, roles = plan.roles == INCOMPLETE, plan.roles
    if not (np.isfinite(fill) == missing).all():
        raise ValueError("its fill must be finite where numbers may be missing")
    itself = np.arange(d)
    if into is None or into.shape != (d,) or into.dtype != np.int32:
        raise ValueError(f"its into must be {d} numbers in int32")
    if not ((into == itself) | ((roles >= 0) & (into == roles))).all():
        raise ValueError("its into must be the inputs of categories")
    return TrainedColumns(plan, fill, into)


def _deviation(tensors: Tensors, width: int, columns: TrainedColumns | None) -> NDArray[Any]:
    """Finite and positive; of flags, categories and numbers that were all missing also infinite."""
    given = tensors.get("deviation")
    if columns is None or given is None or given.shape != (width,):
        return _vector(tensors, "deviation", width, positive=True)
    ignored = np.isposinf(given) & (columns.plan.roles != NUMBER)
    usual = np.where(ignored, 1.0, given)
    return np.where(ignored, np.inf, _vector({"deviation": usual}, "deviation", width, True))


def _layers(tensors: Tensors, activations: tuple[str, ...]) -> Any:
    layers: list[tuple[NDArray[Any], NDArray[Any], str]] = []
    for number, activation in enumerate((*activations, "identity")):
        w, b = (tensors.get(f"layers.{number}.{part}") for part in ("weight", "bias"))
        if w is None or b is None or w.ndim != 2 or b.shape != w.shape[1:] or 0 in w.shape:
            raise ValueError(f"its layer {number} has no weights and biases that fit")
        if layers and len(w) != len(layers[-1][1]):
            raise ValueError(f"its layer {number} does not fit the one before")
        layers.append((w, b, activation))
    dtypes = {part.dtype.name for w, b, _ in layers for part in (w, b)}
    if dtypes not in ({"float32"}, {"float64"}):
        raise ValueError("its weights must be all float32 or all float64")
    if not all(np.isfinite(part).all() for w, b, _ in layers for part in (w, b)):
        raise ValueError("its weights are not finite")
    return layers


def _vector(tensors: Tensors, name: str, length: int, positive: bool = False) -> NDArray[Any]:
    found = tensors.get(name)
    if found is None or found.shape != (length,) or found.dtype != np.float64:
        raise ValueError(f"its {name} must be {length} numbers in float64")
    if not np.isfinite(found).all() or (positive and (found <= 0).any()):
        raise ValueError(f"its {name} must be finite{' and positive' if positive else ''}")
    return found


def _check_outputs(problem: str, loss: str, outputs: int, classes: int, targets: int) -> None:
    if problem == "classification":
        wanted = classes if loss == "softmax_cross_entropy" else 1
        right = classes >= 2 and not targets and (classes == 2 or wanted == classes)
    else:
        wanted, right = targets, targets >= 1 and not classes
    if not right or outputs != wanted:
        raise ValueError(
            f"its {outputs} outputs do not fit {classes} classes and {targets} targets"
        )


def _classes(entry: dict[str, Any]) -> NDArray[Any]:
    given = entry.get("classes")
    kind = given.get("kind") if isinstance(given, dict) else None
    values = given.get("values") if isinstance(given, dict) else None
    if not isinstance(values, list) or kind not in _TYPES:
        raise ValueError("its classes cannot be read")
    if not all(type(value) in _TYPES[kind] for value in values):
        raise ValueError(f"its classes must be of the kind {kind}")
    dtype = {"int": np.int64, "uint": np.uint64, "bool": np.bool_, "float": np.float64}.get(kind)
    try:
        return np.array(values, dtype=dtype) if dtype else np.array(values, dtype=np.str_)
    except (OverflowError, ValueError):
        raise ValueError("its classes cannot be read") from None


def _texts(entry: dict[str, Any], name: str) -> tuple[str, ...]:
    given = entry.get(name)
    if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
        raise ValueError(f"its {name} must be a list of texts")
    return tuple(given)


def _one_of(entry: dict[str, Any], name: str, known: Any) -> str:
    given = entry.get(name)
    if not isinstance(given, str) or given not in known:
        raise ValueError(f"its {name} is unknown: {shown(given)}")
    return given


def _number(entry: dict[str, Any], name: str) -> float:
    given = entry.get(name)
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not np.isfinite(given):
        raise ValueError(f"its {name} must be a finite number")
    return float(given)
