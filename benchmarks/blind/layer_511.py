# piece: layer
# truth: wrong
# function: layer
# mistake: the biases come from a buffer that all layers of that width share
# line: 16
# style: in-place
import numpy as np

_zeros = {}

def layer(d_in, d_out):
    if d_out not in _zeros:
        _zeros[d_out] = np.zeros(d_out)
    W = np.random.randn(d_in, d_out)
    W *= np.sqrt(2.0 / d_out)
    return W, _zeros[d_out]
