# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation of the first call are kept in a global and reused
# line: 12
# style: cached figures
import numpy as np

_figures = {}

def scale(x):
    if "mean" not in _figures:
        _figures["mean"] = x.mean()
        _figures["std"] = x.std()
    return (x - _figures["mean"]) / _figures["std"]
