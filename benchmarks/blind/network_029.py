# piece: network
# truth: wrong
# function: network
# mistake: thresholded: the output is turned to 0 or 1 instead of a probability
# line: 13
# style: squeeze everything
import numpy as np

def network(x, params):
    for W, b, h in params:
        x = h(np.dot(x, W) + b)
    y = x[..., 0] if x.shape[-1] == 1 else x
    return (y > 0.5).astype(float)
