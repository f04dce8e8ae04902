"""Usual names of the parameters that training functions share, in one list each."""

from __future__ import annotations

from typing import Final

__all__ = ["BATCH_SIZE_NAMES", "RATE_NAMES", "STEPS_NAMES"]

RATE_NAMES: Final = (
    "lr", "learning_rate", "alpha", "eta", "step_size", "stepsize", "learn_rate", "rate",
    "learningrate", "l_rate", "l_r", "lrate", "learnrate",
)  # fmt: skip
BATCH_SIZE_NAMES: Final = (
    "batch_size", "batchsize", "batch", "bs", "size", "mini_batch_size", "minibatch_size",
    "b_size", "b",
)  # fmt: skip
STEPS_NAMES: Final = (
    "iterations", "num_iters", "num_iterations", "n_iterations", "n_iter", "n_iters", "iters",
    "epochs", "n_epochs", "num_epochs", "nb_epochs", "max_iter", "max_iters", "max_iterations",
    "max_iteration", "n_steps", "num_steps", "rounds", "n", "it", "niter", "epoch", "n_it",
    "no_of_iterations", "number_of_iterations", "total_iterations", "iter_num", "iter", "itr",
    "max_steps", "nsteps", "nepochs", "numiterations", "numiters", "num_iter", "_num_iters",
    "loops", "iteration", "num_of_iterations", "max_epochs", "iter_count",
)  # fmt: skip
