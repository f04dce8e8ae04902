"""Numbers and states that several update rules share, with the names that others give them."""

from __future__ import annotations

from typing import Final

from steepest.checks.update_rules import Setting

__all__ = ["EPS", "MOMENTUM", "SQUARES", "VELOCITY"]

MOMENTUM: Final = Setting(
    "momentum",
    0.9,
    (
        "mu", "beta", "gamma", "beta1", "rho", "beta_1", "m", "momentum_rate", "moment",
        "momentum_factor", "mom", "momentum_coefficient", "friction", "decay",
    ),
)  # fmt: skip
EPS: Final = Setting(
    "eps", 1e-8, ("epsilon", "epsilon_", "eps_", "delta", "fudge_factor", "e", "small", "stability")
)
VELOCITY: Final = (
    "v", "velocity", "velocities", "vel", "v_t", "v_prev", "vs", "momentums", "m", "first", "buf",
    "v_w", "momentum_buffer", "prev_update",
)  # fmt: skip
SQUARES: Final = (
    "cache", "s", "v", "h", "g2", "sum_squares", "accumulator", "acc", "r", "grad_squared", "e_g2",
    "second", "history", "sum_of_squares", "squared_gradients", "grads_squared", "sq",
)  # fmt: skip
