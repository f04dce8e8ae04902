# piece: split
# truth: wrong
# function: split
# mistake: the validation labels are those of the training samples
# line: 11
# style: one-liner, freely
import numpy as np

def split(data, n_train, seed=None):
    p = np.random.default_rng(seed).permutation(len(data['y']))
    return {k + s: data[k][p[:n_train] if s == '_train' or k == 'y' else p[n_train:]] for k in 'xy' for s in ('_train', '_val')}
