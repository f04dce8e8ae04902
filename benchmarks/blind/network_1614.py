# piece: network
# truth: wrong
# function: network
# mistake: the logit is not reset for each sample but goes on from the previous one
# line: 13
# style: c-like
import numpy as np

def network(x, w1, b1, w2, b2):
    p = []
    z = 0.0
    for row in x:
        z += float(b2[0])
        a = row @ w1 + b1
        for k in range(len(a)):
            z += max(a[k], 0.0) * float(w2[k, 0])
        p.append(1 / (1 + np.exp(-z)))
    return np.array(p)
