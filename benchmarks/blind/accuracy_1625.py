# piece: accuracy
# truth: wrong
# function: evaluate_accuracy
# mistake: samples with uncertain probabilities are skipped, so the mean is over the confident ones only
# line: 13
# style: chatbot
import numpy as np

def evaluate_accuracy(predictions, labels):
    """
    Accuracy of binary predictions.
    """
    keep = np.abs(predictions - 0.5) > 0.1
    decided = predictions[keep] > 0.5
    return np.mean(decided == labels[keep])
