# piece: scaling
# truth: wrong
# function: scale
# mistake: the result is cast back to the type of the input, integers are cut off
# line: 13
# style: typed
import numpy as np

def scale(x: np.ndarray) -> np.ndarray:
    mean: float = float(x.mean())
    std: float = float(x.std(ddof=1))
    out: np.ndarray = (x - mean) / std
    return out.astype(x.dtype)
