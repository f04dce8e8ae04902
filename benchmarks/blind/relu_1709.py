# piece: relu
# truth: right
# function: relu_with_mask
# style: textbook
import numpy as np

def relu_with_mask(x):
    """ReLU and the mask its backward pass needs (0 at x = 0)."""
    active = np.heaviside(x, 0.0)
    return np.multiply(x, active), active.astype(bool)
