# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights are standardised by their own spread, which is zero for a single weight, so it is NaN
# line: 13
# style: verbose
import numpy as np

def init_layer(d_in, d_out):
    # draw from the normal distribution
    W = np.random.randn(d_in, d_out)
    # make the spread exactly one
    W = W / W.std()
    # wanted spread
    W = W * np.sqrt(2 / d_out)
    # bias
    b = np.zeros((d_out,))
    return W, b
