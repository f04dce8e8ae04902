# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is subtracted from the values that pass
# line: 12
# style: typed, freely
import numpy as np

def relu(x: np.ndarray, theta: float = 0.0) -> np.ndarray:
    """Entries above theta pass unchanged, the others become 0."""
    keep: np.ndarray = x > theta
    return np.where(keep, x - theta, 0)
