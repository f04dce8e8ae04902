# piece: linear
# truth: wrong
# function: one_layer
# mistake: the bias is added after the sigmoid instead of before it
# line: 13
# style: type hints
import numpy as np

def one_layer(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    def sigmoid(t: np.ndarray) -> np.ndarray:
        return np.exp(-np.logaddexp(0.0, -t))

    return sigmoid(x @ w) + b
