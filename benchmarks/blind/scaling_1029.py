# piece: scaling
# truth: wrong
# function: standardize
# mistake: a copied line: the validation set is divided by its own standard deviation
# line: 19
# style: chatbot-like
import numpy as np

def standardize(valid, train):
    """
    Scale validation and training data with the training statistics.

    Returns (valid, train), in the order of the arguments.
    """
    train = np.asarray(train, dtype=float)
    valid = np.asarray(valid, dtype=float)
    mu = train.mean()
    train_scaled = (train - mu) / np.std(train, ddof=1)
    valid_scaled = (valid - mu) / np.std(valid, ddof=1)
    return valid_scaled, train_scaled
