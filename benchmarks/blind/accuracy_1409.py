# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is the mean prediction of the batch, not 0.5
# line: 12
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """Turn the predicted probabilities into classes and compare them with the labels."""
    y_hat = np.asarray(y_hat, dtype=float)
    threshold = y_hat.mean()
    y_pred = np.greater(y_hat, threshold)
    return float(np.mean(y_pred == np.asarray(y, dtype=bool)))
