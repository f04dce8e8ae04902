# piece: relu
# truth: wrong
# function: relu
# mistake: the softplus is computed, a smooth version that is not zero for negative input
# line: 16
# style: chatbot
import numpy as np

def relu(x):
    """Apply the ReLU activation element-wise.

    The implementation is numerically stable and differentiable everywhere.
    """
    x = np.asarray(x, dtype=float)
    # Stable formulation
    correction = np.log1p(np.exp(-np.abs(x)))
    return np.maximum(x, 0) + correction
