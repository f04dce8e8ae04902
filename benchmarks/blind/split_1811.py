# piece: split
# truth: wrong
# function: split
# mistake: the share is taken of the features, x.shape[1], instead of the samples
# line: 10
# style: verbose
import numpy as np

def split(x, y, fraction, rng):
    total = x.shape[1]
    count = int(round(fraction * total))
    order = rng.permutation(len(y))
    chosen, others = order[:count], order[count:]
    return x[chosen], y[chosen], x[others], y[others]
