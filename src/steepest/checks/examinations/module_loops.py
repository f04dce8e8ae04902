"""Training loops over torch's own objects: a model, a loader, an optimizer and a loss.

These objects are built from the layers, rows and learning rate of a probe: linear layers with
their activations, a loader that shuffles, plain gradient descent, binary cross-entropy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final

from steepest.arrays import as_floating, to_numpy
from steepest.checks.examinations.training_loops import TrainedLayers, loss_and_accuracy_of
from steepest.checks.signatures import AcceptedSignature
from steepest.gradients.safe_calls import CannotCall

if TYPE_CHECKING:
    import torch

__all__ = ["FLAT", "TORCH_OBJECTS", "build_model"]


@dataclass(frozen=True, slots=True)
class Shapes:
    """Shapes of the model's outputs and of the labels.

    Attributes:
        flat_outputs: whether outputs have shape (n,), not (n, 1).
        flat_labels: whether labels have shape (n,), not (n, 1).
        classes: whether outputs are log-probabilities (n, 2), and labels whole numbers (n,).
    """

    flat_outputs: bool
    flat_labels: bool
    classes: bool = False


FLAT: Final = (Shapes(True, True), Shapes(False, True), Shapes(False, False))
CLASSES: Final = Shapes(False, True, classes=True)


def adapt_loop_with_loss(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
    """Adapt a loop over torch's objects that takes the loss as an argument."""
    return _adapt_loop(function, (*FLAT, CLASSES), takes_loss=True)


