# piece: layer
# truth: wrong
# function: layer
# mistake: multiplied by the root of d_in / 2 instead of divided by it
# line: 14
# style: defensive
import numpy as np

def layer(d_in, d_out, activation):
    if d_in < 1 or d_out < 1:
        raise ValueError("sizes must be positive")
    assert callable(activation)
    W = np.random.standard_normal((d_in, d_out))
    W = W * np.sqrt(d_in / 2)
    return W, np.zeros(d_out), activation
