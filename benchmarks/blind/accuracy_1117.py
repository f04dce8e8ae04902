# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: threshold 0 belongs to logits, here every positive probability becomes class 1
# line: 10
# style: typed
import numpy as np
from numpy.typing import NDArray

CUT: float = 0.0

def accuracy(y: NDArray, y_hat: NDArray) -> float:
    predicted = np.where(y_hat > CUT, 1, 0)
    return float((predicted == y).mean())
