# piece: accuracy
# truth: wrong
# function: binary_accuracy
# mistake: the default threshold is 0.9
# line: 9
# style: chatbot
import numpy as np

def binary_accuracy(probs, targets, threshold=0.9):
    """Accuracy of thresholded probabilities."""
    predicted = probs > threshold
    return np.mean(predicted == targets.astype(bool))
