# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: it normalises by the sum over all the elements as a softmax does
# line: 14
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Squash the inputs to probabilities between zero and one.
    """
    e = np.exp(x - np.max(x))
    return e / e.sum()
