"""The verdict on a claim, and whether the plan of its runs was kept."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from steepest.arguments import check_path
from steepest.claims.claims import Claim, claim_from
from steepest.claims.plans import find_deviations
from steepest.data.problems import in_words
from steepest.errors import StudyError, escape_controls
from steepest.figures.labels import settings_label
from steepest.latex.paragraphs import Methods
from steepest.statistics import FEWEST_SEEDS
from steepest.statistics.samples import format_interval
from steepest.study.comparisons import Comparison
from steepest.study.description_files import read_folder
from steepest.study.descriptions import Description
from steepest.study.folders import read_runs
from steepest.study.studies import Study

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["ClaimOutcome", "ClaimResult", "check_claim", "decide"]

ClaimOutcome: TypeAlias = Literal["supported", "refuted", "equivalent", "undecided"]

ABOUT: Final = {
    "rows": "for other seeds and new test rows",
    "seeds": "for other seeds on the same rows",
}
"""What an interval is about, in words."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ClaimResult:
    """What the runs of a claim say; its ``repr`` is the verdict with the interval.

    Attributes:
        claim: the claim.
        outcome: "supported" or "refuted" if the 95 % interval lies on one side of the margin,
            "equivalent" if the 90 % interval lies within plus and minus the margin of a claim
            that the two differ, else "undecided"; always "undecided" if the plan was not kept.
        comparison: a against b; None if the study does not have both.
        diverged: how many of the runs diverged.
        deviations: how the study differs from the plan, one sentence each.
        description: data, split, settings and seeds of the study.
        folder: of the study.
    """

    claim: Claim
    outcome: ClaimOutcome
    comparison: Comparison | None
    diverged: int
    deviations: tuple[str, ...]
    description: Description
    folder: Path

    @property
    def kept(self) -> bool:
        """Whether the plan was kept: data, split, settings, seeds, and the claim file itself."""
        return not self.deviations

    @property
    def sentence(self) -> str:
        """The verdict in words, with the difference and its interval."""
        if self.comparison is None:
            return "nothing can be compared, because the study has not both sides of the claim"
        sides = f"{settings_label(self.claim.a)} against {settings_label(self.claim.b)}"
        score, margin = in_words(self.claim.score), self.claim.margin
        return f"{sides}: {score} {self.difference_text}; the margin is {margin:g}"

    @property
    def difference_text(self) -> str:
        """The difference a - b with the interval that the verdict is based on."""
        found, test = self.comparison, self.comparison and self.comparison.equivalence
        assert found is not None  # the sentence says so before
        low, high, confidence = found.low, found.high, found.paired.confidence
        if test and (self.outcome == "equivalent" or self.claim.direction == "equivalent"):
            low, high, confidence = test.low, test.high, test.confidence
        text = format_interval(found.difference, low, high, confidence, sign=True)
        return f"{text} {ABOUT[self.claim.about]} ({found.paired.n} seeds)"

    @property
    def plan(self) -> str:
        """Whether the plan was kept, and what was checked."""
        digest = self.claim.digest[:12]
        if self.kept:
            return (
                f"The plan was kept: data, split, settings and all {self.claim.seeds} seeds are "
                "those of the claim file, which has not changed since its runs began (SHA-256 "
                f"{digest}…)."
            )
        return f"The plan was not kept, so this decides nothing: {'; '.join(self.deviations)}."

    def to_latex(self, label: str = "tab:claim") -> str:
        """The verdict as a LaTeX table (booktabs) with a caption.

        Args:
            label: of the table.
        """
        from steepest.papers.tables import claim_table

        return claim_table(self).text(label)

    def methods(self) -> Methods:
        """What was done, as a paragraph for a paper with its references."""
        from steepest.papers.methods import claim_methods

        return claim_methods(self)

    def __repr__(self) -> str:
        return escape_controls(f"{self.claim.claim}\n{self.outcome}: {self.sentence}\n{self.plan}")

    def plot(self, ax: Axes | None = None) -> Axes:
        """Plot the difference on each seed, their mean with its interval, and the margin.

        Raises:
            StudyError: the study has not both sides of the claim.
        """
        if self.comparison is None:
            raise StudyError("nothing can be drawn: the study has not both sides of the claim")
        return self.comparison.plot(ax)


def check_claim(claim: Claim | str | Path, folder: str | Path) -> ClaimResult:
    """The verdict on a claim from the study in a folder, and whether its plan was kept.

    Nothing is trained. A run that diverged counts as a constant prediction of the most frequent
    class for an accuracy, and leaves a claim about a loss undecided.

    Args:
        claim: the claim, or its file.
        folder: of the study, as given to ``run_claim``.

    Raises:
        ClaimError: a file that is not a claim file.
        StudyError: the folder holds no study.
    """
    claim = claim_from(claim)
    place = check_path("folder", folder)
    description = read_folder(place)
    runs, configuration, _ = read_runs(place, description, quarantine=False)
    deviations = find_deviations(claim, description, runs)
    diverged = int((runs["status"] == "diverged").sum())
    comparison = None
    if description.space.configurations == claim.settings:
        study = Study(description, runs, configuration, folder=place)
        with suppress(StudyError):  # no seed with both scores, or data that was not kept
            comparison = study.compare(0, 1, claim.score, claim.margin or None, about=claim.about)
    outcome: ClaimOutcome = "undecided"
    if comparison is not None and not deviations:
        outcome = decide(claim, comparison)
    return ClaimResult(claim, outcome, comparison, diverged, deviations, description, place)


def decide(claim: Claim, found: Comparison) -> ClaimOutcome:
    """The outcome of a claim from a comparison whose plan was kept.

    A wrong "supported" of a difference has a chance of at most 2.5 %, a wrong "equivalent" of at
    most 5 %. Undecided on fewer than five seeds, if a run has no score, and if the interval has no
    width.
    """
    no_width = not found.low < found.high
    if found.paired.n < FEWEST_SEEDS or found.paired.left_out or no_width:
        return "undecided"
    test = found.equivalence
    if claim.direction == "equivalent":
        assert test is not None  # its margin is positive
        verdicts: dict[str, ClaimOutcome] = {"equivalent": "supported", "different": "refuted"}
        return verdicts.get(test.verdict, "undecided")
    low, high = (
        (found.low, found.high) if claim.direction == "higher" else (-found.high, -found.low)
    )
    if low > claim.margin:
        return "supported"
    if test is not None and test.verdict == "equivalent":
        return "equivalent"
    return "refuted" if high < claim.margin else "undecided"
