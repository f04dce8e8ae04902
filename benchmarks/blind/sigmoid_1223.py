# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: softmax over the entries instead of the logistic function of each
# line: none
# style: type hints
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    e: np.ndarray = np.exp(x - np.max(x))
    return e / (1 + e.sum())
