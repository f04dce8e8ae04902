# piece: split
# truth: wrong
# function: train_val_split
# mistake: int() is applied to the fraction instead of the product, so nothing is held out
# line: 11
# style: terse
import numpy as np

def train_val_split(X, y, frac, seed):
    o = np.random.default_rng(seed).permutation(len(X))
    k = int(frac) * len(X)
    return X[o[k:]], X[o[:k]], y[o[k:]], y[o[:k]]
