# piece: layer
# truth: wrong
# function: layer
# mistake: the inner loop starts at the row's own number, everything below the diagonal stays zero
# line: 14
# style: double loop
import random
import numpy as np

def layer(d_in, d_out, activation):
    sigma = (2 / d_in) ** 0.5
    W = np.zeros((d_in, d_out))
    for i in range(d_in):
        for j in range(i, d_out):
            W[i, j] = random.gauss(0, sigma)
    return W, np.zeros(d_out), activation
