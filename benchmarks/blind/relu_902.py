# piece: relu
# truth: wrong
# function: relu
# mistake: the upper end of the clipping is 1, so larger values are cut
# line: 10
# style: type hints
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    result: np.ndarray = np.clip(x, 0.0, 1.0)
    return result
