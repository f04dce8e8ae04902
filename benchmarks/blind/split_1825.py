# piece: split
# truth: wrong
# function: train_val_split
# mistake: the fraction is that of the validation part but it cuts off the training part
# line: 13
# style: chatbot
import numpy as np

def train_val_split(data, labels, val_fraction=0.5, seed=0):
    """Hold out val_fraction of the samples for validation."""
    gen = np.random.default_rng(seed)
    order = gen.permutation(len(labels))
    n_first = int(round(val_fraction * len(labels)))
    train, val = order[:n_first], order[n_first:]
    return (data[train], labels[train]), (data[val], labels[val])
