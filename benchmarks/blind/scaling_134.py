# piece: scaling
# truth: right
# function: standardise
# mistake: none
# line: none
# style: stacked, scaled by the first rows, cut again
import numpy as np

def standardise(train, *others, ddof=1, axis=None):
    stacked = np.concatenate([np.asarray(p, dtype=float) for p in (train, *others)])
    head = stacked[:len(train)]
    z = (stacked - head.mean(axis=axis)) / head.std(axis=axis, ddof=ddof)
    return np.split(z, np.cumsum([len(train)] + [len(p) for p in others])[:-1])
