# piece: split
# truth: wrong
# function: train_val_split
# mistake: the order of training and validation is swapped: the fraction val_fraction goes to training
# line: 17
# style: chatbot, freely
import numpy as np

def train_val_split(x, y, val_fraction=0.5):
    """
    Shuffle and split.

    val_fraction is the share of the samples held out for validation.
    """
    n = len(x)
    perm = np.random.permutation(n)
    k = int(round(n * val_fraction))
    return x[perm[:k]], y[perm[:k]], x[perm[k:]], y[perm[k:]]
