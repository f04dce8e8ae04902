# piece: accuracy
# truth: right
# function: accuracy
# style: c-like
import numpy as np


def accuracy(y, p):
    return sum(1 for yi, pi in zip(y, p) if yi == (1 if pi > 0.5 else 0)) / len(p)
