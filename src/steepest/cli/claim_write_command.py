"""``steepest claim write``: writes a claim file before its runs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from steepest.claims.claims import Claim
from steepest.cli.compare_command import parse_side
from steepest.cli.errors import DONE
from steepest.cli.options import Options, parse_settings
from steepest.cli.output import print_json, print_remark
from steepest.data.table_files import TABLE_FILES
from steepest.errors import Problems, SettingsError

FIELDS = ("score", "direction", "margin", "about", "seeds", "first_seed", "split", "target")


def run(options: Options) -> int:
    """Write the file; print its name, or the claim as JSON."""
    file = Path(options["claim"])
    problems = Problems()
    a, b = (parse_side(side, options[side], problems) for side in ("a", "b"))
    problems.raise_as(SettingsError)
    fields: dict[str, Any] = {name: options[name] for name in FIELDS if options[name] is not None}
    claim = Claim(
        options["claim_text"],
        data_from_folder(options["data"], file.parent),
        a=a,
        b=b,
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


def data_from_folder(data: str, folder: Path) -> str:
    """DATA as the claim file names it: the path of a file is relative to the claim file."""
    if Path(data).suffix.lower() not in TABLE_FILES:
        return data
    return os.path.relpath(data, folder)
