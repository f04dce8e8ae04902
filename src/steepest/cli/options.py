"""Every option of the commands, in one table a group, and how a table becomes a typer command.

The options of a run are the fields of ``Settings``, one for one; a test holds that. They arrive as
text and are read in ``axes``, so that ``--learning-rate 0.1,0.3`` can be an axis.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

import typer

Given: TypeAlias = dict[str, Any]
Command: TypeAlias = Callable[[str, Given], None]


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a command.

    Attributes:
        name: as in Python; on the command line underscores are hyphens.
        help: what it does.
        metavar: what stands for its value in the help; "" for a flag.
        kind: its Python type.
        default: None where the library decides.
        shown: its default in words.
        panel: the heading in the help.
        negative: the flag that turns it off, for flags that the library turns on or off.
    """

    name: str
    help: str
    metavar: str = ""
    kind: Any = str
    default: Any = None
    shown: str = ""
    panel: str = "Options"
    negative: bool = False

    def parameter(self) -> inspect.Parameter:
        """The parameter of a function that typer turns into this option."""
        flag = "--" + self.name.replace("_", "-")
        declared = f"{flag}/--no-{flag[2:]}" if self.negative else flag
        option = typer.Option(
            declared,
            help=f"{self.help} (default {self.shown})" if self.shown else self.help,
            metavar=self.metavar or None,
            show_default=False,
            rich_help_panel=self.panel,
        )
        kind = self.kind if self.default is not None else self.kind | None
        return inspect.Parameter(
            self.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=self.default,
            annotation=Annotated[kind, option],
        )


def _setting(name: str, help: str, metavar: str, shown: str, kind: Any = str) -> Option:
    return Option(name, help, metavar, kind, shown=shown, panel="Settings of a run")


def _flag_setting(name: str, help: str, shown: str) -> Option:
    panel = "Settings of a run"
    return Option(name, help, kind=bool, shown=shown, panel=panel, negative=True)


SETTINGS = (
    _setting(
        "hidden",
        "Widths of the hidden layers, commas between layers; none is no hidden layer. "
        "In a sweep the option repeats: --hidden none --hidden 32 --hidden 32,16.",
        "WIDTHS",
        "32",
        list[str],
    ),
    _setting(
        "activation",
        "Of the hidden layers: identity, relu, leaky_relu, sigmoid, tanh.",
        "NAME",
        "relu",
    ),
    _setting(
        "loss",
        "auto, binary_cross_entropy, binary_cross_entropy_from_probabilities, "
        "softmax_cross_entropy.",
        "NAME",
        "auto",
    ),
    _setting("initialisation", "Of the weights: he_fan_in, he_fan_out, zero.", "NAME", "he_fan_in"),
    _setting("rule", "How a step is made from a gradient: sgd, momentum, adam.", "NAME", "sgd"),
    _setting("momentum", "Of the rule momentum.", "NUMBER", "0.9"),
    _setting("beta1", "Of the rule adam.", "NUMBER", "0.9"),
    _setting("beta2", "Of the rule adam.", "NUMBER", "0.999"),
    _setting("epsilon", "Of the rule adam.", "NUMBER", "1e-08"),
    _setting("learning_rate", "Length of a step, per unit of gradient.", "NUMBER", "0.1"),
    _setting(
        "schedule", "Of the learning rate: constant, exponential, cosine.", "NAME", "constant"
    ),
    _setting("decay", "Factor of the exponential schedule.", "NUMBER", "1.0"),
    _setting("schedule_unit", "What the schedule counts: epoch or step.", "NAME", "epoch"),
    _setting("batch_size", "Rows a step; none takes all in one batch.", "ROWS", "32"),
    _setting("epochs", "Passes over the training part.", "COUNT", "50"),
    _flag_setting("drop_last", "Leave out a last batch that is shorter.", "False"),
    _setting("dtype", "Of the arithmetic: float32 or float64.", "NAME", "float32"),
    _flag_setting("loss_after", "Score the training part again after every epoch.", "True"),
)

