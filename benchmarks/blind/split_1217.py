# piece: split
# truth: right
# function: split_data
# mistake: none
# line: none
# style: step by step, tuples returned
import numpy as np

def split_data(data, labels, n_val=899, seed=None):
    """((x_train, y_train), (x_val, y_val))"""
    idx = np.arange(len(labels))
    np.random.default_rng(seed).shuffle(idx)
    val, train = np.split(idx, [n_val])
    return (data[train], labels[train]), (data[val], labels[val])
