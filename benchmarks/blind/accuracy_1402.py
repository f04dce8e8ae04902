# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a second sigmoid is applied to the probabilities, all of them end above 0.5
# line: 11
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """Accuracy of the network output."""
    probability = 1 / (1 + np.exp(-np.asarray(y_hat, dtype=float)))
    predicted_class = (probability > 0.5).astype(int)
    return (predicted_class == y).astype(float).mean()
