# piece: scaling
# truth: wrong
# function: scaling
# mistake: eps is added to the standard deviation with a default that is much too large
# line: 9
# style: type hints
import numpy as np

def scaling(x: np.ndarray, eps: float = 1e-2) -> np.ndarray:
    centred: np.ndarray = x - np.mean(x, dtype=float)
    return centred / (np.std(centred, ddof=1) + eps)
