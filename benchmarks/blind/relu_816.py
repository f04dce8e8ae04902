# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative is returned instead of the function
# line: 11
# style: typed
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    positive: np.ndarray = np.greater(x, 0)
    result: np.ndarray = positive.astype(float)
    return result
