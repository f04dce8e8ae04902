# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: options off, class with attributes
import numpy as np

class Layer:
    def __init__(self, W, b, activation):
        self.W, self.b, self.activation = W, b, activation

def layer(d_in, d_out, activation, gain=2.0, bias=0.0, sparsity=0.0):
    W = np.random.standard_normal(d_in * d_out).reshape(d_in, d_out)
    W *= np.sqrt(gain / d_in)
    if sparsity:
        W *= np.random.rand(d_in, d_out) >= sparsity
    return Layer(W, np.full(d_out, float(bias)), activation)
