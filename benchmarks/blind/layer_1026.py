# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is drawn at random like the weights
# line: 20
# style: object-minded
import numpy as np

class Init:
    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)

    def he(self, *shape):
        return self.rng.standard_normal(shape) * np.sqrt(2 / shape[-1])


def layer(d_in, d_out, seed=None):
    init = Init(seed)
    W = init.he(d_in, d_out)
    b = init.he(d_out)
    return W, b
