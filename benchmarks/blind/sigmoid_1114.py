# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: object-minded
import numpy as np

class sigmoid:
    """sigmoid(k) is a function of x with steepness k."""

    def __init__(self, k=1.0):
        self.k = k

    def __call__(self, x):
        return 0.5 + 0.5 * np.tanh(0.5 * self.k * np.asarray(x))
