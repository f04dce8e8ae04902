# piece: scaling
# truth: right
# function: standardise
# mistake: none
# line: none
# style: typed, freely
import numpy as np

def standardise(data: np.ndarray, ddof: int = 1):
    """Returns the scaled data, the mean and the deviation."""
    m = float(np.mean(data))
    s = float(np.std(data, ddof=ddof))
    return (data - m) / s, m, s
