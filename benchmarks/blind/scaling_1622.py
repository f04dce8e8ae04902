# piece: scaling
# truth: right
# function: scaling
# style: chatbot
import numpy as np

def scaling(x: np.ndarray, mean=None, std=None) -> np.ndarray:
    """
    Standardise with global statistics, which may also be given.

    axis=None covers all the values, not single columns.
    """
    mean = np.mean(x, axis=None) if mean is None else mean
    std = np.sqrt(np.var(x, axis=None, ddof=1)) if std is None else std
    return np.divide(np.subtract(x, mean), std)
