# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are not turned into classes, one minus the mean distance is returned
# line: 13
# style: typed, docstring
import numpy as np
from numpy.typing import ArrayLike

def accuracy(y: ArrayLike, y_hat: ArrayLike) -> float:
    """Share of the samples that the model classifies rightly."""
    labels: np.ndarray = np.asarray(y, dtype=float)
    classes: np.ndarray = np.asarray(y_hat, dtype=float)
    return float(1.0 - np.abs(labels - classes).mean())
