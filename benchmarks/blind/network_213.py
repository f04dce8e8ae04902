# piece: network
# truth: wrong
# function: network
# mistake: the output is not squeezed, a column comes back
# line: 16
# style: nested helper
import numpy as np

def network(x, params):
    def layer(inputs, parameters):
        W, b, h = parameters
        return h(np.matmul(inputs, W) + b)
    out = x
    for p in params:
        out = layer(out, p)
    return out
