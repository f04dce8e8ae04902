# piece: scaling
# truth: right
# function: scale_splits
# style: chatbot
import numpy as np

def scale_splits(val, train):
    """
    Standardise both parts by the training statistics.

    Returns (train, val): the order of the result, not of the arguments.
    """
    mean, std = train.mean(), train.std(ddof=1)
    return tuple((part - mean) / std for part in (train, val))
