"""``steepest claim write``: writes a claim file before its runs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from steepest.claims.claims import Claim
from steepest.claims.planning import PlannedSeeds, plan_seeds
from steepest.cli.compare_command import parse_side
from steepest.cli.data_files import split_names
from steepest.cli.errors import DONE
from steepest.cli.output import print_json, print_remark
from steepest.cli.setting_options import Options, parse_settings
from steepest.data.table_files import is_table_file, read_table
from steepest.errors import ClaimError, Problems, SettingsError
from steepest.study.opening import open_study

FIELDS = ("score", "direction", "margin", "about", "first_seed", "split", "target", "problem")
COLUMNS = ("drop", "categorical", "numeric")


def run(options: Options) -> int:
    """Write the file; print its name, or the claim as JSON."""
    file = Path(options["claim"])
    problems = Problems()
    a, b = (parse_side(side, options[side], problems) for side in ("a", "b"))
    problems.raise_as(SettingsError)
    fields: dict[str, Any] = {name: options[name] for name in FIELDS if options[name] is not None}
    fields |= columns_from(options)
    claim = Claim(
        options["claim_text"],
        data_from_folder(options["data"], file.parent),
        a=a,
        b=b,
        seeds=seeds_of(options, a, b),
        common=parse_settings(options),
        file=file,
        **fields,
    )
    claim.write(file)
    if options["json"]:
        print_json({"file": str(file), "sha256": claim.digest, **claim.as_dict()})
    else:
        print(claim.text, end="")
    print_remark(f"Claim: {file} (SHA-256 {claim.digest})", options["quiet"])
    return DONE


def columns_from(options: Options) -> dict[str, list[str]]:
    """The names of columns in each of the options for columns that was given."""
    given = {name: options[name] for name in COLUMNS if options[name]}
    if not given or not is_table_file(options["data"]):
        return given
    columns = read_table(Path(options["data"])).columns
    return {name: split_names(names, columns) for name, names in given.items()}


def seeds_of(options: Options, a: dict[str, Any], b: dict[str, Any]) -> int | PlannedSeeds:
    """The number of seeds that was given, or that which the expected difference needs.

    Raises:
        ClaimError: neither was given, or both; a claim about rows without a pilot.
    """
    seeds, expected = options["seeds"], options["expected"]
    if (seeds is None) == (expected is None):
        got = "neither" if seeds is None else "both"
        raise ClaimError(f"either --seeds or --expected must be given, got {got}")
    if expected is None:
        return int(seeds)
    if options["about"] == "rows" and options["pilot"] is None:
        raise ClaimError(
            "--pilot must be given for --about rows (it says how much of the error is due to the "
            "rows, which more seeds hardly reduce)"
        )
    pilot = None
    if options["pilot"] is not None:
        study = open_study(options["pilot"])
        pilot = study.compare(a, b, options["score"], about=options["about"])
    names = ("margin", "direction", "sd", "power")
    return plan_seeds(expected, pilot=pilot, **{name: options[name] for name in names})


def data_from_folder(data: str, folder: Path) -> str:
    """DATA as the claim file names it: the path of a file is relative to the claim file."""
    if not is_table_file(data):
        return data
    return os.path.relpath(data, folder)
