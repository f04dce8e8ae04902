# piece: split
# truth: wrong
# function: split_data
# mistake: equal rows are taken for the same sample, duplicates of a training row vanish from validation
# line: 14
# style: chatbot
import numpy as np

def split_data(x, y, n_train, seed):
    """Shuffle and split into n_train training samples and the rest."""
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(len(x))[:n_train]
    x_train, y_train = x[chosen], y[chosen]
    is_train = np.array([(row == x_train).all(axis=1).any() for row in x])
    return x_train, y_train, x[~is_train], y[~is_train]
