"""The sources of the methods, as text and as BibTeX."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

__all__ = ["REFERENCES", "Reference", "bibtex"]

PLACES: Final = ("journal", "publisher", "howpublished")
"""Where a source appeared, one of these fields."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One source.

    Attributes:
        kind: "article", "book" or "misc".
        author: as BibTeX has it, authors joined by "and".
        title: of the article or book.
        year: of publication.
        where: further fields of BibTeX: journal, volume, pages, publisher, howpublished.
    """

    kind: str
    author: str
    title: str
    year: int
    where: dict[str, str]

    @property
    def short(self) -> str:
        """The source as it is cited in the text.

        >>> REFERENCES["efron1981"].short, REFERENCES["searle1992"].short
        ('Efron and Stein 1981', 'Searle et al. 1992')
        """
        names = [name.partition(",")[0].strip("{}") for name in self.author.split(" and ")]
        shown = " and ".join(names) if len(names) < 3 else f"{names[0]} et al."
        return f"{shown} {self.year}"

    @property
    def text(self) -> str:
        """The source as a line of a list of references.

        >>> print(REFERENCES["student1908"].text)
        Student. The probable error of a mean. Biometrika 6, 1-25, 1908.
        """
        author = self.author.replace("{", "").replace("}", "").replace(" and ", "; ")
        [place] = (self.where[name] for name in PLACES if name in self.where)
        volume = f" {self.where['volume']}" if "volume" in self.where else ""
        pages = f", {self.where['pages'].replace('--', '-')}" if "pages" in self.where else ""
        return f"{author.rstrip('.')}. {self.title}. {place}{volume}{pages}, {self.year}."

    def entry(self, key: str) -> str:
        """The BibTeX entry."""
        fields = {
            "author": self.author,
            "title": f"{{{self.title}}}",
            "year": str(self.year),
            **self.where,
        }
        lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
        return "\n".join([f"@{self.kind}{{{key},", *lines, "}"])


def _article(
    author: str, title: str, year: int, journal: str, volume: int, pages: str
) -> Reference:
    where = {"journal": journal, "volume": str(volume), "pages": pages}
    return Reference("article", author, title, year, where)


def _book(author: str, title: str, year: int, publisher: str) -> Reference:
    return Reference("book", author, title, year, {"publisher": publisher})


REFERENCES: Final = {
    "bengio2004": _article(
        "Bengio, Yoshua and Grandvalet, Yves",
        "No unbiased estimator of the variance of k-fold cross-validation",
        2004,
        "Journal of Machine Learning Research",
        5,
        "1089--1105",
    ),
    "efron1981": _article(
        "Efron, Bradley and Stein, Charles",
        "The jackknife estimate of variance",
        1981,
        "Annals of Statistics",
        9,
        "586--596",
    ),
    "hays1963": _book("Hays, William L.", "Statistics for psychologists", 1963, "Holt"),
    "hedges1983": _article(
        "Hedges, Larry V.",
        "A random effects model for effect sizes",
        1983,
        "Psychological Bulletin",
        93,
        "388--395",
    ),
    "holm1979": _article(
        "Holm, Sture",
        "A simple sequentially rejective multiple test procedure",
        1979,
        "Scandinavian Journal of Statistics",
        6,
        "65--70",
    ),
    "korn1998": _article(
        "Korn, Edward L. and Graubard, Barry I.",
        "Confidence intervals for proportions with small expected number of positive counts "
        "estimated from survey data",
        1998,
        "Survey Methodology",
        24,
        "193--201",
    ),
    "lai1976": _article(
        "Lai, Tze Leung", "On confidence sequences", 1976, "Annals of Statistics", 4, "265--280"
    ),
    "nadeau2003": _article(
        "Nadeau, Claude and Bengio, Yoshua",
        "Inference for the generalization error",
        2003,
        "Machine Learning",
        52,
        "239--281",
    ),
    "satterthwaite1946": _article(
        "Satterthwaite, Franklin E.",
        "An approximate distribution of estimates of variance components",
        1946,
        "Biometrics Bulletin",
        2,
        "110--114",
    ),
    "schuirmann1987": _article(
        "Schuirmann, Donald J.",
        "A comparison of the two one-sided tests procedure and the power approach for assessing "
        "the equivalence of average bioavailability",
        1987,
        "Journal of Pharmacokinetics and Biopharmaceutics",
        15,
        "657--680",
    ),
    "searle1992": _book(
        "Searle, Shayle R. and Casella, George and McCulloch, Charles E.",
        "Variance components",
        1992,
        "Wiley",
    ),
    "student1908": _article(
        "{Student}", "The probable error of a mean", 1908, "Biometrika", 6, "1--25"
    ),
    "thompson1936": _article(
        "Thompson, William R.",
        "On confidence ranges for the median and other expectation distributions for populations "
        "of unknown distribution form",
        1936,
        "Annals of Mathematical Statistics",
        7,
        "122--128",
    ),
    "wang2023": Reference(
        "misc",
        "Wang, Hongjian and Ramdas, Aaditya",
        "Anytime-valid t-tests and confidence sequences for Gaussian means with unknown variance",
        2023,
        {"howpublished": "arXiv:2310.03722"},
    ),
    "wilson1927": _article(
        "Wilson, Edwin B.",
        "Probable inference, the law of succession, and statistical inference",
        1927,
        "Journal of the American Statistical Association",
        22,
        "209--212",
    ),
}
"""The sources by the keys that ``methods()`` cites."""


def bibtex(keys: Iterable[str]) -> str:
    """A file of BibTeX entries.

    >>> print(bibtex(["student1908"]), end="")
    @article{student1908,
      author = {{Student}},
      title = {{The probable error of a mean}},
      year = {1908},
      journal = {Biometrika},
      volume = {6},
      pages = {1--25},
    }
    """
    entries = [REFERENCES[key].entry(key) for key in sorted(set(keys))]
    return "\n\n".join(entries or ["% no source is cited"]) + "\n"
