# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative (0 or 1) is returned instead of the function
# line: 12
# style: type-annotated verbose
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """Rectified linear unit."""
    positive: np.ndarray = np.asarray(x) > 0
    return positive.astype(float)
