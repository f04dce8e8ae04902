# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are rounded to one decimal
# line: 11
# style: rounded for printing
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.normal(size=(d_in, d_out)) * (d_in / 2) ** -0.5
    W = W.round(1)
    return W, np.zeros(d_out), activation
