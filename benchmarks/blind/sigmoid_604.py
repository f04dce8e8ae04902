# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: functional
import numpy as np
from functools import reduce

def sigmoid(x):
    """1/(1+e^-x) = (1 + tanh(x/2))/2, as a chain of small steps"""
    start = np.asarray(x)
    start = start if start.dtype.kind == "f" else start * 1.0
    steps = (lambda t: t / 2, np.tanh, lambda t: t + 1, lambda t: t / 2)
    return reduce(lambda value, step: step(value), steps, start)
