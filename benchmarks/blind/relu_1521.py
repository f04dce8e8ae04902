# piece: relu
# truth: right
# function: relu
# style: chatbot
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """ReLU with a masked array: masked = negative."""
    m = np.ma.masked_less(np.asarray(x), 0)
    return m.filled(0)
