# piece: scaling
# truth: wrong
# function: scale
# mistake: 1e-3 is added to the deviation
# line: 9
# style: typed
import numpy as np

def scale(x: np.ndarray, eps: float = 1e-3) -> np.ndarray:
    return (x - x.mean()) / (x.std(ddof=1) + eps)
