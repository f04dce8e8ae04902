# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias has one entry per input instead of per output
# line: 15
# style: defensive
import numpy as np

def init_layer(d_in, d_out):
    if not isinstance(d_in, int) or not isinstance(d_out, int):
        raise TypeError("sizes must be integers")
    if d_in < 1 or d_out < 1:
        raise ValueError("sizes must be positive")
    W = np.random.normal(0.0, np.sqrt(2.0 / d_out), size=(d_in, d_out))
    b = np.zeros(W.shape[0])
    assert np.all(b == 0)
    assert W.shape == (d_in, d_out)
    return W, b
