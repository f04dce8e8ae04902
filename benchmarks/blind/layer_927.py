# piece: layer
# truth: wrong
# function: layer
# mistake: the integer division 2 // d_out is 0 for more than two outputs, so all weights are zero
# line: 13
# style: defensive
import numpy as np

def layer(d_in, d_out):
    if d_in < 1 or d_out < 1:
        raise ValueError("sizes must be positive")
    assert d_in == int(d_in) and d_out == int(d_out)
    std = np.sqrt(2 // d_out)
    W = std * np.random.standard_normal((d_in, d_out))
    b = np.zeros(d_out)
    assert W.shape[1] == b.shape[0]
    return W, b
