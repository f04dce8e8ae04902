# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def relu(x, negative_slope=0.0, derivative=False):
    """
    (Leaky) rectified linear unit.

    Args:
        x: input array
        negative_slope: slope for negative inputs, 0 gives the plain ReLU
        derivative: return the derivative instead

    Returns:
        array of the same shape
    """
    x = np.asarray(x)
    slope = np.where(x > 0, 1.0, negative_slope)
    if derivative:
        return slope
    return slope * x
