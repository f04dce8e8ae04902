# piece: split
# truth: right
# function: shuffle_and_cut
# style: c-like
import numpy as np

def shuffle_and_cut(data, labels, n_train, rng=None):
    rng = np.random.default_rng(rng)
    bag = list(range(len(labels)))
    parts = ([], [])
    while bag:
        pick = bag.pop(int(rng.integers(len(bag))))
        parts[0 if len(parts[0]) < n_train else 1].append(pick)
    train, val = parts
    return (data[train], labels[train]), (data[val], labels[val])
