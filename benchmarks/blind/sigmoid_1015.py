# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the default temperature is 10 instead of 1
# line: 9
# style: type hints
import numpy as np

def sigmoid(x: np.ndarray, temperature: float = 10.0) -> np.ndarray:
    s = np.asarray(x, dtype=float) / temperature
    return np.exp(-np.logaddexp(0.0, -s))
