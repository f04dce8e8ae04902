# piece: relu
# truth: wrong
# function: relu
# mistake: cast to int cuts off the decimals
# line: 11
# style: typed
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    positive: np.ndarray = (x > 0).astype(int)
    return positive * x.astype(int)
