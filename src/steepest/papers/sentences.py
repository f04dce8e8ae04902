"""Sentences on data, split, settings, seeds and versions, for a paragraph on the methods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from steepest.data.datasets import Dataset
from steepest.data.folds import Folds
from steepest.data.problems import in_words
from steepest.figures.captions import ALWAYS_NAMED
from steepest.figures.labels import join_words, settings_label
from steepest.statistics import Equivalence
from steepest.study.comparisons import Comparison
from steepest.study.descriptions import Description
from steepest.training.seeds import SEEDED
from steepest.training.settings import default_of_setting

__all__ = [
    "describe_data",
    "describe_equivalence_test",
    "describe_interval",
    "describe_seeds",
    "describe_settings",
    "describe_split",
    "describe_versions",
]

SCALINGS: Final = {
    "standard": "each feature was scaled to mean 0 and standard deviation 1 on the training part",
    "global": "all numbers were scaled by one mean and one standard deviation of all rows",
    "none": "the features were not scaled",
}
INTERVALS: Final = {
    "rows": (
        "It is about other seeds and new test rows, with networks trained on these data; what "
        "other training rows would change is not in it. Which rows each run classifies correctly "
        "is modelled by crossed random effects of seeds and rows, with variances from the method "
        "of moments [@searle1992] and Satterthwaite's degrees of freedom [@satterthwaite1946]."
    ),
    "seeds": (
        "It is Student's t interval of the differences on shared seeds [@student1908], and is "
        "about other seeds on the same rows."
    ),
}

FOLDS: Final = (
    "It is about new rows of the same kind: Student's t interval of the differences on shared "
    "folds [@student1908], with the correction for training parts that overlap [@nadeau2003], and "
    "covers more often than it states in simulations."
)
TRAINING_ROWS: Final = (
    " Rows that test on some seeds train on others, of which no unbiased estimate exists "
    "[@bengio2004]; the rows' part of the variance is therefore multiplied by a factor from "
    "simulations, one plus the variance of the differences on single rows."
)
ANY_LOOKS: Final = (
    " It is widened to a confidence sequence, so that it holds at any number of looks while seeds "
    "are added [@lai1976; wang2023]."
)


def describe_data(data: Mapping[str, Any], rows: int) -> str:
    """Rows, features, classes, digest and scaling of a dataset.

    Args:
        data: as ``dataset_metadata_to_json`` gives it.
        rows: of all parts.
    """
    note = f" Note on the data: {data['note']}." if data["note"] else ""
    return (
        f"The data set {data['name']} has {rows:,} rows, {len(data['features'])} features and "
        f"{_targets_in_words(data)} (SHA-256 {str(data['fingerprint'])[:12]}); "
        f"{SCALINGS[data['scaling']]}.{note}"
    )


def _targets_in_words(data: Mapping[str, Any]) -> str:
    """How many classes the data has, or numbers or labels a row."""
    if "problem" not in data:
        return f"{len(data['classes'])} classes"
    what = "number" if data["problem"] == "regression" else "label"
    count = len(data["targets"])
    return f"{count} {what}{'s' * (count > 1)} a row as target{'s' * (count > 1)}"


def describe_split(
    samples: Sequence[int],
    varies: bool,
    by_rows: bool = False,
    held_back: bool = False,
    stratified: bool = True,
    folds: Folds | None = None,
) -> str:
    """The rows of each part, and whether every seed has its own split."""
    by_class = ", stratified by class" if stratified else ""
    training, validation, test = samples
    parts = [f"{training:,} training"]
    parts += [f"{n:,} {name}" for n, name in ((validation, "validation"), (test, "test")) if n]
    if folds is not None:
        how = _describe_folds(folds, stratified)
        parts[0] = f"in the first fold {parts[0]}"
    elif by_rows:
        how = "The same rows were used with every seed"
    elif varies and held_back:
        how = (
            "The same test rows, drawn at random, were held back from every seed, and every seed "
            f"divided the other rows{by_class}"
        )
    elif varies:
        how = f"Every seed drew its own split{by_class}"
    else:
        how = f"One split{by_class}{',' * stratified} was used with every seed"
    return f"{how}: {join_words(parts)} rows."


def _describe_folds(folds: Folds, stratified: bool) -> str:
    """How folds were made, and what each of them is used for."""
    if folds.time is not None:
        return (
            f"{folds.count} folds rolled forward in time: each trained on the blocks before the "
            "one that validated, and tested on the next"
        )
    order = "with whole groups" if folds.groups is not None else ""
    order = ", ".join(filter(None, [order, "stratified by class" if stratified else ""]))
    times = f" {folds.repeats} times" if folds.repeats > 1 else ""
    how = f"The rows were divided into {folds.count} folds{times}{f', {order},' if order else ''} "
    if folds.test_seed is not None:
        return f"{how}but for test rows that were held back; each fold validated once a repeat"
    return f"{how}and each tested once a repeat, while the next one validated"


def describe_seeds(description: Description) -> str:
    """How many seeds there were, and what they changed."""
    fixed = {name for name, seed in description.fixed.by_name().items() if seed is not None}
    if not description.split_varies:
        fixed.add("split_seed")
    varied = [word for name, word in SEEDED.items() if name not in fixed]
    if len(description.seeds) == 1:
        return (
            f"Every configuration was trained with one seed ({description.seeds[0]}), so nothing "
            "says how the results vary from seed to seed."
        )
    return (
        f"Every configuration was trained with the same n = {len(description.seeds)} seeds "
        f"({_seed_range(description.seeds)}), which changed {join_words(varied or ['nothing'])}."
    )


def _seed_range(seeds: Sequence[int]) -> str:
    first, last = min(seeds), max(seeds)
    if sorted(seeds) == list(range(first, last + 1)):
        return f"{first} to {last}"
    return ", ".join(map(str, seeds))


def describe_settings(description: Description, sides: Mapping[str, Any]) -> str:
    """The settings that all configurations share, and those averaged over.

    Args:
        sides: names of the settings that are compared.
    """
    axes = description.space.axes
    shared = {
        name: values[0]
        for name, values in axes.items()
        if len(values) == 1
        and (name in ALWAYS_NAMED or values[0] != default_of_setting(name))
        and name not in sides
    }
    further = [
        f"{name.replace('_', ' ')} ({', '.join(settings_label({'': v}).strip() for v in values)})"
        for name, values in axes.items()
        if len(values) > 1 and name not in sides
    ]
    settings = description.space.configurations[0]
    loss = description.loss(settings).replace("_", " ")
    text = f"All runs had {settings_label(shared)}, the loss {loss} and {settings.dtype} arithmetic"
    if further:
        text += f"; {join_words(further)} also varied"
    return f"{text}; other settings had their defaults."


def describe_interval(found: Comparison) -> str:
    """What the interval of a difference is, and what it is about."""
    confidence = f"{100 * found.paired.confidence:g} % interval"
    missing = f" {found.about_diverged}." if found.diverged else ""
    looks = ANY_LOOKS if found.anytime is not None else ""
    varies = found.description is not None and found.description.split_varies
    about = FOLDS if found.paired.overlap else INTERVALS[found.about]
    training = TRAINING_ROWS if varies and found.new_rows is not None else ""
    pairs = ""
    if found.configurations > 1:
        pairs = (
            f", on each seed as the mean over {found.configurations} pairs of configurations that "
            "are alike in all else"
        )
    if found.paired.n == 1:
        return f"The difference in {in_words(found.score)} is that on one seed{pairs}.{missing}"
    return (
        f"The difference in {in_words(found.score)} was taken on shared seeds{pairs}; the "
        f"mean over the seeds is given with a {confidence}. {about}{training}"
        f"{looks} The share of seeds in favour has a Wilson interval [@wilson1927], ties counted "
        f"half.{missing}"
    )


def describe_equivalence_test(test: Equivalence) -> str:
    """The equivalence test, with its margin and level."""
    return (
        f"Equivalence within a margin of {test.margin:g} was tested by two one-sided t tests, each "
        f"at a level of {100 * test.alpha:g} % [@schuirmann1987]; it corresponds to a "
        f"{100 * test.confidence:g} % interval within plus and minus the margin."
    )


def describe_versions(
    versions: Mapping[str, str], trainer: str = "engine", trained: bool = True
) -> str:
    """The versions and the processor that results were computed with.

    Args:
        versions: as in the description of a study.
        trainer: "engine" or "reference".
        trained: whether networks were trained.
    """
    machine = versions.get("processor") or versions.get("machine", "an unknown processor")
    of = versions.get("steepest", "of an unknown version")
    with_what = (
        f"Python {versions.get('python', 'unknown')}, NumPy {versions.get('numpy', 'unknown')}, on "
        f"{machine}"
    )
    if not trained:
        return f"All was computed by steepest {of} ({with_what})."
    how = "its compiled engine" if trainer == "engine" else "its reference trainer in NumPy"
    return (
        f"The networks were trained by steepest {of} with {how} ({with_what}); the same seeds give "
        "the same bits."
    )


def describe_dataset(data: Dataset) -> str:
    """As ``describe_data``, from the dataset itself."""
    from steepest.study.descriptions import dataset_metadata_to_json

    return describe_data(dataset_metadata_to_json(data), len(data))
