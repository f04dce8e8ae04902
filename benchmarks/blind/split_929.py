# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Splitter:
    def __init__(self, fraction=0.5, seed=None):
        self.fraction = fraction
        self.rng = np.random.default_rng(seed)

    def __call__(self, y, x):
        order = self.rng.permutation(len(y))
        k = int(round(self.fraction * len(y)))
        train, val = order[:k], order[k:]
        return {"train": (x[train], y[train]), "val": (x[val], y[val])}


def split(y, x, fraction=0.5, seed=None):
    return Splitter(fraction, seed)(y, x)
