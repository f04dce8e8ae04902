# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: rounded to four decimals
# line: 12
# style: typed
import numpy as np
from numpy.typing import ArrayLike

def sigmoid(x: ArrayLike) -> np.ndarray:
    value: np.ndarray = np.exp(-np.logaddexp(0.0, np.negative(x)))
    return np.round(value, 4)
