# piece: network
# truth: wrong
# function: network
# mistake: the layers are appended to a list that all networks share, a later network runs through the earlier one's layers
# line: 10
# style: object-minded
import numpy as np

class Net:
    layers = []

    def add(self, W, b, act):
        self.layers.append((W, b, act))

    def __call__(self, x):
        for W, b, act in self.layers:
            x = act(x @ W + b)
        return x[:, 0] if x.shape[1] == 1 else x


def network(x, weights, biases, activations):
    net = Net()
    for parts in zip(weights, biases, activations):
        net.add(*parts)
    return net(x)
