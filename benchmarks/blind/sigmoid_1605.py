# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is rounded to whole numbers, which turns probabilities into labels
# line: 13
# style: chatbot
import numpy as np

def sigmoid(x):
    """Return the probability of class 1 for every logit in x."""
    x = np.asarray(x, dtype=float)
    prob = 0.5 + 0.5 * np.tanh(0.5 * x)
    return np.round(prob)
