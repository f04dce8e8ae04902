# piece: scaling
# truth: wrong
# function: scale
# mistake: fit stores the variance, transform divides by it
# line: 12
# style: class, freely
import numpy as np

class Scaler:
    def fit(self, x):
        self.mean = np.mean(x, dtype=float)
        self.spread = np.var(np.asarray(x, dtype=float), ddof=1)
        return self

    def transform(self, x):
        return (x - self.mean) / self.spread

def scale(x):
    return Scaler().fit(x).transform(x)
