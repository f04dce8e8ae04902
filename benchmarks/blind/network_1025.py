# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Layer:
    def __init__(self, W, b, h):
        self.W, self.b, self.h = W, b, h

    def __call__(self, z):
        return self.h((self.W.T @ z.T).T + self.b)


def network(x, weights, biases, activations):
    out = x
    for layer in map(Layer, weights, biases, activations):
        out = layer(out)
    return np.squeeze(out, axis=1) if out.shape[1] == 1 else out
