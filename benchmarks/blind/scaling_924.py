# piece: scaling
# truth: right
# function: standardize
# mistake: none
# line: none
# style: chatbot
import numpy as np

def standardize(x, mean=None, std=None, return_stats=False):
    """
    Standardise data with one global mean and standard deviation.

    Given statistics are used, missing ones are computed (ddof 1).
    With return_stats the pair (mean, std) is returned as well.
    """
    x = np.asarray(x, dtype=float)
    mean = x.mean() if mean is None else mean
    std = np.sqrt(x.var(ddof=1)) if std is None else std
    scaled = np.divide(np.subtract(x, mean), std)
    return (scaled, (mean, std)) if return_stats else scaled
