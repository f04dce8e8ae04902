# piece: relu
# truth: wrong
# function: relu
# mistake: out is ignored, the result never arrives in the array that was passed
# line: 19
# style: chatbot
import numpy as np

def relu(x, out=None):
    """
    Rectified linear unit.

    Args:
        x: input
        out: array that receives the result, if given
    """
    result = np.fmax(x, 0.0)
    if out is not None:
        out = result
    return result
