# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp(-|x|) is used for both signs, so negative inputs get the value of the positive ones
# line: 25
# style: chatbot
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    """
    Numerically stable sigmoid.

    Parameters
    ----------
    x : np.ndarray
        Input values of any shape.

    Returns
    -------
    np.ndarray
        Values between 0 and 1, same shape as the input.
    """
    x = np.asarray(x, dtype=np.float64)
    e = np.exp(-np.abs(x))  # never overflows
    return 1.0 / (1.0 + e)
