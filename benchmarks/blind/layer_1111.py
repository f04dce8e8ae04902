# piece: layer
# truth: wrong
# function: init_layer
# mistake: floor division makes the variance 0 as soon as the fan exceeds 2
# line: 17
# style: loops
import math
import random

import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    rnd = random.Random(seed)
    n = d_in
    if fan == "fan_out":
        n = d_out
    s = math.sqrt(2 // n)
    W = np.zeros((d_in, d_out))
    for i in range(d_in):
        for j in range(d_out):
            W[i, j] = rnd.gauss(0, 1) * s
    return W, np.zeros(d_out)
