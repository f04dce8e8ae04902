# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: chatbot
import numpy as np

def scale(train, others=()):
    """
    Standardise the training data and apply the same numbers to others.

    Args:
        train: array whose mean and standard deviation are taken
        others: further arrays

    Returns:
        list of scaled arrays, the training data first
    """
    mean = np.mean(train)
    std = np.std(train, ddof=1)
    return [(a - mean) / std for a in (train, *others)]
