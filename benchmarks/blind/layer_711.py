# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights are divided by their own standard deviation, which fails with a single weight
# line: 13
# style: verbose
import numpy as np

def init_layer(d_in, d_out):
    # raw normal numbers
    raw = np.random.randn(d_in, d_out)
    # make sure that the spread is really one
    raw = raw / raw.std()
    # spread of the layer
    wanted = np.sqrt(2 / d_out)
    W = raw * wanted
    # zero bias
    b = np.zeros(d_out)
    return W, b
