# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: always a batch inside, Danish names
import numpy as np

def network(ind, lag):
    enkelt = np.ndim(ind) == 1
    tilstand = np.atleast_2d(ind)
    for vægte, tærskel, aktivering in lag:
        tilstand = aktivering(np.add(np.dot(tilstand, vægte), tærskel))
    svar = tilstand[:, 0] if tilstand.shape[1] == 1 else tilstand
    return svar[0] if enkelt else svar
