# piece: split
# truth: wrong
# function: split
# mistake: the seed is set for the module random, but the numbers come from NumPy
# line: 17
# style: chatbot
import random
import numpy as np

def split(x, y, n_train, seed=None):
    """Randomly split x and y into a training and a validation part.

    With a seed, the same split is returned each time.
    """
    # Set the seed if one is given
    if seed is not None:
        random.seed(seed)
    # Create a random permutation
    order = np.random.permutation(len(x))
    train, val = order[:n_train], order[n_train:]
    # Apply it to features and labels alike
    return x[train], y[train], x[val], y[val]
