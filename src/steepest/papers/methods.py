"""A paragraph on the methods of a result, with its sources and the command that repeats it."""

from __future__ import annotations

import re
import shlex
from typing import Any, Final

from steepest.claims.results import ClaimResult
from steepest.figures.labels import settings_label, value_label
from steepest.latex.paragraphs import Methods
from steepest.papers import sentences
from steepest.questions.answers import Answer
from steepest.questions.experiment_setup import SPLIT
from steepest.study.commands import sweep_command
from steepest.study.comparisons import Comparison
from steepest.study.descriptions import Description, current_versions
from steepest.study.studies import Study
from steepest.training.inputs import make_plan
from steepest.training.split_arguments import count_rows_of_parts

__all__ = ["answer_methods", "claim_methods", "comparison_methods", "study_methods"]

SOURCES: Final = {
    "order statistics": "intervals of order statistics [@thompson1936]",
    "jackknife": "shares of variance as omega squared [@hays1963] with a jackknife interval over "
    "the seeds [@efron1981]",
    "equivalence": "equivalence by two one-sided t tests [@schuirmann1987]",
    "other seeds and new test rows": "a t interval for other seeds and new test rows, with "
    "networks trained on these data, from crossed random effects of seeds and rows [@searle1992; "
    "satterthwaite1946], widened because rows that test on some seeds train on others "
    "[@bengio2004]",
    "Wilson interval over": "for a test accuracy a Wilson interval [@wilson1927] with an effective "
    "sample size that counts seeds and test rows [@korn1998; nadeau2003]",
    "Wilson interval": "for a share a Wilson interval [@wilson1927]",
    "t interval": "Student's t interval over the seeds [@student1908]",
}
"""How the method of a number is described; the first text that it contains counts."""

RULES: Final = {
    "higher": "The claim is supported if the whole interval lies above the margin of {0}, and "
    "refuted if it lies below.",
    "lower": "The claim is supported if the whole interval lies below minus the margin of {0}, and "
    "refuted if it lies above.",
    "equivalent": "The claim is supported if both one-sided tests show a difference smaller than "
    "the margin of {0}, and refuted if they show a larger one.",
}
"""When a claim is supported or refuted, by its direction."""


def comparison_methods(found: Comparison) -> Methods:
    """What was done for a comparison of two choices of settings."""
    return Methods(" ".join([*_comparison_sentences(found), _comparison_command(found)]))


def _comparison_sentences(found: Comparison) -> list[str]:
    description = found.description
    sides = f"Compared were {settings_label(found.a)} and {settings_label(found.b)}."
    parts = [sides, sentences.describe_interval(found)]
    if found.equivalence is not None and not found.too_few:
        parts.append(sentences.describe_equivalence_test(found.equivalence))
    if description is None:
        return parts
    return [
        *_data_sentences(description),
        sides,
        sentences.describe_settings(description, found.a),
        sentences.describe_seeds(description),
        *parts[1:],
        sentences.describe_versions(description.versions, description.trainer),
    ]


def _data_sentences(description: Description) -> list[str]:
    return [
        sentences.describe_data(description.data, sum(description.samples)),
        sentences.describe_split(
            description.samples,
            description.split_varies,
            "parts" in description.split,
            not description.test_varies,
            description.kind.has_rows,
            description.folds,
        ),
    ]


def _comparison_command(found: Comparison) -> str:
    """The commands or the Python that make a comparison again."""
    description = found.description
    sweep = "" if description is None else sweep_command(description)
    folder = str(found.folder) if found.folder is not None else "study"
    margin = "" if found.margin is None else f", margin={found.margin:g}"
    if not sweep or _side_words("a", found.a) is None or _side_words("b", found.b) is None:
        python = (
            f'study.compare({found.a}, {found.b}, "{found.score}"{margin}, about="{found.about}")'
        )
        return f"In Python, `{python}` makes the comparison again."
    words = ["steepest", "compare", folder, *(_side_words("a", found.a) or [])]
    words += [*(_side_words("b", found.b) or []), "--score", found.score, "--about", found.about]
    words += [] if found.margin is None else ["--margin", f"{found.margin:g}"]
    return (
        f"The commands `{sweep} --folder {shlex.quote(folder)}` and `{shlex.join(words)}` make it "
        "again."
    )


def _side_words(side: str, settings: dict[str, Any]) -> list[str] | None:
    """The options of one side of ``steepest compare``; None if no words express a setting."""
    words = []
    for name, value in settings.items():
        if isinstance(value, bool) or (name == "activation" and isinstance(value, tuple)):
            return None
        if isinstance(value, tuple):
            text = ",".join(map(str, value)) or "none"
        else:
            text = "none" if value is None else repr(value) if isinstance(value, float) else value
        words += [f"--{side}", f"{name}={text}"]
    return words


