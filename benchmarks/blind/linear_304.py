# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is subtracted
# line: 11
# style: functional, Dense copied
from functools import reduce
import numpy as np

def linear(x, w, b):
    ops = [lambda a: np.matmul(a, w), lambda a: np.subtract(a, b)]
    return reduce(lambda a, op: op(a), ops, x)
