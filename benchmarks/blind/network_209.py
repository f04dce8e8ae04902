# piece: network
# truth: wrong
# function: network
# mistake: the sum of a unit starts at the sum of the unit before it
# line: none
# style: loop over scalars, Czech names
import numpy as np

def network(x, params):
    stav = np.atleast_2d(x)
    for vahy, prahy, aktivace in params:
        vystup = np.zeros((len(stav), vahy.shape[1]))
        for n in range(len(stav)):
            soucet = 0.0
            for j in range(vahy.shape[1]):
                for i in range(vahy.shape[0]):
                    soucet += stav[n, i] * vahy[i, j]
                vystup[n, j] = soucet + prahy[j]
        stav = aktivace(vystup)
    stav = stav[:, 0] if stav.shape[1] == 1 else stav
    return stav if np.ndim(x) == 2 else stav[0]
