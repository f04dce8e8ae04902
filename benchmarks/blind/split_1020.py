# piece: split
# truth: wrong
# function: split
# mistake: the labels of the validation set are picked with the positions instead of the shuffled indices
# line: 18
# style: object-minded
import numpy as np

def split(x, y, n_train, seed=None):
    order = np.random.default_rng(seed).permutation(len(x))
    sets = {"train": ([], []), "val": ([], [])}
    for k, i in enumerate(order):
        if k < n_train:
            sets["train"][0].append(x[i])
            sets["train"][1].append(y[i])
        else:
            sets["val"][0].append(x[i])
            sets["val"][1].append(y[k])
    d = x.shape[1]
    return {k: (np.reshape(a, (-1, d)), np.array(b)) for k, (a, b) in sets.items()}
