# piece: linear
# truth: right
# function: linear
# style: c-like
import numpy as np

def linear(x, w, b):
    n, d = np.shape(x)
    k = np.shape(w)[1]
    z = [[float(b[j]) for j in range(k)] for _ in range(n)]
    for i in range(n):
        for m in range(d):
            for j in range(k):
                z[i][j] += x[i][m] * w[m][j]
    return np.array(z)
