# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Stats:
    def __init__(self, values):
        self.mean = values.mean()
        self.var = values.var(ddof=1)

    def __call__(self, values):
        return (values - self.mean) / self.var ** 0.5


def scale(x, name="data", verbose=False):
    stats = Stats(x)
    if verbose:
        print(f"{name}: mean {stats.mean:.4f}, variance {stats.var:.4f}")
    return stats(x)
