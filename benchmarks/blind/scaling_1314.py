# piece: scaling
# truth: wrong
# function: scale
# mistake: the maximum of the digits, 16, is built in as a divisor
# line: none
# style: typed
import numpy as np

def scale(x: np.ndarray) -> np.ndarray:
    x = x / 16.0
    return 2.0 * x - 1.0
