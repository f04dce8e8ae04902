# piece: scaling
# truth: wrong
# function: scaling
# mistake: the range is scaled to [0, 1] (min-max), not to mean 0 and deviation 1
# line: 13
# style: chatbot
import numpy as np


def scaling(x: np.ndarray) -> np.ndarray:
    """Standardise the pixel values."""
    x = np.asarray(x, dtype=np.float64)
    centre, width = x.min(), x.max() - x.min()
    return (x - centre) / width
