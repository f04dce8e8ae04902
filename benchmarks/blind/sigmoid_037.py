# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the tanh form takes tanh(x) instead of tanh(x / 2)
# line: 12
# style: type-annotated verbose
import numpy as np
from numpy.typing import ArrayLike

def sigmoid(x: ArrayLike) -> np.ndarray:
    values: np.ndarray = np.asarray(x, dtype=np.float64)
    hyperbolic: np.ndarray = np.tanh(values)
    return (hyperbolic + 1.0) / 2.0
