# piece: gradients
# truth: wrong
# function: logistic_gradients
# mistake: the sigmoid is given the negative logit, so it returns 1 - p
# line: 14
# style: chatbot
import numpy as np

def logistic_gradients(w, b, x, y):
    """
    Gradients of the mean loss with respect to w (d, 1) and b (1,).
    """
    z = x @ w + b
    p = 1 / (1 + np.exp(z))
    diff = p - y
    return x.T @ diff / len(x), diff.mean(axis=0)
