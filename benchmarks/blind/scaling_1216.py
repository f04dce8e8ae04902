# piece: scaling
# truth: right
# function: standardise
# mistake: none
# line: none
# style: step by step, extra parameter with default
import numpy as np

def standardise(X, mean=None, std=None):
    """Give mean and std of the training set to scale other data alike."""
    X = np.asarray(X, dtype=float)
    mean = X.mean() if mean is None else mean
    std = X.std(ddof=1) if std is None else std
    return (X - mean) / std
