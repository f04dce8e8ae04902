# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: plain Python loop, Box and Muller
import math
import random
import numpy as np

def normal():
    u = 1.0 - random.random()
    return math.sqrt(-2.0 * math.log(u)) * math.cos(2.0 * math.pi * random.random())

def layer(d_in, d_out, activation):
    W = np.empty((d_in, d_out))
    for i in range(d_in):
        for j in range(d_out):
            W[i, j] = normal() * math.sqrt(2 / d_in)
    return W, np.zeros(d_out), activation
