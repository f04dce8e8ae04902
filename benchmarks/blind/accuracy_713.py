# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """
    Fraction of correct predictions, from the confusion matrix.

    Args:
        y: true labels, 0 or 1
        y_hat: predicted probabilities

    Returns:
        (TP + TN) / (TP + TN + FP + FN)
    """
    pred = y_hat > 0.5
    pos = np.asarray(y, dtype=bool)
    tp = np.sum(pred & pos)
    tn = np.sum(~pred & ~pos)
    fp = np.sum(pred & ~pos)
    fn = np.sum(~pred & pos)
    return (tp + tn) / (tp + tn + fp + fn)
