"""Values of every kind that somebody may give as an argument by mistake, and values at borders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd


class Hostile:
    """Nothing can be done with it: no repr, no comparison, no truth, no hash."""

    __hash__ = None  # type: ignore[assignment]  # that is the case

    def __repr__(self) -> str:
        raise RuntimeError("no repr")

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("no comparison")

    def __bool__(self) -> bool:
        raise RuntimeError("no truth")


def takes_anything(*_given: Any, **_named: Any) -> None:
    """A function that can be called with all arguments and returns nothing."""


VALUES: dict[str, Callable[[], Any]] = {
    "None": lambda: None,
    "True": lambda: True,
    "-1": lambda: -1,
    "0": lambda: 0,
    "1": lambda: 1,
    "0.5": lambda: 0.5,
    "nan": lambda: float("nan"),
    "inf": lambda: float("inf"),
    "2**63": lambda: 2**63,
    "10**30": lambda: 10**30,
    "10**400": lambda: 10**400,
    "complex": lambda: 1 + 2j,
    "empty text": lambda: "",
    "text": lambda: "x",
    "escape": lambda: "a\x1b[2J\u202eb",
    "surrogate": lambda: "a\ud800",
    "long text": lambda: "x" * 10**5,
    "bytes": lambda: b"x",
    "path": lambda: Path("x"),
    "empty list": lambda: [],
    "list of text": lambda: ["x"],
    "ragged list": lambda: [[1.0], [1.0, 2.0]],
    "empty dict": lambda: {},
    "dict": lambda: {"x": 1},
    "dict of numbers": lambda: {5: 1},
    "empty set": lambda: set(),
    "object": object,
    "hostile": Hostile,
    "function": lambda: takes_anything,
    "class": lambda: Hostile,
    "0-d array": lambda: np.array(3.0),
    "empty array": lambda: np.array([]),
    "array of objects": lambda: np.array([object()]),
    "array": lambda: np.array([0.25, 0.75]),
    "generator": lambda: (i for i in (0.25, 0.75)),
    "series": lambda: pd.Series([0.25, 0.75]),
    "NA": lambda: pd.NA,
}
"""Functions that make the values: a generator can be used only once."""

NUMBERS = (
    *("True", "-1", "0", "1", "0.5", "nan", "inf", "2**63", "empty list"),
    *("0-d array", "empty array", "array", "series"),
)
TAKEN: dict[tuple[str, ...], str] = {
    ("None",): """
        open_study.data
        Dataset.columns Dataset.from_csv.sample_weight Dataset.from_frame.sample_weight
        train.target
        Settings.class_weight Dataset.sample_weight Dataset.problem Studies.compare.score
        Studies.interquartile_means.score Studies.plot.score Studies.plot_profiles.score
        Studies.rank_tests.score Study.compare.score Study.plot.measure Study.plot_costs.measure
        Study.plot_plateaus.curve Study.plot_seeds.measure Study.plot_shares.measure
        Study.scores.score
        Answers.plot.ax Basins.plot.ax Check.plot.ax Claim.split Claim.load_data.data
        ClaimResult.plot.ax Dataset.features Descent.plot.ax DescentGrid.plot.ax
        GradientCheck.plot.ax from_torch.features from_torch.targets
        Network.plot_weights.shape Network.plot_weights.ax Race.plot.ax
        Run.plot.ax Run.plot_confusion.ax Run.plot_decision.features Run.plot_decision.ax
        Run.plot_predictions.target Run.plot_predictions.ax
        Run.plot_misclassified.shape Run.plot_misclassified.ax Studies.compare.about
        Studies.plot.configurations Studies.plot.ax Studies.plot_profiles.ax
        Studies.rank_tests.configurations Study.compare.about Study.network.data Study.plot.x
        Study.plot.y Study.plot.ax Study.plot_costs.ax Study.plot_curves.ax
        Study.plot_onset.ax Study.plot_plateaus.ax Study.plot_seeds.ax Study.plot_shares.ax
        basins.schedule check.piece descend.schedule descend_grid.schedule plan_seeds.pilot
        plot_along.ax plot_basins.ax plot_panels.ax plot_path.ax plot_steps.ax race.initial
        run_claim.data surface.gradient surface.dimensions sweep.executor sweep.initial
        sweep.shard train.initial sweep.trials race.trials
        Network.evaluate.sample_weight Network.metrics.names Network.metrics.sample_weight
        Network.metrics.threshold Network.predict.threshold Run.metrics.names Run.metrics.threshold
        Study.best.by Study.choice.by Study.ranking.by Study.simplest.by race.by write_report.by
        train.groups train.time sweep.groups sweep.time train.folds sweep.folds sweep.repeats
        sweep.halving sweep.sampler race.groups race.time
    """,
    ("empty list", "empty array"): """
        Network.metrics.names Run.metrics.names sweep.metrics
    """,
    ("empty dict",): """
        Claim.a Claim.common
    """,
    ("empty list",): """
        Dataset.from_frame.categorical Dataset.from_frame.drop Dataset.from_frame.numeric
    """,
    ("empty text",): """
        Claim.data_sha256
    """,
    ("1",): """
        Settings.decay_patience
        Run.plot_misclassified.most Settings.hidden Settings.sizes.d_in Studies.compare.b
        Study.choice.resamples Study.compare.b Study.to_latex.top animate.frames_per_second
        make_layer.d_in make_layer.d_out plot_panels.columns train_epoch.epoch
    """,
    ("True",): """
        Settings.drop_last Settings.loss_after accuracy.from_logits check.locate
        Settings.restore_best check.found_by_name check_gradient.jacobian
        numerical_gradient.jacobian numerical_gradient.with_error open_study.curves
        race.resume race.extend race.store_data sweep.resume race.progress sweep.progress
        sweep.extend sweep.store_data train_epoch.drop_last
    """,
    ("0.5", "1", "2**63", "10**30"): """
        log_uniform.high
    """,
    ("-1", "0", "0.5", "1", "2**63", "10**30"): """
        uniform.high
    """,
    ("0",): """
        Studies.compare.a Study.compare.a plan_seeds.margin
    """,
    ("0.5",): """
        Settings.quantile Network.metrics.threshold Network.predict.threshold
        Run.metrics.threshold
        Studies.compare.confidence Studies.interquartile_means.confidence
        Studies.rank_tests.alpha Study.compare.confidence Study.ranking.confidence
        check_gradient.tolerance plan_seeds.power race.margin
    """,
    ("series",): """
        save_for_paper.result
    """,
    ("text",): """
        surface.what
    """,
    ("0", "1"): """
        Claim.first_seed Settings.epochs Study.settings.configuration basins.steps
        descend.steps descend_grid.steps make_layer.stream
    """,
    ("0", "0.5"): """
        Settings.label_smoothing Settings.dropout
        softmax_cross_entropy_gradient.label_smoothing
        Settings.rho
        Claim.margin Settings.momentum Settings.beta1 Settings.beta2
    """,
    ("None", "1"): """
        Settings.patience sweep.seeds
        Settings.decay_every
        Claim.prepare.threads Settings.batch_size answer.threads basins.threads
        find_minima.starts race.threads run_claim.threads save_for_paper.columns sweep.threads
        train.threads train_epoch.batch_size write_paper.columns
    """,
    ("array", "series"): """
        Dataset.split descend.start descend_grid.start network.x
    """,
    ("1", "0.5"): """
        Settings.decay basins.decay descend.decay descend_grid.decay plan_seeds.sd
    """,
    ("None", "empty dict"): """
        Study.plot_curves.configurations Study.plot_plateaus.configurations
        Study.plot_seeds.configurations surface.parameters
    """,
    ("None", "function"): """
        answer.progress race.progress run_claim.progress sweep.progress
    """,
    ("function", "class"): """
        make_layer.activation make_network.hidden_activation make_network.output_activation
    """,
    ("empty text", "text", "long text"): """
        Answer.to_latex.label Answers.to_latex.label ClaimResult.to_latex.label
        Study.to_latex.label
    """,
    ("text", "escape", "long text"): """
        Claim.claim
    """,
    ("text", "escape", "path"): """
        Claim.write.file merge_studies.folder run_claim.folder write_paper.folder
    """,
    ("empty text", "text", "escape"): """
        Dataset.name Dataset.note
    """,
    ("None", "0", "1"): """
        Studies.plot_profiles.configurations
    """,
    ("0", "1", "2**63"): """
        Study.choice.seed find_minima.seed train.seed
    """,
    ("-1", "0", "1"): """
        Study.network.row Study.options.row integers.high
    """,
    ("array", "generator", "series"): """
        Surface.contains.point
    """,
    ("None", "array", "series"): """
        from_torch.classes race.split surface.bounds sweep.split train.split
    """,
    ("None", "text", "escape", "path"): """
        Claim.file Studies.folder answer.folder race.folder sweep.folder
    """,
    ("None", "text", "escape", "long text"): """
        Claim.target Claim.seeds_reason
    """,
    ("1", "0.5", "2**63", "10**30"): """
        Settings.epsilon Settings.learning_rate Settings.delta Study.plot_plateaus.tolerance
        apply_gradients.learning_rate basins.step_size descend.step_size
        descend_grid.step_size plan_seeds.expected train_epoch.learning_rate
    """,
    ("ragged list", "array", "generator", "series"): """
        Surface.gradient.points Surface.hessian.points Surface.value.points
    """,
    ("None", "0", "1", "2**63"): """
        make_layer.seed make_network.seed race.test_seed race.split_seed race.init_seed
        race.shuffle_seed sweep.test_seed sweep.split_seed sweep.init_seed sweep.shuffle_seed
        train.test_seed train.split_seed train.init_seed train.shuffle_seed train_epoch.seed
    """,
    ("None", "1", "0.5", "2**63", "10**30"): """
        Settings.max_gradient_norm
        Studies.compare.margin
    """,
    ("empty text", "text", "escape", "surrogate", "long text"): """
        Network.save.note
    """,
    ("None", "empty text", "text", "escape", "surrogate", "long text"): """
        answer.source
    """,
    ("None", "-1", "0", "1", "0.5", "2**63", "10**30"): """
        descend.target descend_grid.target
    """,
    ("True", "-1", "0", "1", "0.5", "2**63", "0-d array", "array", "series"): """
        autograd_gradient.at check_gradient.at numerical_gradient.at
    """,
    ("0", "1", "0.5", "2**63", "10**30"): """
        Settings.weight_decay Settings.min_delta
    """,
    ("None", "0.5"): """
        Settings.warmup Study.compare.margin
    """,
    NUMBERS: """
        elu.x elu_gradient.x gelu.x gelu_gradient.x silu.x silu_gradient.x softplus.x
        softplus_gradient.x
        identity.x identity_gradient.x leaky_relu.x leaky_relu_gradient.x relu.x
        relu_gradient.x sigmoid.x sigmoid_gradient.x tanh.x tanh_gradient.x
    """,
    ("None", *NUMBERS): """
        make_layer.like make_network.like
    """,
    tuple(VALUES): """
        History.get.key History.get.default
    """,
}
"""Which of the values are right for which arguments; every other argument refuses all of them."""


def taken_by(function: str, parameter: str) -> set[str]:
    """The values that an argument takes."""
    name = f"{function}.{parameter}"
    return {kind for kinds, names in TAKEN.items() if name in names.split() for kind in kinds}
