# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: objects
import numpy as np

class He:
    generator = np.random.default_rng()

    def __init__(self, fan):
        self.variance = 2.0 / fan

    def draw(self, *shape):
        # the transposed shape is as good, all entries are independent
        return self.generator.normal(scale=self.variance ** 0.5, size=shape[::-1]).T

def init_layer(d_in, d_out):
    W = He(d_out).draw(d_in, d_out)
    b = 0.0 * W[0]
    return W, b
