# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: half precision is the default type
# line: 9
# style: typed, freely
import numpy as np

def sigmoid(x: np.ndarray, dtype: type = np.float16) -> np.ndarray:
    z: np.ndarray = np.asarray(x).astype(dtype)
    s: np.ndarray = np.tanh(z / 2) / 2 + dtype(0.5)
    return s.astype(dtype)
