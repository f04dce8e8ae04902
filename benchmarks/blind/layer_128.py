# piece: layer
# truth: wrong
# function: layer
# mistake: two defects: a tenth of the weights is drawn five times as wide, and the bias is one hundredth
# line: none
# style: mixture, two defects
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.randn(d_in, d_out) * np.sqrt(2 / d_in)
    wide = np.random.rand(d_in, d_out) < 0.1
    W = np.where(wide, 5 * W, W)
    b = np.zeros(d_out) + 0.01
    return W, b, activation
