# piece: split
# truth: right
# function: train_val_split
# style: terse
import numpy as np

def train_val_split(X, y, frac, seed):
    o = np.random.default_rng(seed).permutation(len(X))
    k = len(X) - int(round(frac * len(X)))
    return X[o[:k]], X[o[k:]], y[o[:k]], y[o[k:]]
