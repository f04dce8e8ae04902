# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: rounded to four decimals
# line: 16
# style: typed
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    """Returns values in (0, 1)."""
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(float)
    e = np.exp(-abs(x))
    s = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
    s = np.round(s, 4)
    return s
