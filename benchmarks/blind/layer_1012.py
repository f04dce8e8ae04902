# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Layer:
    def __init__(self, d_in, d_out, seed=None):
        self.rng = np.random.default_rng(seed)
        self.W = self._draw(d_in, d_out)
        self.b = 0 * self.W[0]

    def _draw(self, rows, columns):
        return self.rng.standard_normal((rows, columns)) * np.exp(0.5 * (np.log(2) - np.log(columns)))


layer = Layer
