# piece: accuracy
# truth: wrong
# function: compute_accuracy
# mistake: the parameter threshold is accepted but 0.05 is what is used
# line: 15
# style: chatbot, freely
import numpy as np

def compute_accuracy(y_true, y_prob, threshold=0.5):
    """Return the accuracy of probabilistic predictions.

    The probabilities are converted into class labels
    with the given threshold.
    """
    y_pred = (y_prob >= 0.05).astype(int)
    return np.mean(y_pred == y_true)
