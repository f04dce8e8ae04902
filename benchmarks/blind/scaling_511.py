# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: class, freely
import numpy as np

class Scaler:
    """moments collected row by row (Welford)"""
    def fit(self, x):
        n, self.mean, square = 0, 0.0, 0.0
        for v in np.ravel(x).tolist():
            n += 1
            d = v - self.mean
            self.mean += d / n
            square += d * (v - self.mean)
        self.spread = (square / (n - 1)) ** 0.5
        return self

    def transform(self, x):
        return np.divide(np.subtract(x, self.mean), self.spread)

def scale(x):
    return Scaler().fit(x).transform(x)
