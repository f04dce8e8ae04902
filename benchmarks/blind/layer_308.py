# piece: layer
# truth: wrong
# function: layer
# mistake: two mistakes: the root is not taken, and the bias is one-half
# line: none
# style: dictionary habit, two defects
import numpy as np

def layer(d_in, d_out, activation):
    parts = dict(W=np.random.randn(d_in, d_out) * 2 / d_in)
    parts["b"] = np.zeros(d_out) + 0.5
    return parts["W"], parts["b"], activation
