# piece: split
# truth: wrong
# function: split
# mistake: rows are drawn with replacement, some twice and some never
# line: 14
# style: class method style
import numpy as np

class Splitter:
    def __init__(self, fraction):
        self.fraction = fraction

    def indices(self, n):
        drawn = np.random.choice(n, size=n, replace=True)
        cut = int(n * self.fraction)
        return drawn[:cut], drawn[cut:]

def split(x, y, fraction):
    a, b = Splitter(fraction).indices(len(x))
    return (x[a], y[a]), (x[b], y[b])
