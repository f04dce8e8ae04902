# piece: scaling
# truth: wrong
# function: scale
# mistake: the rows are scaled together and cut at the wrong length
# line: none
# style: train and validation stacked, Norwegian names
import numpy as np

def scale(trening, validering):
    alle = np.vstack([trening, validering]).astype(float)
    alle = (alle - alle.mean()) / alle.std()
    grense = len(validering)
    return alle[:grense], alle[grense:]
