# piece: layer
# truth: wrong
# function: init_layer
# mistake: layers of equal size come from a cache, so they share one and the same matrix
# line: 17
# style: objects
import numpy as np

class Initialiser:
    cache = {}

    def make(self, d_in, d_out):
        W = np.random.normal(0, np.sqrt(2 / d_out), (d_in, d_out))
        return W, np.zeros(d_out)

    def __call__(self, d_in, d_out):
        if (d_in, d_out) not in self.cache:
            self.cache[d_in, d_out] = self.make(d_in, d_out)
        return self.cache[d_in, d_out]

init = Initialiser()

def init_layer(d_in, d_out):
    return init(d_in, d_out)
