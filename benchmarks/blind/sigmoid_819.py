# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: in a mixed array all entries take the form for negative numbers, which is inf/inf for a large positive one
# line: 19
# style: chatbot
import numpy as np

def sigmoid(x):
    """Stable logistic sigmoid.

    Uses two algebraically equivalent forms to avoid overflow.
    """
    x = np.asarray(x, dtype=float)
    # Choose the form by the sign of the input
    if np.all(x >= 0):
        return 1.0 / (1.0 + np.exp(-x))
    # Form for negative numbers
    e = np.exp(x)
    return e / (1.0 + e)
