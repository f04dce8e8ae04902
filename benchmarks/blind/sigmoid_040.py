# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: German names, extra options
import numpy as np

def sigmoid(eingabe, *, steigung=1.0, verschiebung=0.0):
    z = steigung * (np.asarray(eingabe, dtype=float) - verschiebung)
    betrag = np.exp(-np.abs(z))
    zaehler = np.where(np.signbit(z), betrag, 1.0)
    return zaehler / (1.0 + betrag)
