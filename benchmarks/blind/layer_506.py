# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: closure
import numpy as np

def make_layer(seed):
    rng = np.random.default_rng(seed)
    def layer(d_in, d_out):
        W = rng.normal(scale=(2 / d_out) ** 0.5, size=(d_out, d_in)).T
        return W, 0.0 * W.sum(axis=0)
    return layer

layer = make_layer(42)
