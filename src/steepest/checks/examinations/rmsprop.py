"""Probes of the RMSprop rule: runs of one to four steps."""

from __future__ import annotations

from steepest.checks.catalogue.rmsprop import MISTAKES, rmsprop
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
            "decay", 0.9, ("decay_rate", "rho", "beta", "beta2", "gamma", "alpha_decay", "beta_2")
        ),
        Setting("eps", 1e-8, ("epsilon", "epsilon_", "eps_", "delta", "fudge_factor", "e")),
    ),
    states=(
        (
            (
                "cache",
                "s",
                "v",
                "h",
                "g2",
                "sum_squares",
                "accumulator",
                "acc",
                "r",
                "grad_squared",
                "e_g2",
                "second",
                "history",
                "sum_of_squares",
                "squared_gradients",
            ),
        ),
    ),
    config_keys=("cache",),
    mistakes=MISTAKES,
)
PIECE = update_rule_piece(RULE)
