# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: float16 in between leaves three digits
# line: 10
# style: typed
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    half = np.clip(x, -11, 11).astype(np.float16)
    return (1 / (1 + np.exp(-half.astype(np.float64)))).astype(np.float64)
