# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: inputs are limited to [-10, 10], so the tails stop at 4.5e-5
# line: 20
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Compute the sigmoid function in a numerically stable way.

    Args:
        x: scalar or array

    Returns:
        values between 0 and 1, same shape as x
    """
    # Clip to avoid overflow in exp
    limit = 10
    z = np.clip(np.asarray(x, dtype=np.float64), -limit, limit)
    return 1.0 / (1.0 + np.exp(-z))
