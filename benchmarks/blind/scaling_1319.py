# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean of the columns' standard deviations is not the global one
# line: 14
# style: chatbot
import numpy as np

def scale(x):
    """Standardise with a single mean and standard deviation."""
    # global mean
    mean = x.mean(axis=0).mean()
    # global standard deviation
    std = x.std(axis=0, ddof=1).mean()
    return (x - mean) / std
