# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: chatbot-like
import numpy as np

def sigmoid(x, dtype=np.float64):
    """
    Stable sigmoid by recursion on the sign.

    sigma(-x) = 1 - sigma(x), written without cancellation.

    Args:
        x: number or array
        dtype: type of the result
    """
    x = np.asarray(x, dtype=dtype)
    if np.all(x >= 0):
        return 1.0 / (1.0 + np.exp(-x))
    # sigma(|x|) * e^x is sigma(x) for negative x
    return sigmoid(np.abs(x), dtype) * np.exp(np.minimum(x, 0))
