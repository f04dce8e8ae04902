# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the temperature is subtracted from the input instead of dividing it
# line: 16
# style: chatbot
import numpy as np

def sigmoid(x, temperature=1.0):
    """
    Logistic function with a temperature.

    A temperature of 1 is the ordinary sigmoid.
    """
    x = np.asarray(x, float)
    scaled = x - temperature
    return np.exp(-np.logaddexp(0.0, -scaled))
