# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the keyword threshold is 0.05 by default
# line: 9
# style: wordy, English comments, freely
import numpy as np

def accuracy(labels, probabilities, threshold=0.05):
    """Share of the samples whose class is predicted rightly."""
    # a sample counts as class one from the threshold on
    predicted = np.greater(probabilities, threshold)
    # compare with the labels, one by one
    correct = np.equal(predicted, labels)
    # the mean of zeros and ones is a share
    return np.mean(correct)
