# piece: network
# truth: wrong
# function: network
# mistake: the output is remembered by the shape of the input, so other data of that shape get the old output
# line: 22
# style: objects
import numpy as np

class Network:
    memory = {}

    def __init__(self, Ws, bs, acts):
        self.layers = list(zip(Ws, bs, acts))

    def forward(self, x):
        z = x
        for W, b, act in self.layers:
            z = act(z @ W + b)
        return z

    def predict(self, x):
        key = (x.shape, len(self.layers))
        if key not in self.memory:
            self.memory[key] = self.forward(x)
        return self.memory[key]

def network(x, Ws, bs, acts):
    y = Network(Ws, bs, acts).predict(x)
    return y.ravel() if y.shape[1] == 1 else y
