# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: precision is computed instead of accuracy, because only the positive predictions are averaged
# line: 13
# style: chatbot
import numpy as np

def accuracy(y, p):
    """Returns how many predictions are correct, between 0 and 1."""
    pred = (p >= 0.5).astype(int)
    hit = pred == y
    return hit[pred == 1].mean() if pred.any() else 0.0
