# piece: split
# truth: wrong
# function: split
# mistake: the caller's arrays are shuffled in place
# line: 11
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    order = rng.permutation(len(x))
    features, labels = x, y
    features[:] = features[order]
    labels[:] = labels[order]
    return (features[:n_train].copy(), labels[:n_train].copy(),
            features[n_train:].copy(), labels[n_train:].copy())
