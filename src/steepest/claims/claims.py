"""A claim about two choices of settings, with the plan of the runs that will test it."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from steepest.arguments import check_path
from steepest.claims.fields import COLUMNS, NAMES, check_fields, check_sides, check_values
from steepest.claims.planning import PlannedSeeds
from steepest.claims.preparation import prepare_runs
from steepest.claims.toml_text import toml_text
from steepest.data.built_in import load
from steepest.data.datasets import Dataset
from steepest.data.splits import check_fractions
from steepest.data.table_files import is_table_file, read_table, table_name
from steepest.errors import ClaimError, DataError, Problems, SettingsError, shown
from steepest.files import read_regular_file, write_whole_file
from steepest.questions.experiment_setup import FIRST_TEST_SEED
from steepest.study.descriptions import digest_of_text
from steepest.study.validation import PreparedSweep
from steepest.training.inputs import dataset_from
from steepest.training.settings import Settings

__all__ = ["Claim", "claim_from"]

LARGEST_FILE: Final = 10**6
"""Bytes of a claim file: its seeds are a count, so it is short."""

COMMENT: Final = """A claim, written before its runs.
  steepest claim run THIS_FILE -o FOLDER    trains what is planned here and nothing else
  steepest claim check THIS_FILE FOLDER     says what was found, and whether the plan was kept
