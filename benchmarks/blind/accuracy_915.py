# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: squeeze makes a batch of one a scalar, which has no length
# line: 13
# style: type hints
import numpy as np

from numpy.typing import ArrayLike


def accuracy(y: ArrayLike, y_hat: ArrayLike) -> float:
    y, y_hat = np.squeeze(y), np.squeeze(y_hat)
    correct = np.sum((y_hat > 0.5) == (y > 0.5))
    return float(correct) / len(y)
