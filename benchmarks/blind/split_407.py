# piece: split
# truth: wrong
# function: split
# mistake: the permutation matrix is transposed for the labels
# line: 13
# style: one-hot selection by einsum
import numpy as np

def split(x, y, fraction, seed):
    n = len(x)
    P = np.eye(n)[np.random.default_rng(seed).permutation(n)]
    xs = np.einsum("ij,jd->id", P, x)
    ys = np.einsum("ji,j->i", P, y)
    k = int(n*fraction + 1e-9)
    return xs[:k], ys[:k], xs[k:], ys[k:]
