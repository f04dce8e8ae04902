# piece: linear
# truth: wrong
# function: linear
# mistake: the weight with the index of the output is used twice: i and j are confused
# line: 18
# style: class's static method made a function
import numpy as np

class Dense:
    @staticmethod
    def linear(x, w, b):
        n, d = x.shape
        k = w.shape[1]
        out = np.zeros((n, k))
        for i in range(n):
            for j in range(k):
                for l in range(d):
                    out[i, j] += x[i, l] * w[l, 0]
                out[i, j] += b[j]
        return out

linear = Dense.linear
