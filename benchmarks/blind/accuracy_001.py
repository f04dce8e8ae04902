# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: labels and predictions are sorted separately before the comparison
# line: none
# style: sorted pairs
import numpy as np

def accuracy(y, y_hat):
    labels = np.sort(y)
    guesses = np.asarray(y_hat) > 0.5
    guesses = guesses[np.argsort(guesses.astype(int), kind="stable")]
    return np.mean(guesses == labels)
