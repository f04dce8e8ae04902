# piece: split
# truth: right
# function: train_val_split
# style: chatbot
import numpy as np

def train_val_split(data, labels, val_fraction=0.5, seed=0):
    """
    Hold out a share of the samples for validation.

    The validation part is the head of the shuffled order.
    """
    gen = np.random.default_rng(seed)
    order = gen.permutation(len(labels))
    n_val = int(round(val_fraction * len(labels)))
    val, train = order[:n_val], order[n_val:]
    return (data[train], labels[train]), (data[val], labels[val])
