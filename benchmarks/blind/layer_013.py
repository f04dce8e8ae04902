# piece: layer
# truth: wrong
# function: layer
# mistake: Glorot's deviation sqrt(2 / (d_in + d_out)) instead of He's
# line: 17
# style: class method style
import numpy as np

class Layer:
    def __init__(self, d_in, d_out, activation):
        self.W = np.random.randn(d_in, d_out) * self.deviation(d_in, d_out)
        self.b = np.zeros(d_out)
        self.activation = activation

    @staticmethod
    def deviation(d_in, d_out):
        return np.sqrt(2 / (d_in + d_out))

def layer(d_in, d_out, activation):
    new = Layer(d_in, d_out, activation)
    return new.W, new.b, new.activation
