# piece: scaling
# truth: wrong
# function: scale_splits
# mistake: the validation data are scaled by their own statistics
# line: 18
# style: chatbot
import numpy as np

def scale_splits(train, val):
    """
    Standardise both parts.

    Returns the scaled training and validation data.
    """
    def standardise(data, reference):
        return (data - reference.mean()) / reference.std(ddof=1)
    scaled_train = standardise(train, train)
    scaled_val = standardise(val, val)
    return scaled_train, scaled_val
