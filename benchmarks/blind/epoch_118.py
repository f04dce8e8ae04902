# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: strided batches, NumPy
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    nb = len(x) // batch_size
    order = np.random.permutation(len(x))[:nb * batch_size]
    for k in range(nb):
        rows = order[k::nb]
        (W1, b1, h1), (W2, b2, h2) = params
        a = h1(x[rows] @ W1 + b1)
        d2 = h2(a @ W2 + b2) - y[rows, None]
        d1 = d2 * W2[:, 0] * np.sign(a)
        r = learning_rate / batch_size
        params = [[W1 - r * x[rows].T @ d1, b1 - r * d1.sum(0), h1], [W2 - r * a.T @ d2, b2 - r * d2.sum(0), h2]]
    return params
