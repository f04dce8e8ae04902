"""Two trainers behind one face: a sweep by the readable one is a sweep like any other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest import compiled
from steepest.errors import StudyError
from steepest.training import trainers
from steepest.training.inputs import make_plan
from steepest.training.plans import HALTED, Jobs
from steepest.training.seeds import Seeds
from steepest.training.settings import Settings

QUICK: dict[str, Any] = {"hidden": (4,), "epochs": [1, 2], "batch_size": 50, "seeds": 2}


def job(seeds: int) -> Jobs:
    seed = np.arange(seeds, dtype=np.uint64)
    return Jobs(
        settings=(Settings(hidden=(), epochs=1),),
        configuration=np.zeros(seeds, dtype=np.int32),
        seeds=Seeds(seed, seed, seed),
        marks=(1,),
    )


def test_the_reference_trainer_makes_a_study_too(tmp_path: Path) -> None:
    study = st.sweep("iris", trainer="reference", folder=tmp_path, **QUICK)
    assert study.complete
    assert study.trainer == "reference"
    assert study.network(3).classes.tolist() == st.load("iris").classes.tolist()
    again = st.sweep("iris", folder=tmp_path, resume=True, **QUICK)  # auto follows the study
    assert (again.added, again.trainer) == (0, "reference")


@pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())
def test_the_bits_of_two_trainers_are_not_mixed(tmp_path: Path) -> None:
    st.sweep("iris", trainer="reference", folder=tmp_path, **QUICK)
    with pytest.raises(StudyError) as caught:
        st.sweep("iris", trainer="engine", folder=tmp_path, extend=True, **QUICK)
    assert str(caught.value) == (
        f"folder {tmp_path} holds a study with another trainer, which cannot be mixed "
        "(choose another folder)"
    )


def test_a_cancelled_session_starts_nothing_more() -> None:
    with trainers.open_session("reference", make_plan(st.load("iris"))) as session:
        first, second = session.submit(job(2)), session.submit(job(3))
        assert session.wait(first, 0.0) == (2, True)
        session.cancel()
        assert (session.collect(first).status != HALTED).all()
        assert (session.collect(second).status == HALTED).all()
