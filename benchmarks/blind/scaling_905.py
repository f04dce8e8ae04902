# piece: scaling
# truth: wrong
# function: standardise
# mistake: a constant of 0.01 is added to the deviation, which shrinks the result
# line: 16
# style: chatbot
import numpy as np

def standardise(x):
    """
    Standardise to zero mean and unit standard deviation.

    A small epsilon keeps the division safe when all
    values are equal.
    """
    eps = 1e-2
    mean = np.mean(x)
    std = np.std(x, ddof=1)
    return (x - mean) / (std + eps)
