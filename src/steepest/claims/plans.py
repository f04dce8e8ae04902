"""Whether the plan of a claim was kept: what differs between its file and a study."""

from __future__ import annotations

import tomllib
from typing import Any

import polars as pl

from steepest.claims.claims import Claim
from steepest.study.descriptions import Description, digest_of_text
from steepest.values import shown

__all__ = ["find_deviations"]


def find_deviations(claim: Claim, description: Description, runs: pl.DataFrame) -> tuple[str, ...]:
    """One sentence for each difference between a claim and the study that tests it."""
    found = [_describe_change(claim, description), *_deviations_of_plan(claim, description)]
    found += _deviations_of_seeds(claim, description, runs)
    return tuple(filter(None, found))


def _describe_change(claim: Claim, description: Description) -> str:
    """What was changed in the claim file since its runs began; "" if nothing was."""
    begun = description.claim
    if begun is None:
        return "the study was not trained by steepest claim run, so it keeps no claim"
    if begun == claim.text:
        return ""
    before, now = tomllib.loads(begun), tomllib.loads(claim.text)
    changed = [
        f"{name} was {_field_text(before, name)}, is {_field_text(now, name)}"
        for name in dict.fromkeys((*before, *now))
        if before.get(name) != now.get(name)
    ]
    digest = digest_of_text(begun)[:12]
    what = "; ".join(changed) or "in its comments or its layout"
    return f"the claim file was changed after its runs began ({what}; its SHA-256 was {digest}…)"


def _field_text(entry: dict[str, Any], name: str) -> str:
    return shown(entry[name]) if name in entry else "not given"


def _deviations_of_plan(claim: Claim, description: Description) -> list[str]:
    found = []
    if description.data["fingerprint"] != claim.data_sha256:
        digest = str(description.data["fingerprint"])[:12]
        found.append(
            f"the data is {description.data['name']} with SHA-256 {digest}…, planned was "
            f"{claim.data} with {claim.data_sha256[:12]}…"
        )
    if description.split != {"fractions": list(claim.split or ())}:
        found.append("the split is not the planned one")
    if description.space.configurations != claim.settings:
        found.append("the settings are not the planned ones")
    fixed = [name for name, seed in description.fixed.by_name().items() if seed is not None]
    if fixed or description.initial is not None:
        found.append(f"{' and '.join(fixed) or 'the initial weights'} did not follow the seed")
    return found


def _deviations_of_seeds(claim: Claim, description: Description, runs: pl.DataFrame) -> list[str]:
    planned = set(claim.seed_numbers)
    sides = len(description.space.configurations)
    counts = dict(runs.group_by("seed").len().iter_rows())
    whole = {seed for seed, count in counts.items() if count == sides}
    found = []
    if missing := len(planned - whole):
        hint = " (steepest claim run trains the others)" if description.claim == claim.text else ""
        trained = len(planned) - missing
        found.append(f"{trained} of {len(planned)} planned seeds were trained{hint}")
    if more := len(set(counts) - planned):
        found.append(f"{more} seeds were trained that were not planned")
    return found
