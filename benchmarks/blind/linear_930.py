# piece: linear
# truth: wrong
# function: one_layer
# mistake: e^z/(1 + e^z) is infinity over infinity for a large sum and gives NaN
# line: 15
# style: defensive
import numpy as np

def one_layer(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    assert x.shape[-1] == w.shape[0], "features and weights differ"
    assert np.ndim(b) == 0
    z = x @ w + b
    e = np.exp(z)
    p = e / (1 + e)
    return p
