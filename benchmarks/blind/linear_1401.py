# piece: linear
# truth: wrong
# function: weighted_sum
# mistake: the weights are read backwards
# line: 15
# style: c-like
import numpy as np

def weighted_sum(bias, weights, rows):
    d = len(weights)
    z = []
    for row in rows:
        s = bias
        for j in range(d):
            s = s + weights[d - 1 - j] * row[j]
        z.append(s)
    return np.array(z)
