# piece: network
# truth: right
# function: network
# style: c-like
import math
import numpy as np

def network(x, w1, b1, w2, b2):
    out = []
    for row in x:
        z = float(b2[0])
        for k in range(w1.shape[1]):
            a = float(b1[k])
            for j in range(len(row)):
                a += float(row[j]) * float(w1[j, k])
            if a <= 0.0:
                continue
            z += a * float(w2[k, 0])
        out.append(0.5 + 0.5 * math.tanh(0.5 * z))
    return np.array(out)
