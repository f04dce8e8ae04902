# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is drawn at random as well
# line: 11
# style: random bias
import numpy as np

def layer(d_in, d_out, activation):
    draw = lambda *size: np.random.randn(*size) * np.sqrt(2.0 / d_in)
    weights, bias = draw(d_in, d_out), draw(d_out)
    return weights, bias, activation
