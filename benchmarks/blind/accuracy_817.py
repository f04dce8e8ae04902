# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: with unsigned labels a false positive gives 255 in the difference, not -1
# line: 11
# style: typed
import numpy as np
from numpy.typing import NDArray

def accuracy(y: NDArray, y_hat: NDArray) -> float:
    labels: NDArray = y.astype(np.uint8)
    guess: NDArray = (y_hat > 0.5).astype(labels.dtype)
    errors: float = float(np.abs(labels - guess).sum())
    return 1.0 - errors / labels.size
