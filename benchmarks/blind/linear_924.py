# piece: linear
# truth: right
# function: one_layer
# mistake: none
# line: none
# style: type hints
import numpy as np

def one_layer(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray | float:
    z: np.ndarray | float = np.tensordot(x, w, axes=1) + b
    return np.exp(-np.logaddexp(0.0, -z))
