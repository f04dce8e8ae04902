# piece: network
# truth: wrong
# function: network
# mistake: the functions made in the loop all look up the last value of k
# line: 24
# style: objects
import numpy as np

class Sequential:
    def __init__(self):
        self.layers = []

    def add(self, layer):
        self.layers.append(layer)

    def __call__(self, z):
        for layer in self.layers:
            z = layer(z)
        return z

def network(x, Ws, bs, acts):
    net = Sequential()
    for k in range(len(Ws)):
        net.add(lambda z: acts[k](z @ Ws[k] + bs[k]))
    z = net(x)
    return z[:, 0] if z.shape[1] == 1 else z
