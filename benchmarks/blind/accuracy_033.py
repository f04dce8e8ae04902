# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the harmonic mean of precision and recall is returned
# line: none
# style: F-measure, Latin names
import numpy as np

def accuracy(verum, conjectura):
    placet = np.asarray(conjectura) > 0.5
    verum = np.asarray(verum) > 0.5
    recte = np.sum(placet & verum)
    falso = np.sum(placet & ~verum)
    omissa = np.sum(~placet & verum)
    return 2 * recte / max(2 * recte + falso + omissa, 1)
