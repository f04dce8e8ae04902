# piece: network
# truth: wrong
# function: predict
# mistake: dropout is switched on by default, so the output is random
# line: 20
# style: objects
import numpy as np

class Layer:
    def __init__(self, W, b, act):
        self.W, self.b, self.act = W, b, act

    def __call__(self, x, rate):
        h = self.act(x @ self.W + self.b)
        if rate > 0:
            keep = np.random.random(h.shape) >= rate
            h = h * keep / (1 - rate)
        return h

def predict(layers, x, dropout=0.2):
    net = [Layer(*l) for l in layers]
    for layer in net[:-1]:
        x = layer(x, dropout)
    x = net[-1](x, 0)
    return x[:, 0] if x.shape[1] == 1 else x
