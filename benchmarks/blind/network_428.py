# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: one sample at a time, vectorize
import numpy as np

def network(x, W1, b1, W2, b2):
    def one(row):
        units = [max(float(row @ W1[:, j] + b1[j]), 0.0) for j in range(len(b1))]
        return float(np.dot(units, W2.ravel()) + b2[0])
    z = np.array([one(row) for row in x])
    return np.exp(z - np.logaddexp(z, 0))
