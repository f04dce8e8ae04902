# piece: split
# truth: right
# function: split_data
# mistake: none
# line: none
# style: chatbot
import numpy as np

def split_data(x, y, rng, n_train=None):
    """
    Split inputs and a column of labels at random.

    Args:
        x: (n, d)
        y: (n, 1)
        rng: NumPy generator
        n_train: number of training samples, half of all if missing

    Returns:
        dictionary with the pairs "train" and "val"
    """
    n = len(x)
    if n_train is None:
        n_train = n // 2
    order = rng.permutation(n)
    parts = {"train": order[:n_train], "val": order[n_train:]}
    return {name: (x[rows], y[rows]) for name, rows in parts.items()}
