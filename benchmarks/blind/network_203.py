# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: class's static method made a function
import numpy as np

class Model:
    @staticmethod
    def step(z, layer):
        W, b, h = layer
        return h(np.dot(z, W) + b)

    @staticmethod
    def network(x, params):
        for layer in params:
            x = Model.step(x, layer)
        return x.squeeze(axis=-1) if x.shape[-1] == 1 else x

network = Model.network
