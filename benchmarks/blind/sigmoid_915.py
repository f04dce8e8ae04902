# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: type hints
import numpy as np

def sigmoid(x: np.ndarray | float) -> np.ndarray:
    with np.errstate(over="ignore"):
        return np.reciprocal(1.0 + np.exp(np.negative(np.asarray(x, dtype=np.float64))))
