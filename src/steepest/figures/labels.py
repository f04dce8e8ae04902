"""Text in figures: labels of settings, measures and values, and parts of sentences."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from steepest.values import decimals

LABELS = {
    "batch_size": "batch size (rows)",
    "epochs": "epochs",
    "hidden": "hidden layers (widths)",
    "learning_rate": "learning rate",
}


def axis_label(name: str) -> str:
    """The label of a setting on an axis, with its unit where it has one."""
    return LABELS.get(name, name.replace("_", " "))


def measure_label(measure: str) -> str:
    """The label of a measure on an axis, with what it is a mean or a share of.

    >>> measure_label("validation_accuracy"), measure_label("test_loss"), measure_label("steps")
    ('validation accuracy (share of rows)', 'test loss (mean over rows)', 'steps')
    """
    of = {
        "accuracy": " (share of rows)",
        "loss": " (mean over rows)",
        "R²": " (share of the variance)",
    }
    name = axis_label(measure).replace("r2", "R²")
    return name + of.get(name.rpartition(" ")[2], "")


def value_label(name: str, value: Any) -> str:
    """A value of a setting, short.

    >>> value_label("hidden", (32, 16)), value_label("hidden", ()), value_label("batch_size", None)
    ('32-16', 'none', 'full')
    """
    if name == "batch_size" and value is None:
        return "full"
    if value is None:
        return "none"
    if isinstance(value, list | tuple):
        return (", " if name == "activation" else "-").join(map(str, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def settings_label(settings: Mapping[str, Any]) -> str:
    """Some settings in one line.

    >>> settings_label({"hidden": (32,), "learning_rate": 0.3})
    'hidden 32, learning rate 0.3'
    """
    return ", ".join(
        f"{name.replace('_', ' ')} {value_label(name, value)}" for name, value in settings.items()
    )


def mean_label(mean: float, half_width: float) -> str:
    """A mean and half the width of its interval, with the decimals that this width justifies.

    Args:
        mean: the mean.
        half_width: half the width of its interval; NaN if it has none.

    >>> mean_label(0.97512, 0.00213), mean_label(0.5, float("nan"))
    ('0.9751 ± 0.0021', '0.5000')
    """
    digits = decimals(half_width)
    spread = f" ± {half_width:.{digits}f}" if math.isfinite(half_width) else ""
    return f"{mean:.{digits}f}{spread}"


def wrap_label(label: str, characters: int = 24) -> str:
    """A label broken into lines, after commas where it has any.

    >>> wrap_label("hidden 32-16-8, learning rate 0.1").splitlines()
    ['hidden 32-16-8,', 'learning rate 0.1']
    """
    joined = ", ".join(part.replace(" ", "\xa0") for part in label.split(", "))
    lines = textwrap.wrap(joined if ", " in label else label, characters, break_long_words=False)
    return "\n".join(lines).replace("\xa0", " ")


def join_words(words: Sequence[str], conjunction: str = "and") -> str:
    """Words with commas between them and a conjunction before the last.

    >>> join_words(["a", "b", "c"]), join_words(["training", "test"], "or")
    ('a, b and c', 'training or test')
    """
    return f" {conjunction} ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def join_sentences(*sentences: str) -> str:
    """Sentences as one text; empty ones are left out."""
    return " ".join(filter(None, sentences))


def capitalise(sentence: str) -> str:
    """A sentence with its first letter in upper case, the others unchanged."""
    return sentence[:1].upper() + sentence[1:]


def count_range(counts: Iterable[int]) -> str:
    """The smallest and the largest of some counts.

    >>> count_range([3, 2, 3]), count_range([5, 5]), count_range([])
    ('2 to 3', '5', '0')
    """
    distinct = sorted({int(count) for count in counts}) or [0]
    return " to ".join(str(count) for count in dict.fromkeys((distinct[0], distinct[-1])))
