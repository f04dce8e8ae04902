# piece: gradients
# truth: wrong
# function: gradients
# mistake: the prediction is rounded to a class before the residual, as in the perceptron
# line: 12
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """Analytic gradients of logistic regression."""
    p = 1 / (1 + np.exp(-(x @ w + b)))
    y_hat = np.round(p)
    err = (y_hat - y) / y.shape[0]
    return err @ x, err.sum()