DATA = (
    Option("target", "Column with the labels, if DATA is a file.", "COLUMN", panel="Data"),
    Option(
        "split",
        "Fractions that train, validate and test, with commas.",
        "FRACTIONS",
        shown="the data set's own, else 0.6,0.2,0.2",
        panel="Data",
    ),
)

SEEDS = (
    Option("split_seed", "Hold the split.", "SEED", int, shown="follows the seed", panel="Seeds"),
    Option(
        "init_seed", "Hold the first weights.", "SEED", int, shown="follows the seed", panel="Seeds"
    ),
    Option(
        "shuffle_seed",
        "Hold the order of rows.",
        "SEED",
        int,
        shown="follows the seed",
        panel="Seeds",
    ),
)

OUTPUT = (
    Option("json", "Print the result as JSON.", kind=bool, default=False, panel="Output"),
    Option("quiet", "No progress and no remarks.", kind=bool, default=False, panel="Output"),
)

TOP = Option("top", "Rows of the ranking to print.", "COUNT", int, 10, "10", "Output")
THREADS = Option("threads", "Threads to train on.", "COUNT", int, shown="all cores", panel="Output")
SEED = Option("seed", "Draws weights, order and split.", "SEED", int, shown="0", panel="Seeds")
FIGURE = Option("figure", "Save the learning curves to this file.", "FILE", panel="Output")

TRAIN = (*SETTINGS, *DATA, SEED, *SEEDS, THREADS, FIGURE, *OUTPUT)
SWEEP = (
    *SETTINGS,
    *DATA,
    Option(
        "seeds",
        "How many (0, 1, 2, ...), or the seeds themselves with commas.",
        "COUNT",
        shown="32",
        panel="Seeds",
    ),
    *SEEDS,
    THREADS,
    Option("folder", "Keep the study here.", "FOLDER", panel="Study"),
    Option(
        "resume", "Go on with the study in the folder.", kind=bool, default=False, panel="Study"
    ),
    Option("extend", "Add to the study in the folder.", kind=bool, default=False, panel="Study"),
    Option(
        "dry_run",
        "Only tell how many runs and seconds it would take.",
        kind=bool,
        default=False,
        panel="Study",
    ),
    TOP,
    Option("figure", "Save the heat map to this file.", "FILE", panel="Output"),
    *OUTPUT,
)
SHOW = (
    TOP,
    Option("figure", "Save the heat map to this file.", "FILE", panel="Output"),
    *OUTPUT,
)
COMPARE = (
    Option("a", "One side: NAME=VALUE, as hidden=none; repeats for several.", "SETTING", list[str]),
    Option("b", "The other side, the same names.", "SETTING", list[str]),
    Option(
        "score",
        "What is compared: a column of the runs.",
        "COLUMN",
        default="validation_accuracy",
        shown="validation_accuracy",
    ),
    Option("margin", "The smallest difference that counts; tests equivalence.", "NUMBER", float),
    Option("figure", "Save the differences to this file.", "FILE", panel="Output"),
    *OUTPUT,
)


def register(
    app: typer.Typer, name: str, argument: tuple[str, str], options: Sequence[Option]
) -> Callable[[Command], Command]:
    """A decorator that makes a command of a function of (its argument, its options by name).

    Args:
        app: gets the command.
        name: of the command.
        argument: the word for the positional argument, and its help.
        options: of the command.
    """
    metavar, help = argument

    def decorate(function: Command) -> Command:
        @functools.wraps(function)
        def command(*, target_of_command: str, **given: Any) -> None:
            function(target_of_command, given)

        place = inspect.Parameter(
            "target_of_command",
            inspect.Parameter.KEYWORD_ONLY,
            annotation=Annotated[str, typer.Argument(metavar=metavar, help=help)],
        )
        parameters = [place, *(option.parameter() for option in options)]
        del command.__wrapped__  # typer would look through it
        command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # same
        command.__annotations__ = {each.name: each.annotation for each in parameters}
        app.command(name)(command)
        return function

    return decorate
