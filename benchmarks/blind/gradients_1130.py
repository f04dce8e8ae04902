# piece: gradients
# truth: wrong
# function: gradients
# mistake: the arrays for the sums are default arguments, they go on growing from call to call
# line: 11
# style: object-minded
import numpy as np

class Accumulator:
    def __init__(self, start=[0.0, 0.0]):
        self.parts = start

    def add(self, k, value):
        self.parts[k] = self.parts[k] + value


def gradients(w, b, x, y):
    acc = Accumulator()
    for xi, yi in zip(x, y):
        r = 1 / (1 + np.exp(-(xi @ w + b))) - yi
        acc.add(0, r * xi / len(y))
        acc.add(1, r / len(y))
    return acc.parts[0], acc.parts[1]
