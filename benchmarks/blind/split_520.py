# piece: split
# truth: wrong
# function: split
# mistake: the transposed matrix is applied to y
# line: 12
# style: einsum, permutation matrix
import numpy as np

def split(x, y, n_train, seed):
    P = np.eye(len(x))[np.random.default_rng(seed).permutation(len(x))]
    xs = np.einsum("ij,jk->ik", P, x)
    ys = np.einsum("ji,j->i", P, y)
    return xs[:n_train], ys[:n_train], xs[n_train:], ys[n_train:]
