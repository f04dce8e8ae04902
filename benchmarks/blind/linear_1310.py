# piece: linear
# truth: wrong
# function: linear
# mistake: squeeze drops the unit axis of a layer with one unit, or the sample axis of one sample
# line: 13
# style: defensive
import numpy as np

def linear(x, w, b):
    assert x.ndim == 2 and w.ndim == 2
    assert x.shape[1] == w.shape[0], "inner dimensions"
    assert b.shape == (w.shape[1],)
    return np.squeeze(x @ w + b)
