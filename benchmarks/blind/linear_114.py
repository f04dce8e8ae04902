# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: partial sums
from itertools import accumulate
import numpy as np

def linear(x, w, b):
    if np.ndim(x) > 1:
        return np.stack([linear(row, w, b) for row in x])
    terms = [xi * np.asarray(wi) for xi, wi in zip(x, w)]
    return list(accumulate(terms))[-1] + b
