# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def scale(x_train, x_val=None):
    """
    Scale with the statistics of the training data.

    Args:
        x_train: training data
        x_val: optional validation data

    Returns:
        scaled training data, scaled validation data (or None)
    """
    mean = x_train.mean()
    std = x_train.std(ddof=1)

    def apply(a):
        return None if a is None else (a - mean) / std

    return apply(x_train), apply(x_val)
