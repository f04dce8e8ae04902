"""The options of a run: the fields of ``Settings``, and what arguments and options look like.

Settings arrive as text and may hold several values, so that ``--learning-rate 0.1,0.3`` is an axis
of a sweep.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import click

from steepest.cli.parsing import parse_class_weight, parse_count, parse_number, parse_widths
from steepest.errors import SettingsError, shown
from steepest.study.distributions import DISTRIBUTIONS, Distribution

__all__ = [
    "SETTINGS",
    "Argument",
    "Option",
    "Options",
    "Setting",
    "parse_metrics",
    "parse_settings",
]

Options: TypeAlias = dict[str, Any]
"""The values of a command's arguments and options by name."""


class Argument(click.Argument):
    """A positional argument with its description in the help."""

    def __init__(self, name: str, help: str, required: bool = True, nargs: int = 1) -> None:
        self.description = help
        metavar = name.upper() if nargs == 1 else f"{name.upper()}..."
        super().__init__(
            [name],
            metavar=metavar if required else f"[{metavar}]",
            required=required,
            nargs=nargs,
        )


class Option(click.Option):
    """An option with its heading in the help.

    Args:
        name: as in Python; on the command line underscores are hyphens.
        metavar: stands for its value in the help; "" for a flag.
        help: what it does.
        panel: the heading in the help.
        default: None leaves it to the library.
        default_text: the default as the help shows it; by default ``default`` itself.
        flags: how it is written, where that does not follow from its name.
        more: further arguments of ``click.Option``.
    """

    def __init__(
        self,
        name: str,
        metavar: str,
        help: str,
        panel: str = "Options",
        default: Any = None,
        default_text: str = "",
        flags: tuple[str, ...] = (),
        **more: Any,
    ) -> None:
        self.panel = panel
        self.description = help
        self.default_text = default_text or ("" if default is None else str(default))
        more |= {"metavar": metavar} if metavar else {"is_flag": True}
        if not (metavar or default_text):
            default = False
        if not more.get("required"):  # any default, even None, would do for a required option
            more["default"] = default
        flags = flags or ("--" + name.replace("_", "-"),)
        super().__init__([name, *flags], help=help, **more)


class Setting(Option):
    """An option that is a field of ``Settings``, and how one of its values is read from text."""

    def __init__(
        self,
        name: str,
        metavar: str,
        default_text: str,
        help: str,
        parse: Callable[[str], Any] = str.strip,
        **more: Any,
    ) -> None:
        self.parse = parse
        super().__init__(name, metavar, help, "Settings of a run", None, default_text, **more)


