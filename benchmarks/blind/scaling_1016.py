# piece: scaling
# truth: wrong
# function: scaling
# mistake: divided by the variance
# line: 11
# style: type hints
import numpy as np

def scaling(x: np.ndarray) -> np.ndarray:
    m: float = float(np.mean(x))
    s: float = float(np.var(x, ddof=1))
    return (x - m) / s
