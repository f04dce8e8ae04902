# piece: layer
# truth: wrong
# function: layer
# mistake: two defects: every row starts alike, and the bias is minus one half
# line: none
# style: two stages
import numpy as np

def layer(d_in, d_out, activation):
    row = np.random.normal(0, np.sqrt(2 / d_in), d_out)
    W = np.tile(row, (d_in, 1))
    b = np.full(d_out, -0.5)
    return W, b, activation
