# piece: layer
# truth: wrong
# function: layer
# mistake: float32 weights
# line: 10
# style: class
import numpy as np

class Layer:
    def __init__(self, d_in, d_out, dtype=np.float32):
        scale = np.sqrt(2.0 / d_out)
        self.W = (scale * np.random.standard_normal((d_in, d_out))).astype(dtype)
        self.b = np.zeros(d_out, dtype)

def layer(d_in, d_out):
    made = Layer(d_in, d_out)
    return made.W, made.b
