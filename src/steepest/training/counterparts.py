"""Names of other libraries for what settings are called here, as hints."""

from __future__ import annotations

from typing import Final

from steepest.errors import nearest

__all__ = ["hint_for", "setting_called"]

_COUNTERPARTS: Final = {
    # scikit-learn's MLPClassifier
    "hidden_layer_sizes": "hidden",
    "solver": "rule",
    "alpha": "weight_decay, which is alpha divided by batch_size",
    "learning_rate_init": "learning_rate",
    "max_iter": "epochs",
    "random_state": "seed",
    "tol": "min_delta, with patience",
    "n_iter_no_change": "patience",
    "early_stopping": "patience, a number of epochs",
    "validation_fraction": "split, such as (0.8, 0.2)",
    "beta_1": "beta1",
    "beta_2": "beta2",
    "nesterovs_momentum": 'rule="nesterov"',
    "warm_start": "initial, a run to continue from",
    "sample_weight": "Dataset(x, y, sample_weight=...)",
    # torch.optim
    "lr": "learning_rate",
    "betas": "beta1 and beta2",
    "eps": "epsilon",
    "nesterov": 'rule="nesterov"',
    "optimizer": "rule",
    "optimiser": "rule",
    "clip_grad_norm": "max_gradient_norm",
    "scheduler": "schedule",
    "T_max": "epochs",
    # Keras
    "units": "hidden",
    "restore_best_weights": "restore_best",
    "clipnorm": "max_gradient_norm",
}
"""By the other library's name."""


def setting_called(name: str) -> str | None:
    """The setting that another library calls so; None if there is none of exactly its meaning.

    >>> setting_called("lr"), setting_called("alpha")
    ('learning_rate', None)
    """
    setting = _COUNTERPARTS.get(name, "")
    return setting if setting.isidentifier() else None


def hint_for(name: str, known: tuple[str, ...]) -> str:
    """What somebody may have meant by an unknown name.

    >>> hint_for("max_iter", ("epochs",)), hint_for("epoch", ("epochs",))
    ('steepest has epochs', 'did you mean "epochs"?')
    """
    if name in _COUNTERPARTS:
        return f"steepest has {_COUNTERPARTS[name]}"
    return nearest(name, known)
