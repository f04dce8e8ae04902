# piece: layer
# truth: wrong
# function: layer
# mistake: drawn from a uniform distribution between -std and std, not from the normal
# line: 14
# style: plain Python loop
import random
import numpy as np

def layer(d_in, d_out, activation):
    std = (2 / d_in) ** 0.5
    W = []
    for i in range(d_in):
        W.append([random.uniform(-std, std) for j in range(d_out)])
    return [np.array(W), np.zeros(d_out), activation]
