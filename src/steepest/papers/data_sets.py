"""Comparisons and answers over several data sets for a paper: tables and methods."""

from __future__ import annotations

import math
import shlex

from steepest.data.problems import in_words
from steepest.figures.labels import capitalise, join_words, settings_label
from steepest.latex.paragraphs import Methods
from steepest.latex.tables import LatexTable
from steepest.papers.sentences import (
    describe_equivalence_test,
    describe_settings,
    describe_versions,
)
from steepest.papers.tables import interval_text
from steepest.questions.data_set_answers import Answers
from steepest.study.data_set_comparisons import DataSetsComparison
from steepest.study.descriptions import current_versions
from steepest.values import counted, interval_decimals

__all__ = ["answers_methods", "answers_table", "data_sets_methods", "data_sets_table"]

ABOUT_ONE = {
    "rows": "other seeds and new test rows of the same data set",
    "seeds": "other seeds on the same rows",
}
"""What the interval of one data set is about."""


def data_sets_table(found: DataSetsComparison) -> LatexTable:
    """The difference on each data set, and their mean."""
    rows = []
    for each in found.comparisons:
        digits = interval_decimals(each.low, each.high)
        difference = f"{each.difference:+.{digits}f}"
        interval = interval_text(each.low, each.high, sign=True)
        rows.append([each.data, difference, interval, str(each.paired.n)])
    mean = f"{found.difference:+.{interval_decimals(found.low, found.high)}f}"
    interval = interval_text(found.low, found.high, sign=True)
    rows.append(["mean over data sets", mean, interval, f"{found.mean.n} data sets"])
    score = in_words(found.score)
    better, equal, worse = found.ahead
    about = join_words(sorted({ABOUT_ONE[each.about] for each in found.comparisons}))
    confidence = f"{100 * found.mean.confidence:g} %"
    caption = [
        f"{capitalise(score)}: {settings_label(found.a)} less {settings_label(found.b)}. "
        + (
            "One seed on each data set has no interval"
            if max(found.seeds) == 1
            else f"The {confidence} interval of a data set is for {about}, n its seeds"
        )
        + f"; that of the mean is for new data sets of the kind of these {found.mean.n}. The first "
        f"is better on {counted(better, 'data set')}, equal on {equal}, worse on {worse}.",
        capitalise(f"{found.equivalence}.") if found.equivalence is not None else "",
        capitalise(f"{found.too_few}.") if found.too_few else "",
    ]
    heads = ["", f"difference in {score}", f"{confidence} interval", "n"]
    return LatexTable(heads, rows, " ".join(filter(None, caption)))


def data_sets_methods(found: DataSetsComparison) -> Methods:
    """What was done for a comparison over several data sets."""
    names = [f"{each.data} ({sum(each.samples):,} rows)" for each in found.comparisons]
    parts = [
        f"Compared were {settings_label(found.a)} and {settings_label(found.b)} on {found.mean.n} "
        f"data sets: {join_words(names)}.",
        f"On each data set both were trained with the same seeds ({_range(found.seeds)}), and the "
        f"difference in {in_words(found.score)} is the mean over the seeds.",
        "The mean of the differences counts each data set once. Its "
        f"{100 * found.mean.confidence:g} % interval is a t interval [@student1908], its degrees "
        "of freedom one less than the data sets, and is about new data sets of the kind of these; "
        "it includes the variance between data sets and the error on each [@hedges1983].",
    ]
    if math.isfinite(found.mean.between):
        parts.append(
            f"The standard deviation between data sets is estimated as {found.mean.between:.2g}."
            if found.mean.between
            else "The data sets do not differ by more than the error on each explains."
        )
    if found.equivalence is not None:
        parts.append(describe_equivalence_test(found.equivalence))
    description = found.comparisons[0].description
    if description is not None:
        parts.insert(1, describe_settings(description, found.a))
        parts.append(describe_versions(description.versions, description.trainer))
    return Methods(" ".join(parts))


def answers_table(found: Answers) -> LatexTable:
    """The verdict on each data set with the number that decides it, and their mean."""
    numbers = found.deciding or (None,) * len(found.answers)
    rows = []
    for name, each, number in zip(found.names, found.answers, numbers, strict=True):
        value = number.value_text if number else ""
        interval = number.interval_text if number else ""
        rows.append([name, each.outcome, value, interval, str(each.seeds)])
    mean, what = found.mean, found.question.deciding or "number"
    caption = f"{found.claim} {found.sentence}"
    if mean is not None:
        value = f"{mean.mean:.{interval_decimals(mean.low, mean.high)}f}"
        interval = interval_text(mean.low, mean.high)
        rows.append(["mean over data sets", found.outcome, value, interval, f"{mean.n} data sets"])
        caption += " The interval of the mean is for new data sets of the kind of these."
        caption += f" Intervals of data sets: {found.deciding[0].method}."
    return LatexTable(["", "verdict", what, "interval", "n"], rows, caption, left=2)


def answers_methods(found: Answers) -> Methods:
    """What was done for the answers to one question on several data sets."""
    question, data = found.question, [each.data for each in found.answers if each.data is not None]
    names = [f"{each.name} ({len(each):,} rows)" for each in data]
    options = " ".join(f"--data {shlex.quote(each.name)}" for each in data)
    parts = [
        f"The claim is: {found.claim} The experiment was made on {len(names)} data sets: "
        f"{join_words(names)}, with {found.answers[0].seeds} seeds on each.",
        f"The smallest effect of interest is {question.smallest_effect:g} ({question.unit})."
        if question.smallest_effect
        else "",
    ]
    if found.mean is not None:
        parts.append(
            "The mean over the data sets counts each once, with a t interval [@student1908] for "
            "new data sets of the kind of these, which includes the variance between data sets and "
            "the error on each [@hedges1983]."
        )
    parts += [
        "The share of data sets on which the claim is supported has a Wilson interval "
        "[@wilson1927].",
        describe_versions(current_versions()),
        f"The command `steepest answer {question.name} {options} --seeds {found.answers[0].seeds}` "
        "gives the same answer.",
    ]
    return Methods(" ".join(filter(None, parts)))


def _range(seeds: tuple[int, ...]) -> str:
    least, most = min(seeds), max(seeds)
    return f"{least} on each" if least == most else f"{least} to {most}"
