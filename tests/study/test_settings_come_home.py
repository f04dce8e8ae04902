"""A configuration comes back from a study as the Settings that were swept, wherever it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import pytest

import steepest as st
from steepest.training.settings import Settings

AXES: dict[str, Any] = {
    "hidden": [(4, 3), (3, 2)],
    "activation": [("relu", "tanh"), "relu"],
    "epochs": 2,
}
BOTH = ("relu", "tanh")


@pytest.fixture(params=["memory", "opened", "resumed", "extended"])
def study(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[st.Study]:
    """The same study, as ``sweep`` returns it and as its folder gives it back."""
    folder = None if request.param == "memory" else tmp_path / "study"
    swept = st.sweep("iris", seeds=2, folder=folder, **AXES)
    if request.param == "opened":
        swept = st.open_study(tmp_path / "study")
    elif request.param == "resumed":
        swept = st.sweep("iris", seeds=2, folder=folder, resume=True, **AXES)
    elif request.param == "extended":
        longer = {**AXES, "epochs": 3}
        swept = st.sweep("iris", seeds=2, folder=folder, extend=True, **longer)
    yield swept
    plt.close("all")


def test_every_configuration_is_the_settings_object(study: st.Study) -> None:
    for row in study.ranking().rows(named=True):
        settings = study.settings(row["configuration"])
        assert isinstance(settings, Settings)
        assert settings.activation == (BOTH if row["activation"] == "relu,tanh" else "relu")
        assert settings.hidden == tuple(row["hidden"])
    assert study.settings(study.best().configuration) == study.best().settings


def test_the_best_can_be_trained_and_compared_again(study: st.Study) -> None:
    best = study.best()
    other = "relu" if best.settings.activation == BOTH else BOTH
    assert set(best.chosen) >= {"hidden", "activation"}
    assert st.train("iris", **best.settings.as_dict()).settings == best.settings
    found = study.compare(best.chosen, best.chosen | {"activation": other})
    assert found.a == best.chosen
    assert study.compare({"activation": BOTH}, {"activation": "relu"}).a == {"activation": BOTH}


def test_options_of_a_run_repeat_it(study: st.Study) -> None:
    for number in range(len(study)):
        row = study.runs.row(number, named=True)
        options = study.options(number)
        assert options == study.options(row)
        assert options["activation"] == (BOTH if row["activation"] == "relu,tanh" else "relu")
        assert st.train("iris", **options).weights_sha256 == row["weights_sha256"]


def test_figures_pick_runs_by_the_settings_that_came_home(study: st.Study) -> None:
    panels = study.plot_curves([study.best().chosen, {"activation": BOTH}])
    assert len(panels) > 0
    study.plot_seeds([{"activation": BOTH}])


def test_a_configuration_that_is_not_there_is_refused(study: st.Study) -> None:
    n = study.configurations
    for wrong in (n, -1, True):
        with pytest.raises(st.StudyError) as caught:
            study.settings(wrong)
        assert str(caught.value) == (
            f"a configuration must be a number below {n}, got {wrong} (ranking() lists them)"
        )
