# piece: split
# truth: wrong
# function: split
# mistake: n / fraction is the size instead of n * fraction
# line: 14
# style: chatbot
import numpy as np


def split(x, y, fraction=0.5, seed=0):
    """Random split; `fraction` is the share of the training data."""
    n = len(x)
    perm = np.random.default_rng(seed).permutation(n)
    cut = int(n / fraction)
    return x[perm[:cut]], y[perm[:cut]], x[perm[cut:]], y[perm[cut:]]