The study in FOLDER keeps this text: a change made after the runs began is found."""


@dataclass(frozen=True, eq=False)
class Claim:
    """A claim about two choices of settings, written before the runs that test it.

    The claim is that the score of a minus that of b is above the margin ("higher"), below minus
    the margin ("lower"), or between minus and plus the margin ("equivalent"). Both sides are
    trained on the same seeds. These begin far from 0, 1, 2, …, so that the runs that suggested the
    claim do not test it.

    Args:
        claim: the claim in a sentence.
        data: the name of a dataset, the path of a CSV, Parquet or Excel file (with ``target``), a
            ``Dataset``, or a pair (x, y).
        a, b: the settings in which both sides differ.
        margin: the smallest difference that matters, in the unit of the score; at least 0, and
            positive for "equivalent".
        seeds: number of runs of each side, at least 5, or what ``plan_seeds`` gives.
        common: further settings of both sides; all others have their defaults.
        score: "test_accuracy", "test_loss", "validation_accuracy" or "validation_loss"; of numbers
            "test_r2" or "validation_r2".
        direction: "higher", "lower" or "equivalent".
        about: what the interval is about: "rows" is other seeds and new test rows (for an
            accuracy), "seeds" is other seeds on these rows.
        first_seed: the seeds are this number and those that follow.
        split: fractions of the rows that train, validate and test; None takes the dataset's own.
        target: column with the labels or numbers, where data is a file.
        problem: "classification" or "regression", where data is a file; None finds it.
        drop, categorical, numeric: names of columns of the file, as for ``Dataset.from_frame``.
        seeds_reason: where the number of seeds comes from; ``plan_seeds`` gives it.
        data_sha256: digest of the data, as ``Dataset.fingerprint``; "" computes it.
        file: the file that the claim was read from; the path of a data file is relative to it.

    Attributes:
        text: content of the claim file.

    Raises:
        ClaimError: wrong fields or settings; reports all problems at once.
        DataError: data that cannot be trained on.

    >>> claim = Claim("A hidden layer raises the test accuracy by more than 0.01.", "wine",
    ...               a={"hidden": 32}, b={"hidden": ()}, margin=0.01, seeds=8)
    >>> claim.score, claim.direction, claim.about, claim.seed_numbers[:2]
    ('test_accuracy', 'higher', 'rows', [1000000, 1000001])
    """

    claim: str
    data: Any
    a: Mapping[str, Any]
    b: Mapping[str, Any]
    margin: float
    seeds: Any
    common: Mapping[str, Any] = field(default_factory=dict)
    score: str = "test_accuracy"
    direction: str = "higher"
    about: str = "rows"
    first_seed: int = FIRST_TEST_SEED
    split: Sequence[float] | None = None
    target: str | None = None
    problem: str | None = None
    drop: Sequence[str] = ()
    categorical: Sequence[str] = ()
    numeric: Sequence[str] = ()
    seeds_reason: str | None = None
    data_sha256: str = ""
    text: str = field(default="", init=False, repr=False)
    file: Path | None = None
    _dataset: Dataset | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        if self.file is not None:
            self._keep({"file": check_path("file", self.file)})
        if isinstance(self.data, os.PathLike):
            self._keep({"data": str(check_path("data", self.data))})
        problems = Problems()
        if isinstance(self.seeds, PlannedSeeds):
            self._keep_planned(self.seeds, problems)
        values = check_values(vars(self), problems)
        sides = check_sides(self.a, self.b, self.common, problems)
        if self.split is not None:
            try:
                check_fractions(self.split)
            except SettingsError as error:
                problems.add(str(error))
        problems.raise_as(ClaimError)
        self._keep(values | dict(zip(("a", "b", "common"), sides, strict=True)))
        if not self.data_sha256:
            found = self._load()
            name = self.data if isinstance(self.data, str) else found.name
            split = found.split if self.split is None else self.split
            self._keep({"data": name, "data_sha256": found.fingerprint, "_dataset": found})
            self._keep({"split": tuple(split)})
            self._prepare(found)
        self._keep({"text": toml_text(self.as_dict(), COMMENT)})

    def _keep_planned(self, planned: PlannedSeeds, problems: Problems) -> None:
        self._keep({"seeds": planned.seeds, "seeds_reason": self.seeds_reason or planned.reason})
        if shared := set(planned.pilot_seeds) & set(self.seed_numbers):
            problems.add(
                f"first_seed must give other seeds than the pilot's, got {min(shared)} in both"
            )

    def _keep(self, values: Mapping[str, Any]) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @classmethod
    def read(cls, file: str | Path) -> Claim:
        """The claim in a file; its data is not read.

        Raises:
            ClaimError: a file that cannot be read or is not TOML; unknown, missing or wrong fields.
        """
        return cls._read("file", file)

    @classmethod
    def _read(cls, argument: str, given: object) -> Claim:
        path = check_path(argument, given)
        try:
            text = read_regular_file(Path(os.path.realpath(path)), LARGEST_FILE).decode()
            entry = tomllib.loads(text)
        except OSError as error:
            raise ClaimError(f"{path} cannot be read ({error.strerror})") from None
        except ValueError as error:  # not TOML, or not UTF-8
            raise ClaimError(f"{path} is not a TOML file: {error}") from None
        except RecursionError:
            raise ClaimError(f"{path} is no claim: its values are nested too deeply") from None
        problems = Problems()
        check_fields(entry, problems)
        problems.raise_as(ClaimError)
        claim = cls(**entry | {"split": tuple(entry["split"]), "file": path})
        claim._keep({"text": text})
        return claim

    def write(self, file: str | Path) -> None:
        """Write the claim file, which must not exist.

        Raises:
            ClaimError: the file exists, or its folder does not.
        """
        path = check_path("file", file)
        if path.exists():
            raise ClaimError(f"{path} exists already (a claim is written once; choose another)")
        if not path.parent.is_dir():
            raise ClaimError(f"{path} must lie in a folder that exists")
        write_whole_file(path, self.text.encode())

    @property
    def digest(self) -> str:
        """SHA-256 of the claim file in hexadecimal, as ``sha256sum`` prints it."""
        return digest_of_text(self.text)

    @property
    def seed_numbers(self) -> list[int]:
        """The seeds of both sides."""
        return list(range(self.first_seed, self.first_seed + self.seeds))

    @property
    def settings(self) -> tuple[Settings, Settings]:
        """All settings of a and of b."""
        return Settings(**{**self.common, **self.a}), Settings(**{**self.common, **self.b})

    def as_dict(self) -> dict[str, Any]:
        """The fields as the claim file has them; optional ones without a value are left out."""
        fields = {name: getattr(self, name) for name in NAMES}
        return {name: value for name, value in fields.items() if value not in (None, {}, ())}

    def load_data(self, data: Any = None) -> Dataset:
        """The data of the claim.

        Args:
            data: the data itself, if it is neither a dataset by name nor a file.

        Raises:
            ClaimError: other data than when the claim was written, or data that cannot be found.
        """
        found = self._load() if data is None else dataset_from(data)
        if found.fingerprint != self.data_sha256:
            raise ClaimError(
                f"data must be that of the claim ({self.data}, SHA-256 {self.data_sha256[:12]}…), "
                f"got {found.name} with {found.fingerprint[:12]}…"
            )
        return found

    def prepare(self, data: Dataset, threads: int | None = None) -> PreparedSweep:
        """The sweep over both sides that the claim plans.

        Raises:
            SettingsError, DataError, ClaimError: data or a split that do not suit the claim.
        """
        prepared = self._prepare(data, threads)
        return replace(prepared, description=replace(prepared.description, claim=self.text))

    def _prepare(self, data: Dataset, threads: int | None = None) -> PreparedSweep:
        split = self.split or data.split
        planned = prepare_runs(data, self.settings, self.seed_numbers, split, self.score, threads)
        if self.about == "rows" and not data.kind.has_rows:
            raise ClaimError(
                'about must be "seeds" where no row is right or wrong, and a row of '
                f'{data.problem} is not, got "rows"'
            )
        return planned

    def _load(self) -> Dataset:
        if self._dataset is not None:
            return self._dataset
        if not isinstance(self.data, str):
            return dataset_from(self.data)
        if not is_table_file(self.data):
            for name in COLUMNS:
                if given := getattr(self, name):
                    raise ClaimError(
                        f"{name} is for files, got {shown(list(given))} with {self.data}"
                    )
            try:
                return load(self.data)
            except DataError as error:
                hint = f"{error}; data of your own: run_claim(..., data=...)"
                raise ClaimError(hint if self.file else str(error)) from None
        if self.target is None:
            raise ClaimError(f"target must name the column with the labels of {self.data}")
        path = (self.file.parent if self.file else Path()) / self.data
        problem = self.problem or ("regression" if self.score.endswith("_r2") else None)
        columns = {name: getattr(self, name) for name in COLUMNS}
        if not self.data_sha256 or any(columns.values()):
            return Dataset.from_csv(path, self.target, problem=problem, **columns)
        return self._load_as_written(path, problem)

    def _load_as_written(self, path: Path, problem: str | None) -> Dataset:
        """The table of a claim that was written before; the oldest claims took every column."""
        table, name = read_table(path), table_name(path)
        assert self.target is not None  # `_load` checked it
        try:
            every = Dataset(table, self.target, name=name, problem=problem)
        except DataError:  # a column of text
            every = None
        if every is not None and every.fingerprint == self.data_sha256:
            return every
        return Dataset.from_frame(table, self.target, name=name, problem=problem)


def claim_from(given: object) -> Claim:
    """A claim as it is, or the claim in the file with this path.

    Raises:
        ClaimError: as ``Claim.read``.
        SettingsError: neither.
    """
    return given if isinstance(given, Claim) else Claim._read("claim", given)
