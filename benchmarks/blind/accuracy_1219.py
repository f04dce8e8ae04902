# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: chatbot-like with docstring
import numpy as np

def accuracy(y, y_hat):
    """Return the fraction of correctly classified samples.

    A sample is assigned to class 1 if its predicted probability
    exceeds 0.5 and to class 0 otherwise.
    """
    y = np.asarray(y).reshape(-1)
    y_hat = np.asarray(y_hat).reshape(-1)
    if y.shape != y_hat.shape:
        raise ValueError("labels and predictions differ in number")
    classes = np.heaviside(y_hat - 0.5, 0.0)
    return float(np.mean(classes == y))
