# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the sign gives -1 below the threshold, so label 0 is never met
# line: 10
# style: sign function, Dutch names
import numpy as np

def accuracy(echt, kans):
    keuze = np.sign(kans - 0.5)
    return float(np.mean(keuze == echt))
