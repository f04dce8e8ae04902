# piece: linear
# truth: right
# function: one_layer
# mistake: none
# line: none
# style: class, freely
import numpy as np

class OneLayer:
    def __init__(self, w, b=0.0):
        self.w, self.b = w, b

    def __call__(self, x):
        z = np.inner(self.w, x) + self.b
        return 0.5 * (1 + np.tanh(z / 2)) if np.all(np.abs(z) < 10) else np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))

def one_layer(params, x):
    return OneLayer(**params)(x)
