# piece: epoch
# truth: wrong
# function: epoch
# mistake: the error is sent back with the sigmoid's derivative on top, as for a squared error
# line: 22
# style: NumPy backprop, einsum
import numpy as np

def relu(z):
    return np.maximum(0, z)

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    perm = np.random.permutation(len(x))
    for i in range(0, len(x) - batch_size + 1, batch_size):
        idx = perm[i:i + batch_size]
        (W1, b1, f1), (W2, b2, f2) = params
        h = f1(np.einsum("ni,ij->nj", x[idx], W1) + b1)
        p = f2(np.einsum("nj,jk->nk", h, W2) + b2)[:, 0]
        e = (p - y[idx]) * p * (1 - p) / batch_size
        back = np.einsum("n,j->nj", e, W2[:, 0]) * (h > 0)
        params = [[W1 - learning_rate * np.einsum("ni,nj->ij", x[idx], back), b1 - learning_rate * back.sum(0), f1],
                  [W2 - learning_rate * np.einsum("nj,n->j", h, e)[:, None], b2 - learning_rate * e.sum(), f2]]
    return params
