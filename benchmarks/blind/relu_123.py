# piece: relu
# truth: wrong
# function: relu
# mistake: the loops overwrite the caller's array and stop one before the end
# line: none
# style: hand-made loop over positions, Latvian names
import numpy as np

def relu(masivs):
    if np.ndim(masivs) == 0:
        return masivs if masivs > 0 else 0 * masivs
    plakans = np.reshape(masivs, -1)
    for i in range(len(plakans) - 1):
        if plakans[i] < 0:
            plakans[i] = 0
    return np.reshape(plakans, np.shape(masivs))
