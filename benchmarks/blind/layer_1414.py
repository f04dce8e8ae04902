# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are cast to integers, nearly all of them become 0
# line: 11
# style: terse
import numpy as np

def layer(d_in, d_out, rng=None):
    rng = np.random.default_rng(rng)
    w, b = np.zeros((d_in, d_out), int), np.zeros(d_out)
    w[:] = rng.normal(0, np.sqrt(2 / d_in), (d_in, d_out))
    return w, b
