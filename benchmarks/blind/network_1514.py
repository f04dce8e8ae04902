# piece: network
# truth: right
# function: network
# style: c-like
import numpy as np


def network(x, w1, b1, w2, b2):
    result = []
    for row in x:
        score = b2[0]
        for j in range(w1.shape[1]):
            s = b1[j]
            for i in range(w1.shape[0]):
                s = s + row[i] * w1[i, j]
            if s > 0:
                score = score + s * w2[j, 0]
        result.append(1 / (1 + np.exp(-score)))
    return np.array(result)
