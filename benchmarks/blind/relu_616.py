# piece: relu
# truth: wrong
# function: relu
# mistake: cut at 6 (ReLU6)
# line: 11
# style: typed
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """Rectified linear unit."""
    return np.clip(x, 0, 6)
