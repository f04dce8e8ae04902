# piece: relu
# truth: wrong
# function: relu_columns
# mistake: the input is centred first, so positive values below the mean vanish
# line: 12
# style: type hints
import numpy as np

def relu_columns(Z: np.ndarray) -> np.ndarray:
    """Z holds one sample in each column."""
    Z = np.asarray(Z, dtype=float)
    Z = Z - Z.mean(axis=0, keepdims=True)
    return Z.clip(min=0)
