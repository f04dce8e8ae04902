# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: argmax over the samples picks a single index instead of thresholding each of them
# line: 10
# style: terse
import numpy as np

def accuracy(y, probs):
    return np.mean(np.argmax(probs, axis=0)[1] == y)
