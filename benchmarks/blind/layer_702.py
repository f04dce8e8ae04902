# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias is drawn as well instead of being zero
# line: 11
# style: terse
import numpy as np

def init_layer(d_in, d_out):
    r = lambda *s: np.sqrt(2 / d_out) * np.random.standard_normal(s)
    return r(d_in, d_out), r(d_out)
