"""Probes of the RMSprop rule: runs of one to four steps."""

from __future__ import annotations

from steepest.checks.catalogue.rmsprop import MISTAKES, rmsprop
from steepest.checks.rule_settings import EPS, SQUARES
from steepest.checks.update_rules import Setting, UpdateRule, update_rule_piece

__all__ = ["PIECE"]

RULE = UpdateRule(
    name="rmsprop",
    title="RMSprop rule",
    names=(
        "rmsprop_optimizer",
        "optimizer_rmsprop",
        "rmsprop",
        "rms_prop",
        "rmsprop_update",
        "update_parameters_with_rmsprop",
        "update_variables_rmsprop",
        "rmsprop_step",
    ),
    reference=rmsprop,
    settings=(
        Setting(
            "decay",
            0.9,
            (
                "decay_rate",
                "rho",
                "beta",
                "beta2",
                "gamma",
                "alpha_decay",
                "beta_2",
                "decay_factor",
                "moving_decay",
                "smoothing",
                "forget",
            ),
        ),
        EPS,
    ),
    states=((SQUARES,),),
    config_keys=("cache",),
    mistakes=MISTAKES,
)
PIECE = update_rule_piece(RULE)
