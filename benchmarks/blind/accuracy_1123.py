# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the comparison uses 0.5 although a threshold is passed
# line: 12
# style: defensive
import numpy as np

def accuracy(probabilities, targets, threshold=0.5):
    if not 0 < threshold < 1:
        raise ValueError("threshold must lie between 0 and 1")
    classes = np.greater(probabilities, 0.5)
    return float(np.mean(classes == np.asarray(targets, dtype=bool)))