def adapt_plain_loop(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
    """Adapt a loop that takes a device and nothing more."""
    return adapt_loop_with_loss(lambda *given: function(*given[:5]))


def adapt_loop_without_loss(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
    """Adapt a loop over torch's objects that has its own loss, the cross-entropy of classes.

    No other shape is tried: cross_entropy of outputs (n, 1) is 0 whatever they are, and a loop that
    minimises a squared error is right too.
    """
    return _adapt_loop(function, (CLASSES,), takes_loss=False)


def _adapt_loop(
    function: Callable[..., Any], all_shapes: tuple[Shapes, ...], takes_loss: bool
) -> Callable[..., TrainedLayers]:
    worked: list[Shapes] = []

    def epoch(
        layers: Any, x: Any, y: Any, rate: float, batch_size: int, seed: int, epochs: int
    ) -> TrainedLayers:
        import torch

        problems: list[Exception] = []
        for shapes in worked or all_shapes:
            model = build_model(layers, shapes)
            order = torch.Generator().manual_seed(seed)
            table = torch.utils.data.TensorDataset(_as_tensor(x), _labels(y, shapes))
            loader = torch.utils.data.DataLoader(table, batch_size, shuffle=True, generator=order)
            optimizer = torch.optim.SGD(model.parameters(), lr=rate)
            constant = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda _: 1.0)
            loss = torch.nn.CrossEntropyLoss() if shapes.classes else torch.nn.BCELoss()
            losses = (loss,) if takes_loss else ()
            others = torch.utils.data.DataLoader(table, batch_size)
            try:
                returned = function(
                    model, loader, optimizer, *losses, "cpu", 1, epochs, constant, _options(rate),
                    others,
                )  # fmt: skip
            except Exception as problem:
                problems.append(problem)
                continue
            worked[:] = [shapes]
            return TrainedLayers(_layers_of_model(model), *loss_and_accuracy_of(returned))
        raise _dictionaries_missing(problems) or problems[0]

    return epoch


def _dictionaries_missing(problems: Sequence[Exception]) -> CannotCall | None:
    """The reason why a loop failed that reads its batches as dictionaries or objects."""
    text = str(problems[0])
    if "not str" in text or "not 'str'" in text:
        return CannotCall("takes its batches as dictionaries, which the check does not make")
    if isinstance(problems[0], AttributeError) and text.startswith("'list' object"):
        return CannotCall("takes its batches as objects, which the check does not make")
    return None


def _options(rate: float) -> SimpleNamespace:
    """Options of the command line, as many training scripts hand them over."""
    return SimpleNamespace(
        epochs=1, lr=rate, log_interval=1000, print_freq=1000, dry_run=False, device="cpu",
        cuda=False, no_cuda=True, clip=None, verbose=False,
    )  # fmt: skip


def _as_tensor(x: Any) -> torch.Tensor:
    import torch

    return torch.tensor(to_numpy(as_floating(x)), dtype=torch.float64)


def _labels(y: Any, shapes: Shapes) -> torch.Tensor:
    labels = _as_tensor(y)
    if shapes.classes:
        return labels.long()
    return labels if shapes.flat_labels else labels.unsqueeze(1)


def build_model(layers: Any, shapes: Shapes) -> torch.nn.Sequential:
    """Linear layers in float64 with their activations."""
    import torch

    kinds = {"relu": torch.nn.ReLU, "sigmoid": torch.nn.Sigmoid}
    parts: list[torch.nn.Module] = []
    for w, b, activation in layers:
        weights, biases = _as_tensor(w), _as_tensor(b)
        linear = torch.nn.Linear(weights.shape[0], weights.shape[1], dtype=torch.float64)
        linear.weight.data, linear.bias.data = weights.T.contiguous(), biases
        parts += [linear, kinds[activation.__name__]()]
    if shapes.classes:
        return torch.nn.Sequential(*parts, _log_probabilities_module())
    return torch.nn.Sequential(*parts, *([torch.nn.Flatten(0)] if shapes.flat_outputs else []))


def _log_probabilities_module() -> torch.nn.Module:
    """A module that turns the probability of class 1, (n, 1), into log-probabilities (n, 2)."""
    import torch

    class LogProbabilities(torch.nn.Module):
        def forward(self, p: torch.Tensor) -> torch.Tensor:
            return torch.cat([torch.log1p(-p), torch.log(p)], 1)

    return LogProbabilities()


def _layers_of_model(model: torch.nn.Sequential) -> list[tuple[Any, Any]]:
    return [(each.weight.T, each.bias) for each in model if hasattr(each, "weight")]


SYNONYMS: Final = {
    "model": ("net", "network", "nn", "module", "classifier"),
    "loader": (
        "dataloader", "data_loader", "train_loader", "trainloader", "train_dataloader", "dl",
        "train_dl", "data", "batches", "loader_train", "train_data_loader", "training_loader",
        "iterator", "train_iterator", "train_iter", "data_iter", "training_dataloader",
        "train_data", "dataset_loader", "trn_loader", "train_set_loader",
    ),
    "optimizer": ("optimiser", "opt", "optim"),
    "criterion": (
        "loss_fn", "loss", "loss_function", "loss_func", "crit", "objective", "lossfn",
        "loss_criterion", "criteria", "cost_function", "lossfunc",
    ),
    "device": ("dev",),
    "epoch_number": ("epoch", "epoch_num", "epoch_idx", "epoch_index", "current_epoch", "ep"),
    "epochs": ("n_epochs", "num_epochs", "nb_epochs", "max_epochs", "number_of_epochs", "nepochs"),
    "scheduler": ("lr_scheduler", "sched"),
    "args": ("opts", "options", "opt_args", "hparams", "cfg", "config"),
    "validation_loader": (
        "val_loader", "valid_loader", "val_dl", "valid_dl", "test_loader", "testloader",
        "validloader", "valloader", "val_dataloader", "valid_dataloader", "test_dataloader",
        "dataloader_val", "loader_val", "test_dl", "dev_loader", "eval_loader", "val_data",
        "validation_dataloader", "val_iter", "test_iter", "val_data_loader",
    ),
}  # fmt: skip
OPTIONAL: Final = ("device", "epoch_number", "epochs", "scheduler", "args", "validation_loader")
TORCH_OBJECTS: Final = (
    AcceptedSignature(
        ("model", "loader", "optimizer", "criterion", "device"),
        ("device",),
        SYNONYMS,
        adapt_plain_loop,
        shows_own_call=True,
    ),
    AcceptedSignature(
        ("model", "loader", "optimizer", "criterion", *OPTIONAL),
        OPTIONAL,
        SYNONYMS,
        adapt_loop_with_loss,
        by_name_only=True,
        shows_own_call=True,
        described=False,
    ),
    AcceptedSignature(
        ("model", "loader", "optimizer", *OPTIONAL),
        OPTIONAL,
        SYNONYMS,
        adapt_loop_without_loss,
        by_name_only=True,
        shows_own_call=True,
        described=False,
    ),
)
