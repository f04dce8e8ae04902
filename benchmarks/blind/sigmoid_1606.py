# piece: sigmoid
# truth: wrong
# function: logistic_function
# mistake: the midpoint defaults to 1 instead of 0
# line: 9
# style: chatbot
import numpy as np

def logistic_function(values, midpoint=1.0):
    """
    Logistic function.

    values: the inputs
    midpoint: where the curve crosses one half
    """
    shifted = np.asarray(values) - midpoint
    return np.reciprocal(1.0 + np.exp(-shifted))
