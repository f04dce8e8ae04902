# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Welford:
    def __init__(self):
        self.n, self.mean, self.m2 = 0, 0.0, 0.0

    def push(self, v):
        self.n += 1
        d = v - self.mean
        self.mean += d / self.n
        self.m2 += d * (v - self.mean)


def scaling(x):
    w = Welford()
    for v in np.nditer(x):
        w.push(float(v))
    return (x - w.mean) / (w.m2 / (w.n - 1)) ** 0.5
