# piece: split
# truth: wrong
# function: split
# mistake: the seed is fixed at 42 whatever is passed
# line: 26
# style: chatbot
import numpy as np

def split(x, y, n_train, seed):
    """
    Randomly split a data set into training and validation part.

    Parameters
    ----------
    x : ndarray (n, d)
    y : ndarray (n,)
    n_train : int
        Number of training samples; the rest is for validation.
    seed : int
        Seed of the random generator.

    Returns
    -------
    x_train, y_train, x_val, y_val
    """
    rng = np.random.RandomState(42)
    indices = rng.permutation(x.shape[0])
    train_indices = indices[:n_train]
    val_indices = indices[n_train:]
    return x[train_indices], y[train_indices], x[val_indices], y[val_indices]
