"""Training loops over torch's own objects: a model, a loader, an optimizer and a loss.

These objects are built from the layers, rows and learning rate of a probe: linear layers with
their activations, a loader that shuffles, plain gradient descent, binary cross-entropy.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from steepest.arrays import as_floating, to_numpy
from steepest.checks.examinations.training_loops import TrainedLayers, loss_and_accuracy_of
from steepest.checks.signatures import AcceptedSignature

if TYPE_CHECKING:
    import torch

__all__ = ["TORCH_OBJECTS"]

SHAPES: Final = ((True, True), (False, True), (False, False))
"""Whether the model's outputs have shape (n,) and not (n, 1), and whether the labels have."""


def adapt_loop_over_torch_objects(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
    """Adapt a loop over torch's objects; the shapes that worked last are tried first."""
    worked: list[tuple[bool, bool]] = []

    def epoch(
        layers: Any, x: Any, y: Any, rate: float, batch_size: int, seed: int, epochs: int
    ) -> TrainedLayers:
        import torch

        problems: list[Exception] = []
        for flat_outputs, flat_labels in dict.fromkeys((*worked, *SHAPES)):
            model = _build_model(layers, flat_outputs)
            rows, labels = _as_tensor(x), _as_tensor(y)
            table = torch.utils.data.TensorDataset(
                rows, labels if flat_labels else labels.unsqueeze(1)
            )
            order = torch.Generator().manual_seed(seed)
            loader = torch.utils.data.DataLoader(table, batch_size, shuffle=True, generator=order)
            optimizer = torch.optim.SGD(model.parameters(), lr=rate)
            try:
                returned = function(model, loader, optimizer, torch.nn.BCELoss(), "cpu")
            except Exception as problem:
                problems.append(problem)
                continue
            worked[:] = [(flat_outputs, flat_labels)]
            return TrainedLayers(_layers_of_model(model), *loss_and_accuracy_of(returned))
        raise problems[0]

    return epoch


def _as_tensor(x: Any) -> torch.Tensor:
    import torch

    return torch.tensor(to_numpy(as_floating(x)), dtype=torch.float64)


def _build_model(layers: Any, flat_outputs: bool) -> torch.nn.Sequential:
    import torch

    kinds = {"relu": torch.nn.ReLU, "sigmoid": torch.nn.Sigmoid}
    parts: list[torch.nn.Module] = []
    for w, b, activation in layers:
        weights, biases = _as_tensor(w), _as_tensor(b)
        linear = torch.nn.Linear(weights.shape[0], weights.shape[1], dtype=torch.float64)
        linear.weight.data, linear.bias.data = weights.T.contiguous(), biases
        parts += [linear, kinds[activation.__name__]()]
    return torch.nn.Sequential(*parts, *([torch.nn.Flatten(0)] if flat_outputs else []))


def _layers_of_model(model: torch.nn.Sequential) -> list[tuple[Any, Any]]:
    return [(each.weight.T, each.bias) for each in model if hasattr(each, "weight")]


SYNONYMS: Final = {
    "model": ("net", "network", "nn", "module"),
    "loader": (
        "dataloader", "data_loader", "train_loader", "trainloader", "train_dataloader", "dl",
        "train_dl", "data", "batches", "loader_train",
    ),
    "optimizer": ("optimiser", "opt", "optim"),
    "criterion": ("loss_fn", "loss", "loss_function", "loss_func", "crit", "objective"),
    "device": ("dev",),
}  # fmt: skip
TORCH_OBJECTS: Final = AcceptedSignature(
    ("model", "loader", "optimizer", "criterion", "device"),
    ("device",),
    SYNONYMS,
    adapt_loop_over_torch_objects,
)
