# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: astype(int) truncates, so only a probability of exactly 1 becomes class 1
# line: 11
# style: typed
import numpy as np
from numpy.typing import NDArray

def accuracy(y: NDArray, y_hat: NDArray) -> float:
    classes: NDArray = y_hat.astype(int)
    return float((classes == y).mean())
