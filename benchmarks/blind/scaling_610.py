# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is not subtracted
# line: 12
# style: typed
import numpy as np

def scale(x: np.ndarray) -> np.ndarray:
    """One global mean and standard deviation."""
    mean, std = x.mean(), x.std(ddof=1)
    return x / std
