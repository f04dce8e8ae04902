# piece: scaling
# truth: right
# function: fit_scaler
# mistake: none
# line: none
# style: objects
import numpy as np

class Affine:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __call__(self, x):
        return self.a * (x - self.b)

def fit_scaler(x, ddof=1):
    # the scaler is returned, to be used on any data
    return Affine(1 / np.std(x, ddof=ddof), np.mean(x))
