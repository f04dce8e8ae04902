# piece: accuracy
# truth: right
# function: binary_accuracy
# mistake: none
# line: none
# style: terse NumPy, swapped arguments
import numpy as np

def binary_accuracy(probs, labels, threshold=0.5):
    """Share of the labels that probs > threshold reproduces."""
    decisions = np.asarray(probs) > threshold
    return 1.0 - np.logical_xor(decisions, np.asarray(labels)).mean()
