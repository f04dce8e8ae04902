# piece: layer
# truth: wrong
# function: layer
# mistake: the type is copied from an integer template, which cuts all weights to whole numbers
# line: 11
# style: object-minded
import numpy as np

class Dense:
    def __init__(self, rows, cols):
        template = np.zeros((rows, cols), dtype=int)
        self.W = np.empty_like(template)
        self.b = np.zeros(cols)
        self.W[...] = np.random.normal(0, np.sqrt(2 / cols), template.shape)


def layer(d_in, d_out):
    dense = Dense(d_in, d_out)
    return dense.W, dense.b
