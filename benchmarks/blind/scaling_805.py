# piece: scaling
# truth: wrong
# function: scale
# mistake: the median is subtracted instead of the mean
# line: 12
# style: typed
import numpy as np
from numpy.typing import NDArray

def scale(x: NDArray) -> NDArray[np.float64]:
    data: NDArray[np.float64] = x.astype(np.float64)
    centre: float = float(np.median(data))
    width: float = float(np.std(data, ddof=1))
    return (data - centre) / width
