# piece: scaling
# truth: wrong
# function: standardize
# mistake: the variance as mean of squares minus square of mean loses all digits for a large offset
# line: 13
# style: typed
import numpy as np

def standardize(x: np.ndarray) -> np.ndarray:
    v: np.ndarray = x.astype(np.float64)
    n: int = v.size
    m: float = v.sum() / n
    var: float = ((v * v).sum() - n * m * m) / (n - 1)
    return (v - m) / np.sqrt(var)
