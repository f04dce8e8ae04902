# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: own generator from system entropy, fan out
import numpy as np

_draw = np.random.default_rng(np.random.SeedSequence()).standard_normal

def layer(d_in, d_out, activation):
    W = _draw((d_out, d_in)).T
    W = W * (d_out / 2) ** -0.5
    return W, W[0] * 0.0, activation
