# piece: scaling
# truth: right
# function: scaling
# style: chatbot
from typing import Optional
import numpy as np

def scaling(x: np.ndarray, mean: Optional[float] = None, std: Optional[float] = None) -> np.ndarray:
    """
    Standardise with one global mean and one global sample deviation.

    Pass the mean and deviation of the training data to scale other data alike.
    """
    x = np.asarray(x, dtype=float)
    if mean is None:
        mean = x.mean(axis=None)
    if std is None:
        n = x.size
        std = np.sqrt(n / (n - 1)) * x.std()
    return np.true_divide(x - mean, std)
