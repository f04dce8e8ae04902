"""A network as a file in the format ONNX, which other programs run without Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest import __version__
from steepest.arguments import check_path
from steepest.errors import ModelError, shown
from steepest.files import write_whole_file
from steepest.models.model_files import check_portable
from steepest.nn.activations import LEAKY_SLOPE
from steepest.training.networks import Network
from steepest.training.settings import BINARY_LOSSES

__all__ = ["write_onnx"]

OPSET: Final = 20
"""The first with Gelu; onnxruntime has run it since 1.17 (2024)."""

_NODES: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "relu": ("Relu", {}),
    "leaky_relu": ("LeakyRelu", {"alpha": LEAKY_SLOPE}),
    "sigmoid": ("Sigmoid", {}),
    "tanh": ("Tanh", {}),
    "gelu": ("Gelu", {}),
    "elu": ("Elu", {}),
    "softplus": ("Softplus", {}),
}
_BY_KIND: Final = {"i": np.int64, "u": np.uint64, "b": np.bool_, "f": np.float64}


class _Graph:
    """Nodes and constants, one after the other."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, name: str, values: NDArray[Any]) -> str:
        """The name of an array that the graph holds."""
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, operation: str, inputs: list[str], output: str, **attributes: Any) -> str:
        """The name of what an operation computes."""
        from onnx import helper

        self.nodes.append(helper.make_node(operation, inputs, [output], **attributes))
        return output


def write_onnx(network: Network, file: str | Path) -> Path:
    """Write a network as ONNX; see ``Network.to_onnx``."""
    place = check_path("file", file)
    if place.suffix.lower() != ".onnx":
        raise ModelError(f"file must end in .onnx, got {shown(place.name)}")
    check_portable(network)
    try:
        from onnx import TensorProto, checker, helper
    except ImportError:
        raise ModelError(
            "to_onnx needs onnx, which is not installed (pip install 'steepest[onnx]')"
        ) from None
    graph = _Graph()
    outputs = _add_outputs(graph, network, _add_layers(graph, network))
    double = TensorProto.DOUBLE
    x = helper.make_tensor_value_info("x", double, ["rows", len(network.features)])
    infos = [helper.make_tensor_value_info(name, kind, shape) for name, kind, shape in outputs]
    made = helper.make_model(
        helper.make_graph(graph.nodes, "network", [x], infos, graph.constants),
        opset_imports=[helper.make_opsetid("", OPSET)],
        producer_name="steepest",
        producer_version=__version__,
        ir_version=9,
    )
    helper.set_model_props(made, {"features": "\n".join(network.features)})
    checker.check_model(made)
    write_whole_file(place, made.SerializeToString())
    return place


def _add_layers(graph: _Graph, network: Network) -> str:
    """Scaling in float64, then the layers in float32; the name of the logits."""
    from onnx import TensorProto

    mean = graph.constant("mean", network.mean)
    deviation = graph.constant("deviation", network.deviation)
    graph.add("Sub", ["x", mean], "centred")
    graph.add("Div", ["centred", deviation], "scaled")
    values = graph.add("Cast", ["scaled"], "inputs", to=TensorProto.FLOAT)
    for number, (w, b, activation) in enumerate(network.layers):
        names = [
            graph.constant(f"{what}{number}", part.astype(np.float32))
            for what, part in (("weight", w), ("bias", b))
        ]
        values = graph.add("Gemm", [values, *names], f"z{number}")
        if activation == "silu":
            gate = graph.add("Sigmoid", [values], f"gate{number}")
            values = graph.add("Mul", [values, gate], f"h{number}")
        elif activation != "identity":
            operation, attributes = _NODES[str(activation)]
            values = graph.add(operation, [values], f"h{number}", **attributes)
    return values


def _add_outputs(graph: _Graph, network: Network, logits: str) -> list[tuple[str, Any, list[Any]]]:
    """What the graph returns: name, type and shape."""
    from onnx import TensorProto

    wide = graph.add("Cast", [logits], "logits", to=TensorProto.DOUBLE)
    if network.problem == "regression":
        numbers = graph.add("Exp", [wide], "numbers") if network.loss == "poisson" else wide
        spread = graph.constant("spread", network.target_deviation)
        centre = graph.constant("centre", network.target_mean)
        graph.add("Mul", [numbers, spread], "spreaded")
        graph.add("Add", ["spreaded", centre], "prediction")
        return [("prediction", TensorProto.DOUBLE, ["rows", len(network.targets)])]
    if network.problem == "multilabel":
        graph.add("Sigmoid", [wide], "probabilities")
        graph.add("Greater", [wide, graph.constant("zero", np.zeros(1))], "positive")
        graph.add("Cast", ["positive"], "prediction", to=TensorProto.INT32)
        width = len(network.targets)
        return [
            ("prediction", TensorProto.INT32, ["rows", width]),
            ("probabilities", TensorProto.DOUBLE, ["rows", width]),
        ]
    return _add_classes(graph, network, wide)


def _add_classes(graph: _Graph, network: Network, logits: str) -> list[tuple[str, Any, list[Any]]]:
    from onnx import TensorProto, helper

    if network.loss in BINARY_LOSSES:
        other = graph.add("Neg", [logits], "negated")
        pair = graph.add("Concat", [other, logits], "pair", axis=1)
        graph.add("Sigmoid", [pair], "probabilities")
        graph.add("Greater", [logits, graph.constant("zero", np.zeros(1))], "positive")
        graph.add("Cast", ["positive"], "column", to=TensorProto.INT64)
        codes = graph.add("Squeeze", ["column", graph.constant("one", np.array([1]))], "code")
    else:
        graph.add("Softmax", [logits], "probabilities", axis=1)
        codes = graph.add("ArgMax", [logits], "code", axis=1, keepdims=0)
    classes, kind = network.classes, network.classes.dtype.kind
    labels = classes.astype(object) if kind == "U" else classes.astype(_BY_KIND[kind])
    graph.add("Gather", [graph.constant("classes", labels), codes], "prediction")
    element = TensorProto.STRING if kind == "U" else helper.np_dtype_to_tensor_dtype(labels.dtype)
    return [
        ("prediction", element, ["rows"]),
        ("probabilities", TensorProto.DOUBLE, ["rows", len(classes)]),
    ]
