# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: objects
import numpy as np

class Layer:
    def __init__(self, d_in, d_out):
        self.W = np.empty((d_in, d_out))
        self.b = np.empty(d_out)
        self.reset()

    @property
    def std(self):
        return np.sqrt(2 / self.W.shape[1])

    def reset(self):
        self.W[...] = np.random.randn(*self.W.shape)
        self.W *= self.std
        self.b.fill(0)

def init_layer(d_in, d_out):
    layer = Layer(d_in, d_out)
    return layer.W, layer.b
