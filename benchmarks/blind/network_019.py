# piece: network
# truth: wrong
# function: network
# mistake: the mean over the outputs is returned instead of the squeezed output
# line: 13
# style: French names
import numpy as np

def network(x, parametres):
    signal = x
    for poids, biais, fonction in parametres:
        signal = fonction(signal @ poids + biais)
    return np.mean(signal, axis=-1)
