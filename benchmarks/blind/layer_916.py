# piece: layer
# truth: wrong
# function: layer
# mistake: weights beyond two standard deviations are cut to that value, which shrinks the spread to 0.96 of what is asked
# line: 14
# style: defensive
import numpy as np

def layer(d_in, d_out):
    assert d_in > 0, "d_in"
    assert d_out > 0, "d_out"
    s = (2.0 / d_out) ** 0.5
    W = np.random.normal(0.0, s, (d_in, d_out))
    W = np.clip(W, -2 * s, 2 * s)
    return W, np.zeros(d_out)