# fmt: off
SETTINGS = (
    Setting("hidden", "WIDTHS", "32", "Widths of the hidden layers, separated by commas; none "
            "means no hidden layer. In a sweep, repeat the option: --hidden none --hidden 32 "
            "--hidden 32,16.", parse_widths, multiple=True),
    Setting("activation", "NAME", "relu", "Activation of the hidden layers: identity, relu, "
            "leaky_relu, sigmoid, tanh, gelu, silu, elu, softplus."),
    Setting("loss", "NAME", "auto", "Loss: auto, binary_cross_entropy, "
            "binary_cross_entropy_from_probabilities, softmax_cross_entropy; of numbers "
            "squared_error, huber, poisson, pinball."),
    Setting("initialisation", "NAME", "he_fan_in", "Initialisation of the weights: he_fan_in, "
            "he_fan_out, zero, glorot_uniform, glorot_normal, lecun_uniform, lecun_normal."),
    Setting("rule", "NAME", "sgd", "Update rule: sgd, momentum, adam, nesterov, rmsprop, adamw."),
    Setting("momentum", "NUMBER", "0.9", "Momentum of the rules momentum and nesterov.",
            parse_number),
    Setting("beta1", "NUMBER", "0.9", "beta1 of the rules adam and adamw.", parse_number),
    Setting("beta2", "NUMBER", "0.999", "beta2 of the rules adam and adamw.", parse_number),
    Setting("epsilon", "NUMBER", "1e-08", "epsilon of the rules adam, adamw and rmsprop.",
            parse_number),
    Setting("learning_rate", "NUMBER", "0.1", "Learning rate.", parse_number),
    Setting("schedule", "NAME", "constant", "Schedule of the learning rate: constant, exponential, "
            "cosine, step, warmup_cosine, one_cycle, plateau."),
    Setting("decay", "NUMBER", "1.0", "Factor of the schedules exponential, step and plateau.",
            parse_number),
    Setting("schedule_unit", "NAME", "epoch", "What the schedule counts: epoch or step."),
    Setting("batch_size", "ROWS", "32", "Rows in a batch; none takes all rows in one batch.",
            parse_count),
    Setting("epochs", "COUNT", "50", "Passes over the training part.", parse_count),
    Setting("drop_last", "", "False", "Leave out the last batch of an epoch if it is shorter.",
            flags=("--drop-last/--no-drop-last",)),
    Setting("dtype", "NAME", "float32", "Precision of the arithmetic: float32 or float64."),
    Setting("loss_after", "", "True", "Evaluate the whole training part after every epoch.",
            flags=("--loss-after/--no-loss-after",)),
    Setting("rho", "NUMBER", "0.99", "Factor of the mean of squares of the rule rmsprop.",
            parse_number),
    Setting("weight_decay", "NUMBER", "0.0", "Weight decay: decoupled with the rule adamw, else "
            "the factor of the penalty on squared weights.", parse_number),
    Setting("max_gradient_norm", "NUMBER", "none", "Scale the gradient of a batch down to this "
            "norm.", parse_count),
    Setting("decay_every", "COUNT", "none", "Epochs or steps from one decay of the schedule step "
            "to the next.", parse_count),
    Setting("warmup", "SHARE", "none", "Share of the training in which the learning rate rises, of "
            "the schedules warmup_cosine and one_cycle.", parse_count),
    Setting("decay_patience", "COUNT", "10", "Epochs without improvement after which the schedule "
            "plateau lowers the learning rate.", parse_count),
    Setting("monitor", "NAME", "validation_loss", "What patience and the schedule plateau look at: "
            "validation_loss, validation_accuracy, train_loss, train_accuracy; of numbers "
            "validation_r2, train_r2."),
    Setting("min_delta", "NUMBER", "0.0", "Smallest improvement of it that counts.", parse_number),
    Setting("label_smoothing", "SHARE", "0.0", "Share of a label that training spreads over all "
            "classes.", parse_number),
    Setting("class_weight", "WEIGHTS", "none", "How much the rows of each class count in training: "
            "balanced, or a number for each class in the order of the labels, such as 1:5.",
            parse_class_weight),
    Setting("dropout", "SHARE", "0.0", "Share of the outputs of hidden layers that a training step "
            "leaves out.", parse_number),
    Setting("patience", "EPOCHS", "none", "Stop after so many epochs without improvement of the "
            "monitored score, and keep the weights of the best epoch.", parse_count),
    Setting("delta", "NUMBER", "1.0", "Where the loss huber becomes a straight line, in units of "
            "the standardised target.", parse_number),
    Setting("quantile", "SHARE", "0.5", "The quantile that the loss pinball predicts.",
            parse_number),
    Setting("restore_best", "", "True", "With --patience, keep the weights of the best epoch, not "
            "of the last.", flags=("--restore-best/--no-restore-best",)),
)
# fmt: on


def parse_settings(given: Options) -> Options:
    """The settings that were given, each one value, or a list where several were given.

    >>> parse_settings({"hidden": ("none", "32,16"), "learning_rate": "0.1,0.3", "rule": None})
    {'hidden': [(), (32, 16)], 'learning_rate': [0.1, 0.3]}
    >>> parse_settings({"hidden": ("32",), "batch_size": "none", "drop_last": True})
    {'hidden': (32,), 'batch_size': None, 'drop_last': True}
    """
    settings: Options = {}
    for setting in SETTINGS:
        value = given.get(name := str(setting.name))
        if isinstance(value, bool):
            settings[name] = value
        elif value:
            texts = value.split(",") if isinstance(value, str) else value
            values = [parse_distribution(text) or setting.parse(text) for text in texts]
            settings[name] = values if len(values) > 1 else values[0]
    return settings


def parse_distribution(text: str) -> Distribution | None:
    """A distribution such as log_uniform:0.001:1; None for any other text.

    Raises:
        SettingsError: not two numbers, or none that the distribution can have.

    >>> parse_distribution("integers:8:64"), parse_distribution("0.3")
    (integers(8, 64), None)
    """
    name, *ends = text.strip().split(":")
    if name not in DISTRIBUTIONS:
        return None
    if len(ends) != 2:
        raise SettingsError(f"a distribution must be written as {name}:LOW:HIGH, got {shown(text)}")
    return DISTRIBUTIONS[name](*map(parse_number, ends))


def parse_metrics(given: Sequence[str]) -> list[str]:
    """Names of metrics, of which one option may hold several.

    >>> parse_metrics(["auc, f1", "brier"])
    ['auc', 'f1', 'brier']
    """
    return [name.strip() for text in given for name in text.split(",") if name.strip()]
