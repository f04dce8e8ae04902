# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: C-like
import math
import random

def init_layer(d_in, d_out):
    W = []
    n = d_in * d_out
    draws = []
    while len(draws) < n:
        u = 1.0 - random.random()
        v = random.random()
        r = math.sqrt(-2.0 * math.log(u))
        draws.append(r * math.cos(2 * math.pi * v))
        draws.append(r * math.sin(2 * math.pi * v))
    k = 0
    for i in range(d_in):
        row = []
        for j in range(d_out):
            row.append(math.sqrt(2.0 / d_out) * draws[k])
            k += 1
        W.append(row)
    return W, [0.0] * d_out
