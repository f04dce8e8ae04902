# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: wordy, English comments, freely
import numpy as np

def accuracy(labels, probabilities, *, threshold=0.5):
    """Share of the samples whose class is predicted rightly, from the table of confusion."""
    table = np.zeros((2, 2), dtype=int)
    # rows: true class, columns: predicted class
    np.add.at(table, (np.asarray(labels, dtype=int), np.greater(probabilities, threshold).astype(int)), 1)
    # the diagonal holds the right ones
    return np.trace(table) / table.sum()
