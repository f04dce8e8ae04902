# piece: scaling
# truth: wrong
# function: scale
# mistake: the median is subtracted where the mean belongs
# line: 12
# style: typed
import numpy as np
from numpy.typing import NDArray

def scale(x: NDArray) -> NDArray[np.float64]:
    """Global standardisation."""
    middle = np.median(x)
    return np.divide(np.subtract(x, middle), np.std(x, ddof=1))
