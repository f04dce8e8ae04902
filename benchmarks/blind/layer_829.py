# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias is an array of integers, which cannot be updated by a gradient
# line: 13
# style: typed
import math
import numpy as np

def init_layer(d_in: int, d_out: int) -> tuple[np.ndarray, np.ndarray]:
    sigma: float = math.sqrt(2 / d_out)
    W: np.ndarray = sigma * np.random.standard_normal((d_in, d_out))
    b: np.ndarray = np.array([0] * d_out)
    return W, b
