# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is the mean of the predictions instead of one half
# line: 22
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """Calculate the accuracy of binary predictions.

    Args:
        y: Ground-truth labels (0/1).
        y_hat: Predicted probabilities.

    Returns:
        The proportion of predictions that match the labels.
    """
    # Convert inputs to NumPy arrays for safety
    y, y_hat = np.asarray(y), np.asarray(y_hat)
    # Determine the decision threshold
    threshold = y_hat.mean()
    # Compare predictions with the ground truth
    return np.mean((y_hat > threshold).astype(int) == y.astype(int))
