# piece: linear
# truth: wrong
# function: linear
# mistake: the sum without an axis adds up all samples of a batch
# line: 13
# style: verbose
import numpy as np


def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    weighted = x * np.asarray(w)
    score = np.sum(weighted) + b
    probability = 1 / (1 + np.exp(-score))
    return probability
