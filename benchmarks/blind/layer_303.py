# piece: layer
# truth: wrong
# function: layer
# mistake: the weights have the shape (d_out, d_in)
# line: 12
# style: nested comprehension
import random
import numpy as np

def layer(d_in, d_out, activation):
    sd = (2 / d_in) ** 0.5
    W = np.array([[random.gauss(0, sd) for _ in range(d_in)] for _ in range(d_out)])
    return W, np.zeros(d_out), activation
