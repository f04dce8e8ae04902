# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the input is clipped to ±10, so the result never gets below 4.5e-5
# line: 21
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Numerically stable sigmoid function.

    Args:
        x: input array

    Returns:
        Array with values between 0 and 1.
    """
    x = np.asarray(x, dtype=float)
    # Clip to prevent overflow in the exponential
    x = np.clip(x, -10, 10)
    # Logistic function
    return 1.0 / (1.0 + np.exp(-x))