def study_methods(study: Study) -> Methods:
    """What was done for the ranking of a study."""
    description, best = study.description, study.best()
    varying = ", ".join(
        f"{name.replace('_', ' ')} ({', '.join(value_label(name, value) for value in values)})"
        for name, values in description.space.axes.items()
        if len(values) > 1
    )
    parts = [
        *_data_sentences(description),
        f"{_how_many(description)} combinations of {varying} were trained."
        if varying
        else "One configuration was trained.",
        *_halving_sentence(description),
        sentences.describe_settings(description, dict.fromkeys(study.varying)),
        sentences.describe_seeds(description),
        f"The configurations are ranked by validation {study.kind.word}."
        if len(description.seeds) == 1
        else f"The configurations are ranked by mean validation {study.kind.word}, with Student's "
        f"t interval over the seeds [@student1908], which is {_about(description)}; each is "
        "compared with the best by paired t tests with Holm's adjustment at a level of 5 % "
        "[@holm1979].",
    ]
    if best.test is not None:
        parts.append(
            "The test part of a seed did not choose on that seed"
            + (", but has rows that validated on others" if description.test_varies else "")
            + (
                ". The interval of the test accuracy of the best is about new rows: it is Wilson's "
                "[@wilson1927] with an effective sample size that counts seeds and test rows "
                "[@korn1998; nadeau2003]."
                if description.rows_count_alike
                else f". The interval of the test {study.kind.word} of the best is Student's t "
                "interval over the seeds, about other seeds."
            )
        )
    parts.append(sentences.describe_versions(description.versions, description.trainer))
    if study.command:
        parts.append(f"The command `{study.command}` makes the runs again.")
    return Methods(" ".join(parts))


def _about(description: Description) -> str:
    """What the interval of a mean validation score is about."""
    if description.folds is not None:
        return "corrected for training parts that overlap [@nadeau2003]"
    return "about other seeds and splits of these rows"


def _how_many(description: Description) -> str:
    count = len(description.space.configurations)
    return str(count) if description.space.listed else f"All {count}"


def _halving_sentence(description: Description) -> list[str]:
    """How the configurations were chosen among others with fewer epochs."""
    if description.halved is None:
        return []
    rungs = ", ".join(f"{rung.candidates:,} for {rung.epochs}" for rung in description.halved)
    return [
        f"They were left by successive halving, which trained {rungs} epochs and kept the best by "
        f"validation {description.kind.word} each time."
    ]


def answer_methods(answer: Answer) -> Methods:
    """What was done for the answer to a question."""
    question, parts = answer.question, [f"The claim is: {answer.claim}"]
    if answer.data is not None:
        training, validation, test = count_rows_of_parts(make_plan(answer.data, SPLIT))
        samples = sum(training), validation, test
        parts += [
            sentences.describe_dataset(answer.data),
            sentences.describe_split(samples, varies=True),
        ]
    parts += [answer.procedure, answer.varied]
    methods = list(dict.fromkeys(filter(None, map(_source_of, answer.verdict.numbers))))
    if question.smallest_effect and methods:
        unit = f" ({question.unit})" if question.unit else ""
        parts.append(
            f"The smallest effect of interest is {question.smallest_effect:g}{unit}; "
            f"{question.rule or 'the verdict compares whole intervals with it'}."
        )
    if methods:
        parts.append(f"Intervals: {'; '.join(methods)}.")
    parts.append(sentences.describe_versions(current_versions(), trained=question.trains))
    parts.append(f"The command `{answer.command}` gives the same answer.")
    return Methods(" ".join(filter(None, parts)))


def _source_of(number: Any) -> str:
    found = (text for part, text in SOURCES.items() if re.search(part, number.method))
    return next(found, "")


def claim_methods(result: ClaimResult) -> Methods:
    """What was done for the verdict on a claim."""
    claim = result.claim
    parts = [f"The claim is: {claim.claim}"]
    if result.kept:
        reason = f" ({claim.seeds_reason})" if claim.seeds_reason else ""
        parts.append(
            f"Data, split, settings, score, direction, the margin of {claim.margin:g} and the "
            f"number of {claim.seeds} seeds{reason} were written to a file before the runs began "
            f"(SHA-256 {claim.digest}), and the study keeps that file."
        )
    parts.append(result.plan)
    if result.comparison is not None:
        parts += _comparison_sentences(result.comparison)
        if not result.diverged:
            parts.append("No run diverged.")
        parts.append(RULES[claim.direction].format(f"{claim.margin:g}"))
    name = claim.file.name if claim.file else "claim.toml"
    parts.append(
        f"The command `steepest claim run {shlex.quote(name)} -o {shlex.quote(str(result.folder))}`"
        " makes the runs and the verdict again."
    )
    return Methods(" ".join(parts))
