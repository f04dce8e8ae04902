# piece: relu
# truth: wrong
# function: relu
# mistake: the square root of the square overflows for large numbers and gives infinity
# line: 11
# style: type hints
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    x = np.asarray(x, dtype=float)
    magnitude: np.ndarray = np.sqrt(x * x)
    return 0.5 * (x + magnitude)
