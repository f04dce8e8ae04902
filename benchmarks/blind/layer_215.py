# piece: layer
# truth: wrong
# function: layer
# mistake: one row of weights is drawn and repeated for every input
# line: 13
# style: comprehension, random module
import random
import numpy as np

def layer(d_in, d_out, activation):
    sd = (2 / d_in) ** 0.5
    row = [random.gauss(0, sd) for _ in range(d_out)]
    W = np.array([row for _ in range(d_in)])
    return W, np.zeros(d_out), activation
