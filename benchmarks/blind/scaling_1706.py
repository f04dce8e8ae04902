# piece: scaling
# truth: right
# function: normaliser
# style: french
import numpy as np

def normaliser(parties):
    # une moyenne et un ecart-type pour toutes les parties ensemble
    tout = np.concatenate([t.reshape(-1) for t in parties]).astype(float)
    moyenne = tout.sum() / len(tout)
    ecart = np.linalg.norm(tout - moyenne) / np.sqrt(len(tout) - 1)
    return [(t - moyenne) / ecart for t in parties], moyenne, ecart
