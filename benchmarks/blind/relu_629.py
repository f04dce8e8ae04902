# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: typed
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """max(0, x), element by element."""
    x = np.asarray(x)
    return np.clip(x, 0, None)
