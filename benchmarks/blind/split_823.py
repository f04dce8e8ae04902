# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: chatbot
import numpy as np

def split(x, y, n_train=None, random_state=None):
    """
    Shuffle and split a data set.

    Args:
        x: samples
        y: labels
        n_train: number of training samples, by default the larger half
        random_state: None, a seed or a numpy Generator

    Returns:
        Dictionary with x_train, y_train, x_val and y_val.
    """
    n = len(y)
    if n_train is None:
        n_train = n - n // 2
    rng = np.random.default_rng(random_state)
    # Shuffle a copy of the indices
    order = np.arange(n)
    rng.shuffle(order)
    # np.take copies, so the originals stay as they are
    result = {}
    for name, rows in {"train": order[:n_train], "val": order[n_train:]}.items():
        result["x_" + name] = np.take(x, rows, axis=0)
        result["y_" + name] = np.take(y, rows, axis=0)
    return result
