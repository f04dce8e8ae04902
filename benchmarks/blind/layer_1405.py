# piece: layer
# truth: wrong
# function: layer
# mistake: there is one bias per input instead of one per output
# line: 12
# style: terse
import numpy as np

def layer(d_in, d_out, rng=None):
    rng = np.random.default_rng(rng)
    w = rng.normal(0, np.sqrt(2 / d_in), (d_in, d_out))
    return w, np.zeros(len(w))
