# piece: network
# truth: wrong
# function: network
# mistake: all layers get the activation of the first
# line: 20
# style: class, freely
import numpy as np

class Layer:
    def __init__(self, W, b, h):
        self.W, self.b, self.h = W, b, h

    def forward(self, z):
        return self.h(z @ self.W + self.b)

class network:
    """network([(W, b, h), ...])(x)"""
    def __init__(self, parts):
        first = parts[0][2]
        self.layers = [Layer(W, b, first) for W, b, h in parts]

    def __call__(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x[:, 0] if x.shape[1] == 1 else x
