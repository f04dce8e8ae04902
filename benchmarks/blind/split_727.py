# piece: split
# truth: wrong
# function: split
# mistake: the seed is accepted but not used for the permutation
# line: 17
# style: chatbot
import numpy as np

def split(x, y, n_train, seed=None):
    """Shuffle the samples and split them into training and validation sets.

    The seed makes the split reproducible.
    """
    # Create a random generator
    rng = np.random.default_rng(seed)
    # Shuffle the indices
    shuffled = np.random.permutation(len(x))
    # Split
    x, y = x[shuffled], y[shuffled]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
