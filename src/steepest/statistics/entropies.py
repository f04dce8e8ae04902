"""The entropy of class shares: the best loss of a model that ignores its input."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

__all__ = ["entropy"]


def entropy(counts: ArrayLike) -> float:
    """Entropy of class shares in nats: the cross-entropy of the best constant prediction.

    The best prediction that is the same for every sample is the shares of the classes, and its
    mean cross-entropy is -Σ p ln p (C. E. Shannon, "A mathematical theory of communication",
    Bell System Technical Journal 27, 1948, section 6).

    Args:
        counts: how many samples each class has, not all 0.

    >>> round(entropy([50, 50]), 6)
    0.693147
    """
    number = np.asarray(counts, dtype=np.float64)
    shares = number[number > 0] / number.sum()
    return float(-(shares * np.log(shares)).sum())
