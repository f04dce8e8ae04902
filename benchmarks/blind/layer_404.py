# piece: layer
# truth: wrong
# function: make_layer
# mistake: the bias is an array of the class, shared by all layers of that width
# line: 14
# style: class
import numpy as np

class Layer:
    zeros = {}

    def __init__(self, d_in, d_out):
        self.W = np.random.normal(scale=np.sqrt(2/d_out), size=(d_in, d_out))
        self.b = self.zeros.setdefault(d_out, np.zeros(d_out))

def make_layer(d_in, d_out):
    made = Layer(d_in, d_out)
    return made.W, made.b
