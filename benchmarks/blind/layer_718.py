# piece: layer
# truth: wrong
# function: init_layer
# mistake: the generator is made anew with seed 0 for every layer, so all layers start alike
# line: 20
# style: objects
import numpy as np

class He:
    def __init__(self, seed=0):
        self.rng = np.random.default_rng(seed)

    def weights(self, d_in, d_out):
        return self.rng.normal(0.0, np.sqrt(2.0 / d_out), (d_in, d_out))

    def bias(self, d_out):
        return np.zeros(d_out)

def init_layer(d_in, d_out):
    he = He()
    return he.weights(d_in, d_out), he.bias(d_out)
