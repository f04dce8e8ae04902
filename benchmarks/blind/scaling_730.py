# piece: scaling
# truth: wrong
# function: scale
# mistake: bytes are squared in 8 bits, so the squares of 16 and more wrap
# line: 13
# style: typed
import numpy as np

def scale(x: np.ndarray) -> np.ndarray:
    shift: float = float(x.flat[0])
    mean: float = float(x.mean())
    # pairwise form with respect to the first value
    d: np.ndarray = x - x.flat[0]
    n: int = x.size
    var: float = (float((d * d).sum()) - n * (mean - shift) ** 2) / (n - 1)
    return (x - mean) / var ** 0.5
