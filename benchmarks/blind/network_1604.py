# piece: network
# truth: right
# function: network
# style: c-like
import math
import numpy as np

def network(x, w1, b1, w2, b2):
    result = []
    for row in x:
        z = float(b2[0])
        for j in range(w1.shape[1]):
            s = float(b1[j])
            for i in range(w1.shape[0]):
                s += row[i] * w1[i, j]
            if s > 0:
                z += s * float(w2[j, 0])
        result.append(1 / (1 + math.exp(-z)))
    return np.array(result)
