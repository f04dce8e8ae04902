# piece: linear
# truth: right
# function: linear
# style: chatbot
import numpy as np

def linear(inputs, weight, bias):
    """
    Dense layer, weight of shape (out_features, in_features).
    """
    return np.inner(inputs, weight) + bias
