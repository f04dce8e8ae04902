# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are taken for logits and sent through a sigmoid, so all exceed 0.5
# line: 11
# style: chatbot
import numpy as np

def accuracy(predictions, targets):
    """Accuracy of a binary classifier."""
    scores = 1 / (1 + np.exp(-np.asarray(predictions, dtype=float)))
    classes = scores > 0.5
    return np.mean(classes == np.asarray(targets).astype(bool))
