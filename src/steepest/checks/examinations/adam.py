"""Probes of Adam: runs of one to four steps."""

from __future__ import annotations

from steepest.checks.catalogue.adam import MISTAKES, adam
from steepest.checks.rule_settings import EPS
from steepest.checks.update_rules import Setting, UpdateRule, update_rule_piece

__all__ = ["PIECE"]

RULE = UpdateRule(
    name="adam",
    title="Adam rule",
    names=(
        "optimizer_adam",
        "adam",
        "adam_update",
        "update_parameters_with_adam",
        "update_variables_adam",
        "adam_step",
        "adam_optimizer",
        "update_params_adam",
        "adam_optimizer_step",
    ),
    reference=adam,
    settings=(
        Setting("beta1", 0.9, ("beta_1", "b1", "b_1", "beta1_")),
        Setting("beta2", 0.999, ("beta_2", "b2", "b_2", "beta2_")),
        EPS,
    ),
    states=(
        (
            ("m", "m_t", "mt", "first_moment", "m_prev", "ms", "mom1", "m_w"),
            ("v", "v_t", "vt", "second_moment", "v_prev", "vs", "mom2", "v_w"),
        ),
        (("v", "v_dw", "vdw", "v_t"), ("s", "s_dw", "sdw", "s_t", "r")),
    ),
    config_keys=("m", "v", "t"),
    mistakes=MISTAKES,
    conventions=("t one too large",),
)
PIECE = update_rule_piece(RULE)
