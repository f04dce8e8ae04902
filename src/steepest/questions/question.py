"""The base class of all questions."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from steepest.questions.experiment_setup import ExperimentSetup
    from steepest.questions.verdicts import ClaimVerdict

__all__ = ["VARIED", "Question"]

VARIED: Final = "split, initial weights and order of rows varied"
"""What the seeds change, for captions."""


class Question(ABC):
    """A claim about training, the experiment that tests it, the verdict and the figure.

    To ask a question of your own, write a subclass in a file and answer it with
    ``steepest answer my_question.py`` or ``st.answer("my_question.py")``; ``st.answer`` also takes
    the class itself. A subclass must set ``name``, ``asks`` and ``claim`` and define
    ``experiment``, ``verdict`` and ``figure``; everything else has a default. The files in
    ``steepest/questions/catalogue`` and ``examples/momentum.py`` are examples.

    Attributes:
        name: short name for the command line and the page: lower-case letters, digits, hyphens.
        asks: the question as a student asks it.
        claim: the sentence that the verdict supports, refutes or leaves undecided.
        matters: why the question matters, in a sentence or two.
        smallest_effect: the smallest effect of interest; 0 if nothing is compared.
        unit: what ``smallest_effect`` is measured in.
        rule: how the verdict follows where not by whole intervals, a sentence with its sources
            as ``[@key]`` for the paragraph on the methods.
        deciding: name of the one number that the verdict compares with ``smallest_effect``, whose
            mean is taken over several data sets; "" if more than one decides.
        sides: what that number is a difference of, for figures.
        order: position on the page of answers; questions of your own come last.
        trains: whether the experiment trains networks, so that data and seeds matter.
        seconds: rough duration on two cores, for the estimate of the time left.

    >>> class Even(Question):
    ...     name, asks, claim = "even", "Is 64 even?", "64 is an even number."
    ...     trains = False
    ...
    ...     def experiment(self, setup):
    ...         return {"remainder": 64 % 2}
    ...
    ...     def verdict(self, results):
    ...         outcome = "refuted" if results["remainder"] else "supported"
    ...         return ClaimVerdict(outcome, "64 divided by 2 leaves 0.", ())
    ...
    ...     def figure(self, results):
    ...         import matplotlib.pyplot as plt
    ...
    ...         return plt.figure()
    >>> from steepest.questions.answers import answer
    >>> from steepest.questions.verdicts import ClaimVerdict
    >>> answer(Even, folder=None)
    supported: 64 divided by 2 leaves 0.
    """

    name: str
    asks: str
    claim: str
    matters: str = ""
    smallest_effect: float = 0.0
    unit: str = ""
    rule: str = ""
    deciding: str = ""
    sides: tuple[str, str] = ("", "")
    order: int = 1000
    trains: bool = True
    seconds: float = 5.0

    @abstractmethod
    def experiment(self, setup: ExperimentSetup) -> Any:
        """Run the experiment.

        Args:
            setup: the data, the seeds, and ``setup.sweep``, which keeps its studies.

        Returns:
            The results: plain numbers and arrays in a frozen dataclass, a dict or a tuple.
        """

    @abstractmethod
    def verdict(self, results: Any) -> ClaimVerdict:
        """Compute the verdict from the results and nothing else, so that tests can alter them."""

    @abstractmethod
    def figure(self, results: Any) -> Figure:
        """Draw the results."""

    def procedure(self, results: Any) -> str:
        """The experiment in a sentence or two, with the numbers of the results; "" by default."""
        return ""

    def varied(self, results: Any) -> str:
        """What varied between the runs, and so what the intervals cover."""
        if self.trains:
            return (
                "The split, the initial weights and the order of the rows changed with every seed."
            )
        return "Nothing is random, so there is no interval."
