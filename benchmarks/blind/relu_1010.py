# piece: relu
# truth: wrong
# function: relu
# mistake: negative values keep one percent of their size as in the leaky variant
# line: 9
# style: type hints
import numpy as np

def relu(x: np.ndarray, negative_slope: float = 0.01) -> np.ndarray:
    x = np.asarray(x)
    return np.where(x > 0, x, negative_slope * x)
