# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is not subtracted
# line: 15
# style: chatbot
import numpy as np

def scaling(x):
    """
    Scale the data to zero mean and unit standard deviation.
    """
    mu = x.mean()
    sigma = x.std(ddof=1)
    return x / sigma
