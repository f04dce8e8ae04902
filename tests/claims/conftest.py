"""A claim on the wine data, and the study that tests it."""

from __future__ import annotations

from pathlib import Path

import pytest

import steepest as st
from claim_cases import PLAN


@pytest.fixture(scope="package")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The claim's file and the folder of its study; not to be changed."""
    folder = tmp_path_factory.mktemp("claim")
    file, study = folder / "claim.toml", folder / "study"
    claim = st.Claim(**PLAN)
    claim.write(file)
    st.run_claim(claim, study)
    return file, study
