# piece: relu
# truth: wrong
# function: relu
# mistake: capped at 6 like the ReLU6 of mobile networks
# line: 10
# style: type hints
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    return np.clip(x, 0, 6)
