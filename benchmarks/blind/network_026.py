# piece: network
# truth: wrong
# function: network
# mistake: two defects: the last input is left out of the sums and the bias of the first unit is added twice
# line: none
# style: matrix product by hand
import numpy as np

def network(x, params):
    z = np.atleast_2d(x).astype(float)
    for W, b, h in params:
        out = np.zeros((z.shape[0], W.shape[1]))
        out[:, 0] += b[0]
        for i in range(max(z.shape[1] - 1, 1)):
            out += z[:, i:i + 1] * W[i]
        z = h(out + b)
    y = z[:, 0] if z.shape[1] == 1 else z
    return y if np.ndim(x) == 2 else y[0]
