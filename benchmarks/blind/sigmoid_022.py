# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: static method, type-annotated
import numpy as np
from numpy.typing import ArrayLike

class Activation:
    @staticmethod
    def sigmoid(x: ArrayLike) -> np.ndarray:
        z: np.ndarray = np.asarray(x, dtype=np.float64)
        with np.errstate(over="ignore"):
            return np.reciprocal(1.0 + np.exp(-z))

def sigmoid(x: ArrayLike) -> np.ndarray:
    return Activation.sigmoid(x)
