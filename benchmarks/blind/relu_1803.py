# piece: relu
# truth: right
# function: relu
# style: textbook
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """Positive part: (|x| + x) / 2."""
    x = np.asarray(x)
    return (np.abs(x) + x) / 2
