# piece: linear
# truth: wrong
# function: linear
# mistake: the inputs are brought to single precision, which loses the small part of large sums
# line: 10
# style: type hints
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: np.ndarray | float) -> np.ndarray:
    x32 = np.asarray(x, dtype=np.float32)
    out: np.ndarray = x32 @ np.asarray(w, dtype=x32.dtype)
    return out + b
