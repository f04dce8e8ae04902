# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias array is created once as a default argument and shared by all layers
# line: 12
# style: objects
import numpy as np

class Layer:
    def __init__(self, shape, zeros={}):
        self.W = np.random.randn(*shape) * np.sqrt(2 / shape[1])
        self.b = zeros.setdefault(shape[1], np.zeros(shape[1]))

def init_layer(shape):
    return Layer(shape)
